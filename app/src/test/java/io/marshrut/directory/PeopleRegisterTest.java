package io.marshrut.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marshrut.access.Callers;
import io.marshrut.journal.JournalEntry;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Paged;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Problem.FieldError;
import io.marshrut.support.PortalTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Administrators keep the people of the company, and never lock themselves out. */
@PortalTest
class PeopleRegisterTest {

    @Autowired
    PeopleRegister people;

    @Autowired
    Callers callers;

    private final String login = "p" + UUID.randomUUID().toString().substring(0, 12);

    private Caller admin() {
        return callers.of("admin").orElseThrow();
    }

    private PersonDraft draft(String phone, String superior) {
        Person pattern = people.get(admin(), "employee");
        return new PersonDraft(
                login,
                " Проба ",
                "Анна",
                null,
                login + "@b.example",
                phone,
                "N-" + login,
                pattern.facts().department(),
                pattern.facts().position(),
                pattern.facts().site(),
                superior,
                null);
    }

    private static void refused(String code, Runnable call) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }

    private static void wrong(FieldError error, Runnable call) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.errors()).contains(error));
    }

    @Test
    void somebodyIsAddedAndChangedAndTheJournalTellsBeforeAndAfter() {
        Person added = people.add(admin(), draft("111", "manager"));
        assertThat(added.name()).isEqualTo("Проба Анна");
        assertThat(added.source()).isEqualTo("manual");
        assertThat(callers.of(login)).isPresent();

        people.change(admin(), login, draft("222", "manager"));
        people.change(admin(), login, draft("222", "manager"));

        assertThat(people.timeline(admin(), login))
                .extracting(JournalEntry::event)
                .containsExactly("person.added", "person.changed");
        assertThat(people.timeline(admin(), login).get(1).changes())
                .containsExactly(new JournalEntry.Change("phone", "111", "222"));
    }

    @Test
    void theListIsFiltered() {
        people.add(admin(), draft("111", ""));
        Paged.Request first = new Paged.Request(0, 10);
        String department = people.get(admin(), login).facts().department();

        assertThat(people.search(admin(), new PeopleFilter(login.toUpperCase(), "", department, "", null), first)
                        .items())
                .extracting(Person::login)
                .containsExactly(login);
        assertThat(people.search(
                                admin(),
                                new PeopleFilter("n-" + login, null, null, null, PeopleFilter.State.BLOCKED),
                                first)
                        .items())
                .isEmpty();
        assertThat(people.search(admin(), new PeopleFilter(login, null, null, "accountant", null), first)
                        .total())
                .isZero();
        assertThat(people.search(admin(), new PeopleFilter("", "", "", "accountant", null), first)
                        .items())
                .allSatisfy(one ->
                        assertThat(one.grants()).anyMatch(grant -> grant.role().equals("accountant")));
    }

    @Test
    void everyWrongFieldIsNamed() {
        people.add(admin(), draft("", ""));

        wrong(FieldError.of("login", "login_used"), () -> people.add(admin(), draft("", "")));
        PersonDraft empty = new PersonDraft("Иван", "", "", "", "a@b", "", "", "", "NONE", null, "nobody-here", "fr");
        for (FieldError error : new FieldError[] {
            FieldError.of("login", "login_form"),
            FieldError.of("lastName", "required"),
            FieldError.of("email", "email"),
            FieldError.of("department", "required"),
            FieldError.of("position", "option"),
            FieldError.of("site", "required"),
            FieldError.of("superior", "nobody"),
            FieldError.of("language", "option")
        }) {
            wrong(error, () -> people.add(admin(), empty));
        }
        wrong(
                FieldError.of("personnelNumber", "number_of_another", login),
                () -> people.change(admin(), "manager", PeopleRegister.called("manager", draft("", ""))));
    }

    @Test
    void nobodyBecomesTheirOwnSuperiorOnAnyWay() {
        people.add(admin(), draft("", "manager"));

        wrong(FieldError.of("superior", "superior_loop"), () -> people.change(admin(), login, draft("", login)));
        PersonDraft manager = people.get(admin(), "manager").facts();
        PersonDraft below = new PersonDraft(
                "manager",
                manager.lastName(),
                manager.firstName(),
                manager.middleName(),
                manager.email(),
                manager.phone(),
                manager.personnelNumber(),
                manager.department(),
                manager.position(),
                manager.site(),
                login,
                manager.language());
        wrong(FieldError.of("superior", "superior_loop"), () -> people.change(admin(), "manager", below));
    }

    @Test
    void aBlockedPersonIsOutUntilUnblocked() {
        people.add(admin(), draft("", ""));
        assertThat(callers.of(login)).isPresent();

        wrong(FieldError.of("reason", "length", 1, 1_000), () -> people.block(admin(), login, " "));
        Person blocked = people.block(admin(), login, "Уволен");

        assertThat(blocked.blockedReason()).isEqualTo("Уволен");
        assertThat(blocked.blockedAt()).isNotNull();
        assertThat(callers.of(login)).isEmpty();
        refused("person_blocked", () -> people.block(admin(), login, "Ещё"));
        people.unblock(admin(), login);
        assertThat(callers.of(login)).isPresent();
        refused("person_active", () -> people.unblock(admin(), login));
        assertThat(people.timeline(admin(), login))
                .extracting(JournalEntry::event)
                .containsExactly("person.added", "person.blocked", "person.unblocked");
    }

    @Test
    void neitherOneselfNorTheLastAdministratorIsBlocked() {
        refused("block_oneself", () -> people.block(admin(), "admin", "Проба"));
        refused("last_administrator", () -> people.block(Caller.system(), "admin", "Проба"));
        assertThat(people.get(admin(), "admin").active()).isTrue();
    }

    @Test
    void onlyAdministratorsKeepPeople() {
        Caller accountant = callers.of("accountant").orElseThrow();

        refused("forbidden", () -> people.get(accountant, "employee"));
        refused("forbidden", () -> people.add(accountant, draft("", "")));
        refused("forbidden", () -> people.block(accountant, "employee", "Проба"));
    }
}
