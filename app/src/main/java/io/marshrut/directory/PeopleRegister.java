package io.marshrut.directory;

import io.marshrut.journal.Journal;
import io.marshrut.journal.JournalEntry;
import io.marshrut.journal.Subject;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Paged;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Problem.FieldError;
import io.marshrut.shared.Texts;
import io.marshrut.shared.Transactions;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** The people of the company as administrators keep them (администрирование сотрудников). */
@Service
public class PeopleRegister {

    /** Type of the journal's subjects. */
    static final String SUBJECT = "person";

    static final String BY_HAND = "manual";

    private static final int LONGEST_REASON = 1_000;

    private final PersonRows rows;
    private final OrganisationRows organisation;
    private final Directory directory;
    private final Administrators administrators;
    private final Journal journal;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final Texts texts;
    private final Clock clock;
    private final OuterKeeper keeper;

    PeopleRegister(
            PersonRows rows,
            OrganisationRows organisation,
            Directory directory,
            Administrators administrators,
            Journal journal,
            Transactions transactions,
            ApplicationEventPublisher events,
            Texts texts,
            Clock clock,
            OuterKeeper keeper) {
        this.rows = rows;
        this.organisation = organisation;
        this.directory = directory;
        this.administrators = administrators;
        this.journal = journal;
        this.transactions = transactions;
        this.events = events;
        this.texts = texts;
        this.clock = clock;
        this.keeper = keeper;
    }

    public Paged<Person> search(Caller caller, PeopleFilter filter, Paged.Request page) {
        administrators.require(caller);
        Set<String> departments = PeopleFilter.blank(filter.department()) ? null : directory.below(filter.department());
        return transactions.call(() -> rows.search(filter, departments, page));
    }

    /** @throws Problem 404 where nobody has this login */
    public Person get(Caller caller, String login) {
        administrators.require(caller);
        return person(login);
    }

    public List<JournalEntry> timeline(Caller caller, String login) {
        administrators.require(caller);
        return journal.of(new Subject(SUBJECT, login));
    }

    public List<Position> positions(Caller caller) {
        administrators.require(caller);
        return rows.positions();
    }

    /** Roles by which the list may be filtered. */
    public Set<String> roles(Caller caller) {
        administrators.require(caller);
        return administrators.roles();
    }

    public Person add(Caller caller, PersonDraft draft) {
        administrators.require(caller);
        return transactions.call(() -> {
            rows.lockAll();
            PersonDraft tidy = PersonCheck.tidy(draft);
            PersonCheck.Known known = known();
            List<FieldError> errors = PersonCheck.errors(tidy, known);
            if (known.superiors().containsKey(tidy.login())) {
                errors.add(FieldError.of("login", "login_used"));
            }
            refuse(errors, tidy);
            insert(caller, tidy, BY_HAND);
            return person(tidy.login());
        });
    }

    /**
     * Writes what was checked.
     *
     * @param source who keeps the record from now on
     */
    void insert(Caller caller, PersonDraft checked, String source) {
        rows.insert(checked, source);
        journal.record(caller, new Subject(SUBJECT, checked.login()), "person.added")
                .detail("name", checked.lastName() + " " + checked.firstName())
                .write();
        events.publishEvent(new PersonChanged(checked.login(), true));
    }

    /** Keys of the fields that an outer directory keeps: nobody changes them here. */
    public Set<String> keptElsewhere(Caller caller, Person person) {
        administrators.require(caller);
        return kept(person);
    }

    /** The login of the draft is not asked: it never changes. Fields that are kept elsewhere may be left out. */
    public Person change(Caller caller, String login, PersonDraft draft) {
        administrators.require(caller);
        return transactions.call(() -> {
            rows.lockAll();
            Person before = person(login);
            Set<String> kept = kept(before);
            PersonDraft tidy = PersonCheck.tidy(PersonField.keeping(kept, before.facts(), called(login, draft)));
            List<FieldError> errors = PersonCheck.errors(tidy, known());
            kept.stream()
                    .filter(key -> PersonField.of(key, draft) != null
                            && !PersonField.of(key, draft).strip().equals(PersonField.of(key, tidy)))
                    .forEach(key -> errors.add(FieldError.of(key, "kept_by_directory")));
            refuse(errors, tidy);
            update(caller, before, tidy);
            return person(login);
        });
    }

