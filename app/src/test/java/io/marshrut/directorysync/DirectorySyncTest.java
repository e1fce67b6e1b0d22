package io.marshrut.directorysync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.marshrut.directory.OuterChange.State;
import io.marshrut.directory.Person;
import io.marshrut.journal.JournalEntry;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Problem.FieldError;
import io.marshrut.support.CompanyDirectory;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** People come from the directory, change with it, leave and come back, and nothing that is odd there breaks a run. */
class DirectorySyncTest extends Synchronised {

    @Autowired
    SyncRunner runner;

    @Autowired
    SyncRunRows rows;

    @Test
    void theFirstRunAddsEverybodyAndTheSecondFindsNothingToDo() {
        company.person(login("boss"), "Начальникова");
        company.person(login("clerk"), "Кладовщикова", "manager", CompanyDirectory.dn(login("boss")));

        SyncRun looked = run(SyncRun.Kind.CHECK);
        assertThat(looked.count("NEW")).isEqualTo(2);
        assertThatThrownBy(() -> person("clerk")).isInstanceOf(Problem.class);

        SyncRun first = synchronise();
        assertThat(first.state()).isEqualTo(SyncRun.State.DONE);
        assertThat(first.count("NEW")).isEqualTo(2);
        Person clerk = person("clerk");
        assertThat(clerk.name()).isEqualTo("Кладовщикова Анна Сергеевна");
        assertThat(clerk.source()).isEqualTo("ldap");
        assertThat(clerk.facts().superior()).isEqualTo(login("boss"));
        assertThat(clerk.departmentName().ru()).isEqualTo("Отдел каталогов");
        assertThat(clerk.facts().site()).isEqualTo("SPB-01");
        assertThat(people.timeline(admin(), login("clerk")))
                .extracting(JournalEntry::event)
                .containsExactly("person.added");

        SyncRun second = synchronise();
        assertThat(second.counts()).containsOnlyKeys("SAME").containsEntry("SAME", 2);
        assertThat(lines(second)).isEmpty();
    }

    @Test
    void whatChangesThereChangesHere() {
        company.person(login("clerk"), "Кладовщикова");
        synchronise();

        company.change(login("clerk"), "telephoneNumber", "111");
        company.change(login("clerk"), "title", "Старший кладовщик");
        company.change(login("clerk"), "physicalDeliveryOfficeName");
        SyncRun run = synchronise();

        assertThat(line(run, "clerk").state()).isEqualTo(State.CHANGED);
        assertThat(line(run, "clerk").changes())
                .extracting(change -> change.field() + " " + change.after())
                .containsExactly("phone 111", "position Старший кладовщик");
        assertThat(person("clerk").facts().phone()).isEqualTo("111");
        assertThat(person("clerk").facts().site()).isEqualTo("SPB-01");
        assertThat(person("clerk").positionName().ru()).isEqualTo("Старший кладовщик");
    }

    @Test
    void whoeverIsGoneOrClosedThereIsBlockedHereAndComesBack() {
        company.person(login("stays"), "Верная");
        company.person(login("gone"), "Ушедшая");
        company.person(login("closed"), "Закрытая");
        synchronise();
        company.set("leavers-percent", "90");

        String id = externalId("gone");
        company.remove(login("gone"));
        company.change(login("closed"), "userAccountControl", "514");
        SyncRun left = synchronise();
        assertThat(left.count("LEFT")).isEqualTo(2);
        assertThat(person("gone").active()).isFalse();
        assertThat(person("closed").active()).isFalse();
        assertThat(person("stays").active()).isTrue();
        assertThat(synchronise().counts()).containsOnlyKeys("SAME");

        company.change(login("closed"), "userAccountControl", "512");
        SyncRun back = synchronise();
        assertThat(line(back, "closed").state()).isEqualTo(State.BACK);
        assertThat(person("closed").active()).isTrue();
        assertThat(externalId("gone")).isEqualTo(id);
    }

    @Test
    void whoWasBlockedByHandStaysBlocked() {
        company.person(login("clerk"), "Кладовщикова");
        synchronise();
        people.block(admin(), login("clerk"), "Проверка");

        SyncRun run = synchronise();

        assertThat(person("clerk").active()).isFalse();
        assertThat(line(run, "clerk").remarks()).contains(FieldError.of("login", "stays_blocked"));
    }

    @Test
    void anEmptiedDirectoryStopsTheRunUntilAnAdministratorSaysItIsRight() {
        for (int n = 0; n < 5; n++) {
            company.person(login("p" + n), "Сотрудникова");
        }
        synchronise();
        for (int n = 0; n < 3; n++) {
            company.remove(login("p" + n));
        }
        company.person(login("new"), "Новая");

        SyncRun stopped = synchronise();
        assertThat(stopped.state()).isEqualTo(SyncRun.State.STOPPED);
        assertThat(stopped.reason()).isEqualTo("sync_too_many_leavers");
        assertThat(stopped.reasonArgs()).containsExactly("3", "5", "20");
        assertThat(stopped.count("LEFT")).isEqualTo(3);
        assertThat(person("p0").active()).isTrue();
        assertThatThrownBy(() -> person("new")).isInstanceOf(Problem.class);

        company.remove(login("p3"));
        SyncRun stoppedAgain = ended(sync.confirm(admin(), stopped.id()));
        assertThat(stoppedAgain.state()).as("four leave, and three were seen").isEqualTo(SyncRun.State.STOPPED);
        assertThatThrownBy(() -> sync.confirm(admin(), stopped.id()))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("sync_not_stopped"));

