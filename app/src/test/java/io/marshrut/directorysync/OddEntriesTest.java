package io.marshrut.directorysync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marshrut.directory.OuterChange.State;
import io.marshrut.directory.Person;
import io.marshrut.directory.PersonDraft;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Problem.FieldError;
import io.marshrut.support.CompanyDirectory;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Hostile, odd and contradictory entries become lines of the report, and everybody else comes in. */
class OddEntriesTest extends Synchronised {

    @Test
    void whatNobodyCanDoWithoutRefusesThePersonAndNothingElse() {
        company.person(login("fine"), "Хорошая");
        company.person(login("nologin"), "Безлогинова", "sAMAccountName", null);
        company.person(login("cyrillic"), "Кириллова", "sAMAccountName", "Иванова Анна");
        company.person(login("noname"), "Безымянная", "sn", null, "givenName", null, "displayName", null);
        company.person(login("long"), "Ы".repeat(5_000));
        company.person(login("noid"), "Безыдова", "objectGUID", null);
        company.person(login("twin1"), "Близнецова", "sAMAccountName", login("twin"));
        company.person(login("twin2"), "Близнецова", "sAMAccountName", login("TWIN"));
        company.person(login("page"), "Страницына", "sAMAccountName", "new");

        SyncRun run = synchronise();

        assertThat(run.state()).isEqualTo(SyncRun.State.DONE);
        assertThat(run.count("NEW")).isEqualTo(1);
        assertThat(run.count("WRONG")).isEqualTo(8);
        assertThat(person("fine").active()).isTrue();
        assertThat(line(run, "noname").errors())
                .contains(FieldError.of("lastName", "required"), FieldError.of("firstName", "required"));
        assertThat(line(run, "long").errors()).contains(FieldError.of("lastName", "length", 0, 100));
        assertThat(line(run, "noid").errors()).contains(FieldError.of("login", "outer_id_missing"));
        assertThat(line(run, "twin").errors()).contains(FieldError.of("login", "outer_login_twice"));
    }

    @Test
    void anOddFieldStaysAsItWasAndIsRemarkedOn() {
        company.person(login("clerk"), "Кладовщикова");
        synchronise();
        company.change(login("clerk"), "mail", "no address at all");
        company.change(login("clerk"), "telephoneNumber", "8".repeat(100));
        company.change(login("clerk"), "physicalDeliveryOfficeName", "Каб. 305");
        company.change(login("clerk"), "department", "Отдел " + "ы".repeat(300));
        company.change(login("clerk"), "givenName", "Ольга\u0000\u0007");

        SyncRun run = synchronise();

        assertThat(line(run, "clerk").state()).isEqualTo(State.CHANGED);
        assertThat(line(run, "clerk").remarks())
                .extracting(FieldError::field)
                .contains("email", "phone", "site", "department");
        PersonDraft facts = person("clerk").facts();
        assertThat(facts.firstName()).isEqualTo("Ольга");
        assertThat(facts.email()).isEqualTo(login("clerk") + "@masterovoy.example");
        assertThat(facts.phone()).isEqualTo("8 812 000-00-00");
        assertThat(facts.site()).isEqualTo("SPB-01");
    }

    @Test
    void newcomersWithoutAKnownSiteStandWhereTheSettingsSay() {
        company.person(login("clerk"), "Кладовщикова", "physicalDeliveryOfficeName", "Каб. 305", "title", null);
        assertThat(line(run(SyncRun.Kind.CHECK), "clerk").errors())
                .contains(FieldError.of("site", "outer_place_missing"));

        company.set("site", "SPB-02");
        synchronise();

        assertThat(person("clerk").facts().site()).isEqualTo("SPB-02");
        assertThat(person("clerk").positionName().ru()).isEqualTo("Сотрудник");
    }

    @Test
    void superiorsInACircleOrUnknownAreLeftOut() {
        company.person(login("self"), "Самая", "manager", CompanyDirectory.dn(login("self")));
        company.person(login("a"), "Первая", "manager", CompanyDirectory.dn(login("b")));
        company.person(login("b"), "Вторая", "manager", CompanyDirectory.dn(login("a")));
        company.person(login("c"), "Третья", "manager", "cn=somebody,ou=elsewhere," + CompanyDirectory.BASE);
        company.person(login("wrong"), "", "sn", null, "displayName", null);
        company.person(login("d"), "Четвёртая", "manager", CompanyDirectory.dn(login("wrong")));

        SyncRun run = synchronise();

        assertThat(run.count("NEW")).isEqualTo(5);
        assertThat(line(run, "self").remarks()).contains(FieldError.of("superior", "superior_loop"));
        assertThat(line(run, "c").remarks()).contains(FieldError.of("superior", "outer_superior_unknown"));
        assertThat(line(run, "d").remarks()).contains(FieldError.of("superior", "nobody"));
        for (String name : new String[] {"self", "c", "d"}) {
            assertThat(person(name).facts().superior()).isEmpty();
        }
    }

