package io.marshrut.requests;

import io.marshrut.shared.Caller;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Transactions;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps forms that are being filled in (черновики), so that a closed browser loses nothing. Each person sees their own. */
@Service
public class FormDrafts {

    /** As many as one person may have; the oldest makes room. */
    public static final int MOST = 30;

    private final FormDraftRows rows;
    private final Catalogue catalogue;
    private final Transactions transactions;
    private final Clock clock;

    FormDrafts(FormDraftRows rows, Catalogue catalogue, Transactions transactions, Clock clock) {
        this.rows = rows;
        this.catalogue = catalogue;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Of kinds that the caller may still ask for, the last saved first. */
    @Transactional(readOnly = true)
    public List<FormDraft> of(Caller caller) {
        return rows.of(caller.login()).stream()
                .filter(draft -> catalogue.entry(caller, draft.kind()).isPresent())
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<FormDraft> find(Caller caller, String kind) {
        return catalogue
                .entry(caller, kind)
                .flatMap(entry -> rows.find(caller.login(), kind).map(draft -> fitting(entry, draft)));
    }

    /** The kind may have another form by now. */
    private static FormDraft fitting(CatalogEntry entry, FormDraft draft) {
        return new FormDraft(
                draft.kind(),
                TypedValues.of(entry.form().filing(), draft.fields()),
                draft.site(),
                draft.onBehalfOf(),
                draft.savedAt());
    }

    /**
     * Keeps what was typed so far in place of what was kept before; where nothing was typed there is nothing to keep.
     *
     * @throws Problem 404 where the caller may not ask for such a thing, 422 where it is more than anybody types
     */
    public Optional<FormDraft> keep(Caller caller, RequestDraft typed) {
        CatalogEntry entry = catalogue.entry(caller, typed.kind()).orElseThrow(Problem::notFound);
        Map<String, Object> fields = TypedValues.of(entry.form().filing(), typed.fields());
        if (fields.isEmpty()) {
            drop(caller, entry.kind());
            return Optional.empty();
        }
        FormDraft draft = new FormDraft(
                entry.kind(),
                fields,
                TypedValues.word(typed.site()),
                TypedValues.word(typed.onBehalfOf()),
                clock.instant());
        transactions.run(() -> {
            rows.write(caller.login(), draft);
            rows.leaveNewest(caller.login(), MOST);
        });
        return Optional.of(draft);
    }

    public void drop(Caller caller, String kind) {
        rows.delete(caller.login(), kind);
    }
}
