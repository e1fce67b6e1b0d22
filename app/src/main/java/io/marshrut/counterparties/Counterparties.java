package io.marshrut.counterparties;

import io.marshrut.access.Permission;
import io.marshrut.access.Permissions;
import io.marshrut.journal.Journal;
import io.marshrut.journal.JournalEntry;
import io.marshrut.journal.Subject;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Comments;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Paged;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Problem.FieldError;
import io.marshrut.shared.Texts;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of counterparties. */
@Service
public class Counterparties {

    static final String SUBJECT = "counterparty";

    private static final int ALIKE_AT_MOST = 5;

    private final CounterpartyRows rows;
    private final Permissions permissions;
    private final Journal journal;
    private final Texts texts;
    private final Clock clock;

    Counterparties(CounterpartyRows rows, Permissions permissions, Journal journal, Texts texts, Clock clock) {
        this.rows = rows;
        this.permissions = permissions;
        this.journal = journal;
        this.texts = texts;
        this.clock = clock;
    }

    public boolean mayManage(Caller caller) {
        return permissions.permits(caller, Permission.MANAGE_COUNTERPARTIES);
    }

    public boolean mayRead(Caller caller) {
        return permissions.permits(caller, Permission.READ_COUNTERPARTIES);
    }

    /** Those that fit, by name; what was merged away is left out. */
    @Transactional(readOnly = true)
    public Paged<Counterparty> search(Caller caller, CounterpartyFilter filter, Paged.Request page) {
        permissions.require(caller, Permission.READ_COUNTERPARTIES);
        return rows.search(filter, page);
    }

    /** Whether somebody of this ИНН is in the register, whatever branch. Asked by the house itself, not by a person. */
    @Transactional(readOnly = true)
    public boolean knows(String inn) {
        return rows.knows(inn);
    }

    /** Whether somebody of this ИНН bears this name, legal form and quotation marks aside. Asked by the house itself. */
    @Transactional(readOnly = true)
    public boolean isNamed(String inn, String name) {
        return rows.isNamed(inn, name);
    }

    /** @throws Problem 404 */
    @Transactional(readOnly = true)
    public Counterparty get(Caller caller, UUID id) {
        permissions.require(caller, Permission.READ_COUNTERPARTIES);
        return rows.find(id).orElseThrow(Problem::notFound);
    }

    /** What happened to it, oldest first. */
    @Transactional(readOnly = true)
    public List<JournalEntry> timeline(Caller caller, UUID id) {
        return journal.of(Subject.of(SUBJECT, get(caller, id).id()));
    }

    /**
     * Those in the register that may be the same: of the same ИНН (a branch, perhaps), or of much the same name.
     *
     * @param except the one that is being changed, may be null
     */
    @Transactional(readOnly = true)
    public List<Counterparty> similar(Caller caller, String name, String inn, UUID except) {
        permissions.require(caller, Permission.READ_COUNTERPARTIES);
        Stream<Counterparty> sameInn =
                inn == null || inn.isBlank() ? Stream.empty() : rows.byInn(Set.of(inn.strip())).stream();
        Stream<Counterparty> sameName =
                name == null || name.isBlank() ? Stream.empty() : rows.named(name, ALIKE_AT_MOST + 1).stream();
        return Stream.concat(sameInn, sameName)
                .filter(one -> !one.id().equals(except))
                .distinct()
                .limit(ALIKE_AT_MOST)
                .toList();
    }

    /** @throws Problem 422 where a detail is wrong, 409 where this pair of ИНН and КПП is registered already */
    @Transactional
    public Counterparty register(Caller caller, CounterpartyDraft draft) {
        permissions.require(caller, Permission.MANAGE_COUNTERPARTIES);
        Counterparty created = with(DraftCheck.checked(draft), Ids.next(), CounterpartyStatus.ACTIVE, null, 0);
        try {
            rows.insert(created, caller.login(), clock.instant());
        } catch (DuplicateKeyException e) {
            throw Problem.conflict("counterparty_exists", created.inn(), created.kpp());
        }
        journal.record(caller, Subject.of(SUBJECT, created.id()), "counterparty.registered")
                .detail("name", created.name())
                .detail("inn", created.inn())
                .write();
        return created;
    }

    /**
     * Puts what the draft says in place of what is there; nothing happens where it says the same.
     *
     * @throws Problem 404, 422 where a detail is wrong, 409 where somebody else changed it meanwhile, another has this
     *     pair of ИНН and КПП, or it was merged away
     */
    @Transactional
    public Counterparty change(Caller caller, UUID id, CounterpartyDraft draft) {
        Counterparty before = changeable(caller, id, draft.version());
        CounterpartyDraft checked = DraftCheck.checked(draft);
        Counterparty after = with(checked, id, before.status(), before.blockedReason(), before.version() + 1);
        boolean same = Arrays.stream(CounterpartyField.values())
                .allMatch(field -> field.of(before).equals(field.of(after)));
        if (same) {
            return before;
        }
        update(after);
        Journal.Record record = journal.record(caller, Subject.of(SUBJECT, id), "counterparty.changed")
                .detail("name", after.name());
        told(record, before, after).write();
        return after;
    }