    @Test
    void somebodyMadeByHandIsReportedUntilLinkingIsAllowed() {
        byHand("clerk", login("clerk") + "@else.example");
        byHand("other", login("mail") + "@masterovoy.example");
        company.person(login("clerk"), "Кладовщикова");
        company.person(login("mail"), "Почтальонова");

        SyncRun apart = synchronise();
        assertThat(apart.count("WRONG")).isEqualTo(2);
        assertThat(line(apart, "clerk").errors()).extracting(FieldError::code).containsExactly("outer_login_used");
        assertThat(line(apart, "mail").errors()).extracting(FieldError::code).containsExactly("outer_mail_used");
        assertThat(person("clerk").source()).isEqualTo("manual");

        company.set("link", "login");
        SyncRun byLogin = synchronise();
        assertThat(byLogin.count("LINKED")).isEqualTo(1);
        assertThat(byLogin.count("WRONG")).isEqualTo(1);
        assertThat(person("clerk").source()).isEqualTo("ldap");
        assertThat(person("clerk").facts().lastName()).isEqualTo("Кладовщикова");

        company.set("link", "login-or-mail");
        assertThat(synchronise().count("LINKED")).isEqualTo(1);
        assertThat(person("other").source()).isEqualTo("ldap");
        assertThat(synchronise().count("LINKED")).isZero();
    }

    @Test
    void aProgramIsNobodysNamesake() {
        jdbc.sql("""
                        insert into employee (login, last_name, first_name, department, position, site)
                        select :login, 'Программа', 'П', department, position, site from employee where login = 'admin'
                        """).param("login", login("robot")).update();
        jdbc.sql("insert into service_account (login, created_by, created_at) values (:login, 'admin', :at)")
                .param("login", login("robot"))
                .param("at", java.time.OffsetDateTime.parse("2026-01-01T00:00:00Z"))
                .update();
        company.set("link", "login-or-mail").person(login("robot"), "Роботова");

        assertThat(line(synchronise(), "robot").errors()).contains(FieldError.of("login", "login_used"));
    }

    @Test
    void aForeignNameWithMarkupIsJustAName() {
        company.person(login("html"), "<script>alert(1)</script>", "title", "=HYPERLINK(\"x\")");

        assertThat(synchronise().count("NEW")).isEqualTo(1);
        assertThat(person("html").facts().lastName()).isEqualTo("<script>alert(1)</script>");
    }

    @Test
    void whatTheDirectoryKeepsNobodyChangesHere() {
        company.person(login("clerk"), "Кладовщикова", "physicalDeliveryOfficeName", null);
        company.set("site", "SPB-01");
        synchronise();
        Person before = person("clerk");
        assertThat(people.keptElsewhere(admin(), before))
                .contains("lastName", "phone", "department", "position")
                .doesNotContain("site", "language", "personnelNumber");

        assertThatThrownBy(() -> people.change(admin(), login("clerk"), draft(before, "Другая", "SPB-02")))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.errors())
                                .containsExactly(FieldError.of("lastName", "kept_by_directory")));
        people.change(admin(), login("clerk"), draft(before, null, "SPB-02"));
        assertThat(person("clerk").facts().site()).isEqualTo("SPB-02");
        assertThat(person("clerk").facts().lastName()).isEqualTo("Кладовщикова");

        company.close();
        people.change(admin(), login("clerk"), person("clerk").facts());
        assertThat(people.keptElsewhere(admin(), person("clerk"))).isEmpty();
    }

    private void byHand(String name, String mail) {
        PersonDraft pattern = people.get(admin(), "employee").facts();
        people.add(
                admin(),
                new PersonDraft(
                        login(name),
                        "Рукотворная",
                        "Анна",
                        "",
                        mail,
                        "",
                        "N-" + UUID.randomUUID(),
                        pattern.department(),
                        pattern.position(),
                        pattern.site(),
                        "",
                        "ru"));
    }

    private static PersonDraft draft(Person before, String lastName, String site) {
        PersonDraft facts = before.facts();
        return new PersonDraft(
                facts.login(),
                lastName,
                facts.firstName(),
                facts.middleName(),
                facts.email(),
                facts.phone(),
                facts.personnelNumber(),
                null,
                null,
                site,
                facts.superior(),
                "ru");
    }
}
