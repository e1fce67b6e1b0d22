package io.marshrut.intake;

import io.marshrut.access.Permission;
import io.marshrut.access.Permissions;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Paged;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Texts;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The intake log (журнал поступления): everything that came in, and how it ended. */
@Service
public class IntakeLog {

    private final IntakeRows rows;
    private final Permissions permissions;
    private final Texts texts;
    private final SourceRows sources;
    private final IntakeSettings settings;

    IntakeLog(IntakeRows rows, Permissions permissions, Texts texts, SourceRows sources, IntakeSettings settings) {
        this.sources = sources;
        this.settings = settings;
        this.rows = rows;
        this.permissions = permissions;
        this.texts = texts;
    }

    public boolean mayRead(Caller caller) {
        return permissions.permits(caller, Permission.READ_DOCUMENTS)
                || permissions.permits(caller, Permission.UPLOAD_DOCUMENTS);
    }

    /**
     * What came in for the sites whose documents the caller reads, and what the caller sent.
     *
     * @throws Problem 403 for those who have nothing to do with documents
     */
    @Transactional(readOnly = true)
    public Paged<IntakeEntry> list(Caller caller, IntakeFilter filter, Paged.Request page) {
        if (!mayRead(caller)) {
            throw Problem.forbidden();
        }
        return rows.page(caller, permissions.sites(caller, Permission.READ_DOCUMENTS), filter, page);
    }

    /** Folders and mailboxes that are looked into, for those who read the whole log. */
    @Transactional(readOnly = true)
    public List<IntakeSource> sources(Caller caller) {
        return permissions.sites(caller, Permission.READ_DOCUMENTS).everywhere()
                ? sources.all(settings.names())
                : List.of();
    }

    /** Null where there is none. */
    public String words(Reason reason, Locale language) {
        return reason == null
                ? null
                : texts.find(reason.key(), language, reason.args().toArray()).orElse(reason.key());
    }
}