        SyncRun done = ended(sync.confirm(admin(), stoppedAgain.id()));
        assertThat(done.state()).isEqualTo(SyncRun.State.DONE);
        assertThat(person("p0").active()).isFalse();
        assertThat(person("p4").active()).isTrue();
        assertThat(person("new").active()).isTrue();
    }

    @Test
    void nobodyAtAllIsNeverRightWithoutAWord() {
        company.person(login("only"), "Одна");
        synchronise();
        company.remove(login("only"));

        assertThat(synchronise().state()).isEqualTo(SyncRun.State.STOPPED);
        assertThat(person("only").active()).isTrue();
    }

    @Test
    void anotherLoginThereIsRemarkedOnAndTheFormerOneIsNotGivenAway() {
        company.person(login("ivanova"), "Иванова");
        synchronise();
        company.change(login("ivanova"), "sAMAccountName", login("petrova"));
        company.person(login("namesake"), "Другая", "sAMAccountName", login("ivanova"));

        SyncRun run = synchronise();

        assertThat(lines(run))
                .anySatisfy(line -> assertThat(line.remarks())
                        .contains(FieldError.of("login", "outer_login_differs", login("petrova"))))
                .anySatisfy(line -> assertThat(line.errors())
                        .contains(FieldError.of("login", "outer_login_of_another", "Иванова Анна Сергеевна")));
        assertThat(person("ivanova").facts().lastName()).isEqualTo("Иванова");
    }

    @Test
    void twoPortalsAtOnceDoItOnce() throws Exception {
        for (int n = 0; n < 120; n++) {
            company.person(login("p" + n), "Сотрудникова");
        }
        UUID run = UUID.randomUUID();
        assertThat(rows.insert(run, SyncRun.Kind.SYNC, "admin", java.time.Instant.EPOCH, null))
                .isTrue();
        assertThatThrownBy(() -> sync.ask(admin(), SyncRun.Kind.SYNC))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("sync_open"));

        Thread other = new Thread(() -> runner.run(run.toString()));
        other.start();
        runner.run(run.toString());
        other.join();

        assertThat(sync.run(admin(), run).state()).isEqualTo(SyncRun.State.DONE);
        assertThat(jdbc.sql("select count(*) from employee where login like :mark and source = 'ldap'")
                        .param("mark", mark + "-%")
                        .query(Integer.class)
                        .single())
                .isEqualTo(120);
        assertThat(people.timeline(admin(), login("p77")))
                .extracting(JournalEntry::event)
                .containsExactly("person.added");
        assertThat(synchronise().counts()).containsOnlyKeys("SAME");
    }

    @Test
    void aRunThatDiedIsDoneAnew() {
        company.person(login("clerk"), "Кладовщикова");
        UUID run = UUID.randomUUID();
        rows.insert(run, SyncRun.Kind.SYNC, "admin", java.time.Instant.EPOCH, null);
        rows.begin(run, java.time.Instant.EPOCH);

        runner.run(run.toString());

        assertThat(sync.run(admin(), run).count("NEW")).isEqualTo(1);
        runner.run(run.toString());
        assertThat(sync.run(admin(), run).count("NEW")).isEqualTo(1);
    }

    @Test
    void theScheduleAsksByItself() {
        company.person(login("clerk"), "Кладовщикова");

        sync.askBySchedule();
        sync.askBySchedule();

        await().untilAsserted(() ->
                assertThat(sync.newest(admin()).orElseThrow().isOpen()).isFalse());
        assertThat(sync.newest(admin()).orElseThrow().askedBy()).isEqualTo("system");
        assertThat(person("clerk").active()).isTrue();
    }

    @Test
    void onlyAdministratorsLookAndAsk() {
        Caller accountant = callers.of("accountant").orElseThrow();
        for (Function<DirectorySync, Object> call : java.util.List.<Function<DirectorySync, Object>>of(
                one -> one.settings(accountant),
                one -> one.newest(accountant),
                one -> one.people(accountant),
                one -> one.ask(accountant, SyncRun.Kind.CHECK),
                one -> one.confirm(accountant, UUID.randomUUID()),
                one -> one.run(accountant, UUID.randomUUID()))) {
            assertThatThrownBy(() -> call.apply(sync))
                    .isInstanceOfSatisfying(
                            Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.FORBIDDEN));
        }
    }

    private String externalId(String name) {
        return jdbc.sql("select external_id from employee where login = :login")
                .param("login", login(name))
                .query(String.class)
                .single();
    }
}
