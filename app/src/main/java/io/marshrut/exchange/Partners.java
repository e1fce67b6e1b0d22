package io.marshrut.exchange;

import io.marshrut.access.Permission;
import io.marshrut.access.Permissions;
import io.marshrut.journal.Journal;
import io.marshrut.journal.JournalEntry;
import io.marshrut.journal.Subject;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import io.marshrut.shared.LocalText;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Whom messages go to: kept by administrators. */
@Service
public class Partners {

    private static final Map<String, LocalText> FIELDS = Map.of(
            "title", new LocalText("Название", "Name"),
            "channel", new LocalText("Канал", "Channel"),
            "address", new LocalText("Адрес", "Address"),
            "kinds", new LocalText("Что сообщать", "What is told"),
            "login", new LocalText("Логин", "Login"),
            "active", new LocalText("Работает", "Active"));

    private final PartnerRows rows;
    private final Permissions permissions;
    private final Journal journal;
    private final Transactions transactions;
    private final Clock clock;

    Partners(PartnerRows rows, Permissions permissions, Journal journal, Transactions transactions, Clock clock) {
        this.rows = rows;
        this.permissions = permissions;
        this.journal = journal;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @throws Problem 403 for everybody but administrators */
    public List<Partner> all(Caller caller) {
        permissions.require(caller, Permission.ADMINISTER);
        return rows.all();
    }

    /** @throws Problem 403, 404 */
    public Partner get(Caller caller, UUID id) {
        permissions.require(caller, Permission.ADMINISTER);
        return rows.find(id).orElseThrow(Problem::notFound);
    }

    public List<JournalEntry> timeline(Caller caller, UUID id) {
        return journal.of(Subject.of(Partner.SUBJECT, get(caller, id).id()));
    }

    /** @throws Problem 403; 422 with an error for each field that is wrong */
    public Partner add(Caller caller, PartnerDraft draft) {
        permissions.require(caller, Permission.ADMINISTER);
        return transactions.call(() -> {
            UUID id = Ids.next();
            PartnerCheck.check(draft, taken(draft, id));
            Partner partner = partner(id, draft, PartnerDraft.orNull(draft.secret()), null, 0, clock.instant());
            rows.insert(partner, caller.login());
            journal.record(caller, Subject.of(Partner.SUBJECT, id), "exchange-partner.added")
                    .detail("address", partner.address())
                    .write();
            return partner;
        });
    }

    /**
     * @param version that was looked at
     * @throws Problem 403, 404; 409 {@code changed_meanwhile}; 422 with an error for each field that is wrong
     */
    public Partner change(Caller caller, UUID id, PartnerDraft draft, int version) {
        Partner before = get(caller, id);
        return transactions.call(() -> {
            PartnerCheck.check(draft, taken(draft, id));
            String secret = PartnerDraft.orNull(draft.secret());
            Partner after = partner(
                    id,
                    draft,
                    secret == null ? before.secret() : secret,
                    before.mapping(),
                    version,
                    before.createdAt());
            if (!rows.update(after)) {
                throw Problem.conflict("changed_meanwhile");
            }
            Journal.Record line = journal.record(caller, Subject.of(Partner.SUBJECT, id), "exchange-partner.changed")
                    .changed("title", name("title"), before.title(), after.title())
                    .changed(
                            "channel",
                            name("channel"),
                            before.channel().name(),
                            after.channel().name())
                    .changed("address", name("address"), before.address(), after.address())
                    .changed("kinds", name("kinds"), kinds(before), kinds(after))
                    .changed("login", name("login"), before.login(), after.login())
                    .changed("active", name("active"), "" + before.active(), "" + after.active());
            if (secret != null && !secret.equals(before.secret())) {
                // that it changed, never what it is
                line.detail("secret", "changed");
            }
            line.write();
            return rows.find(id).orElseThrow();
        });
    }

    /**
     * Says what of our messages it wants under its own names.
     *
     * @param yaml blank for messages as they are
     * @param version that was looked at
     * @throws Problem 403, 404; 409 {@code changed_meanwhile}; 422 where the mapping is wrong
     */
    public Partner map(Caller caller, UUID id, String yaml, int version) {
        Partner before = get(caller, id);
        MessageBodies.read(yaml, before.channel());
        return transactions.call(() -> {
            String mapping = yaml == null || yaml.isBlank() ? null : yaml;
            if (!rows.update(before.mapped(mapping, version))) {
                throw Problem.conflict("changed_meanwhile");
            }
            journal.record(caller, Subject.of(Partner.SUBJECT, id), "exchange-partner.mapped")
                    .write();
            return rows.find(id).orElseThrow();
        });
    }

    private boolean taken(PartnerDraft draft, UUID id) {
        String title = PartnerDraft.orNull(draft.title());
        return title != null && rows.isTaken(title, id);
    }

    private static Partner partner(
            UUID id, PartnerDraft draft, String secret, String mapping, int version, Instant createdAt) {
        return new Partner(
                id,
                draft.title().strip(),
                draft.channel(),
                draft.address().strip(),
                draft.format(),
                draft.kinds(),
                PartnerDraft.orNull(draft.login()),
                secret,
                draft.active(),
                Duration.ofSeconds(draft.answerSeconds()),
                Duration.ofSeconds(draft.pauseSeconds()),
                mapping,
                version,
                createdAt);
    }

    private static String kinds(Partner partner) {
        return partner.kinds().stream().map(MessageKind::word).sorted().collect(Collectors.joining(", "));
    }

    private static LocalText name(String field) {
        return FIELDS.get(field);
    }
}