    /** Writes what was checked, where it differs. */
    void update(Caller caller, Person before, PersonDraft checked) {
        if (checked.equals(before.facts())) {
            return;
        }
        rows.update(checked);
        told(journal.record(caller, new Subject(SUBJECT, before.login()), "person.changed"), before.facts(), checked)
                .write();
        events.publishEvent(new PersonChanged(before.login(), before.active()));
    }

    /**
     * From now on nobody signs in with this login; everything that it did stays.
     *
     * @throws Problem 409 for the caller's own login, for the last administrator, and where it is blocked already
     */
    public Person block(Caller caller, String login, String reason) {
        administrators.require(caller);
        return transactions.call(() -> {
            rows.lockAll();
            Person person = person(login);
            String why = reason == null ? "" : reason.strip();
            if (why.isEmpty() || why.length() > LONGEST_REASON) {
                throw Problem.invalid(List.of(FieldError.of("reason", "length", 1, LONGEST_REASON)));
            }
            if (caller.is(login)) {
                throw Problem.conflict("block_oneself");
            }
            if (!person.active()) {
                throw Problem.conflict("person_blocked");
            }
            boolean administers = person.grants().stream()
                    .anyMatch(one -> administrators.administering().contains(one.role()));
            if (administers && rows.othersWith(administrators.administering(), login) == 0) {
                throw Problem.conflict("last_administrator");
            }
            rows.block(login, why, clock.instant());
            journal.record(caller, new Subject(SUBJECT, login), "person.blocked")
                    .comment(why)
                    .write();
            events.publishEvent(new PersonChanged(login, false));
            return person(login);
        });
    }

    public Person unblock(Caller caller, String login) {
        administrators.require(caller);
        return transactions.call(() -> {
            rows.lockAll();
            if (person(login).active()) {
                throw Problem.conflict("person_active");
            }
            rows.unblock(login);
            rows.leave(login, null);
            journal.record(caller, new Subject(SUBJECT, login), "person.unblocked")
                    .write();
            events.publishEvent(new PersonChanged(login, true));
            return person(login);
        });
    }

    /** Their rights are others from now on. */
    void changed(String login) {
        events.publishEvent(new PersonChanged(login, person(login).active()));
    }

    PersonCheck.Known known() {
        return new PersonCheck.Known(
                codes(organisation.sitesNow(), Site::code),
                codes(organisation.departmentsNow(), Department::code),
                codes(rows.positions(), Position::code),
                rows.superiors());
    }

    private static <T> Set<String> codes(List<T> all, Function<T, String> code) {
        return all.stream().map(code).collect(Collectors.toSet());
    }

    private void refuse(List<FieldError> errors, PersonDraft tidy) {
        String owner = rows.byPersonnelNumber(Set.of(tidy.personnelNumber())).get(tidy.personnelNumber());
        if (owner != null && !owner.equals(tidy.login())) {
            errors.add(FieldError.of("personnelNumber", "number_of_another", owner));
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }

    private Journal.Record told(Journal.Record record, PersonDraft before, PersonDraft after) {
        Arrays.stream(PersonField.values())
                .filter(field -> !field.of(before).equals(field.of(after)))
                .forEach(field -> record.changed(field.key(), field.title(texts), field.of(before), field.of(after)));
        return record;
    }

    /** Fields that somebody else keeps while the outer directory is asked. */
    Set<String> kept(Person person) {
        return keeper.keeps(person.source()) ? person.told() : Set.of();
    }

    private Person person(String login) {
        return rows.byLogins(Set.of(login)).stream().findFirst().orElseThrow(Problem::notFound);
    }

    static PersonDraft called(String login, PersonDraft draft) {
        return new PersonDraft(
                login,
                draft.lastName(),
                draft.firstName(),
                draft.middleName(),
                draft.email(),
                draft.phone(),
                draft.personnelNumber(),
                draft.department(),
                draft.position(),
                draft.site(),
                draft.superior(),
                draft.language());
    }
}