    /** @throws Problem 422 where no reason is given, 409 where it is blocked already */
    @Transactional
    public Counterparty block(Caller caller, UUID id, String reason) {
        Counterparty before = changeable(caller, id, null);
        String told = Comments.required("reason", reason);
        if (before.isBlocked()) {
            throw Problem.conflict("counterparty_blocked");
        }
        Counterparty after = with(before.draft(), id, CounterpartyStatus.BLOCKED, told, before.version() + 1);
        rows.update(after);
        journal.record(caller, Subject.of(SUBJECT, id), "counterparty.blocked")
                .detail("name", after.name())
                .comment(told)
                .write();
        return after;
    }

    /** @throws Problem 409 where it is not blocked */
    @Transactional
    public Counterparty unblock(Caller caller, UUID id) {
        Counterparty before = changeable(caller, id, null);
        if (!before.isBlocked()) {
            throw Problem.conflict("counterparty_not_blocked");
        }
        Counterparty after = with(before.draft(), id, CounterpartyStatus.ACTIVE, null, before.version() + 1);
        rows.update(after);
        journal.record(caller, Subject.of(SUBJECT, id), "counterparty.unblocked")
                .detail("name", after.name())
                .write();
        return after;
    }

    /**
     * One counterparty that stands twice becomes one: the loser keeps a pointer to the winner, who gets its accounts;
     * whatever was merged into the loser points to the winner too.
     *
     * @throws Problem 404, 409 where one of them was merged away already, 422 where both are the same
     */
    @Transactional
    public Counterparty merge(Caller caller, UUID loserId, UUID winnerId) {
        permissions.require(caller, Permission.MANAGE_COUNTERPARTIES);
        if (winnerId == null) {
            throw Problem.invalid(List.of(FieldError.of("into", "required")));
        }
        if (loserId.equals(winnerId)) {
            throw Problem.invalid("merge_with_itself");
        }
        // always in the same order, so that two who merge crosswise do not wait for each other
        List<UUID> order = Stream.of(loserId, winnerId).sorted().toList();
        order.forEach(id -> changeable(caller, id, null));
        Counterparty loser = changeable(caller, loserId, null);
        Counterparty winner = changeable(caller, winnerId, null);
        List<BankDetails> accounts = Stream.concat(winner.accounts().stream(), loser.accounts().stream())
                .distinct()
                .toList();
        rows.update(Merged.pointing(loser, winnerId));
        rows.follow(loserId, winnerId);
        Counterparty after = Merged.withAccounts(winner, accounts);
        rows.update(after);
        journal.record(caller, Subject.of(SUBJECT, loserId), "counterparty.merged")
                .detail("name", winner.name())
                .detail("into", winnerId)
                .write();
        Journal.Record record = journal.record(caller, Subject.of(SUBJECT, winnerId), "counterparty.absorbed")
                .detail("name", loser.name())
                .detail("from", loserId);
        told(record, winner, after).write();
        return after;
    }

    /** Nobody else changes the register until the transaction ends. */
    void lock() {
        rows.lockAll();
    }

    Journal.Record told(Journal.Record record, Counterparty before, Counterparty after) {
        Arrays.stream(CounterpartyField.values())
                .filter(field -> !field.of(before).equals(field.of(after)))
                .forEach(field -> record.changed(field.key(), field.title(texts), field.of(before), field.of(after)));
        return record;
    }

    private Counterparty changeable(Caller caller, UUID id, Integer version) {
        permissions.require(caller, Permission.MANAGE_COUNTERPARTIES);
        Counterparty found = rows.locked(id).orElseThrow(Problem::notFound);
        if (found.mergedInto() != null) {
            throw Problem.conflict("counterparty_merged");
        }
        if (version != null && !Objects.equals(version, found.version())) {
            throw Problem.conflict("changed_meanwhile");
        }
        return found;
    }

    private void update(Counterparty after) {
        try {
            rows.update(after);
        } catch (DuplicateKeyException e) {
            throw Problem.conflict("counterparty_exists", after.inn(), after.kpp());
        }
    }

    /** @param draft checked */
    static Counterparty with(
            CounterpartyDraft draft, UUID id, CounterpartyStatus status, String blockedReason, int version) {
        return new Counterparty(
                id,
                draft.name(),
                draft.legalForm(),
                draft.inn(),
                draft.kpp(),
                draft.ogrn(),
                status,
                blockedReason,
                draft.affiliated(),
                draft.address(),
                draft.contact(),
                draft.email(),
                draft.phone(),
                draft.notes(),
                draft.meantAccounts(),
                null,
                version);
    }
}
