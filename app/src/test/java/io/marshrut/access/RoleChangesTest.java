package io.marshrut.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marshrut.access.RoleChange.State;
import io.marshrut.directory.Organisation;
import io.marshrut.journal.Journal;
import io.marshrut.journal.Subject;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Grant;
import io.marshrut.shared.LocalText;
import io.marshrut.shared.Problem;
import io.marshrut.support.Api;
import io.marshrut.support.PortalTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A role changes when two administrators want it, and neither is the person concerned. */
@PortalTest
class RoleChangesTest {

    private static final Grant ACCOUNTANT = Grant.atSite("accountant", "SPB-03");

    @Autowired
    RoleChanges changes;

    @Autowired
    Permissions permissions;

    @Autowired
    Organisation organisation;

    @Autowired
    Callers callers;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Api api;

    private final String mark = "r" + UUID.randomUUID().toString().substring(0, 8);
    private final String second = mark + "-second";
    private final String person = mark + "-person";

    @BeforeEach
    void hire() {
        add(second, List.of("admin"));
        add(person, List.of());
    }

    @AfterEach
    void letGo() {
        jdbc.sql("delete from role_grant where login like :mark")
                .param("mark", mark + "%")
                .update();
        jdbc.sql("update employee set active = false where login like :mark")
                .param("mark", mark + "%")
                .update();
    }

    @Test
    void aRoleCountsWhenAnotherAdministratorConfirmsIt() {
        RoleChange asked = changes.give(caller("admin"), person, ACCOUNTANT, "Приказ 12");

        assertThat(asked.state()).isEqualTo(State.PENDING);
        assertThat(permissions.permits(caller(person), Permission.VERIFY_DOCUMENTS))
                .isFalse();
        assertThatThrownBy(() -> changes.confirm(caller("admin"), asked.id())).hasMessageContaining("four_eyes");
        assertThatThrownBy(() -> changes.give(caller("admin"), person, ACCOUNTANT, null))
                .hasMessageContaining("role_change_waits");

        changes.confirm(caller(second), asked.id());

        assertThat(permissions.permits(caller(person), Permission.VERIFY_DOCUMENTS))
                .isTrue();
        assertThat(journal.of(new Subject("account", person)))
                .extracting(entry -> entry.event())
                .containsSubsequence("role.change-asked", "role.given");
        assertThatThrownBy(() -> changes.confirm(caller(second), asked.id())).hasMessageContaining("already_decided");
    }

    @Test
    void nobodyConfirmsWhatConcernsThemselves() {
        add(mark + "-third", List.of("admin"));
        RoleChange asked = changes.give(caller("admin"), second, ACCOUNTANT, null);

        assertThatThrownBy(() -> changes.confirm(caller(second), asked.id())).hasMessageContaining("four_eyes");

        changes.confirm(caller(mark + "-third"), asked.id());
        assertThat(caller(second).own().grants()).contains(ACCOUNTANT);
    }

    @Test
    void aRefusedChangeChangesNothing() {
        RoleChange asked = changes.give(caller("admin"), person, ACCOUNTANT, null);

        assertThat(changes.refuse(caller(second), asked.id()).state()).isEqualTo(State.REFUSED);

        assertThat(caller(person).own().grants()).doesNotContain(ACCOUNTANT);
        assertThat(changes.refuse(
                                caller("admin"),
                                changes.give(caller("admin"), person, ACCOUNTANT, null)
                                        .id())
                        .state())
                .isEqualTo(State.WITHDRAWN);
    }

    @Test
    void aRoleOfTheHouseIsMadeAndPermitsWhatItSays() {
        String code = "g" + UUID.randomUUID().toString().substring(0, 8);
        Role role = new Role(
                code,
                new LocalText("Тендерный комитет", "Tender committee"),
                Map.of(Permission.READ_REQUESTS, Reach.SITE),
                false);
        changes.confirm(
                caller(second), changes.define(caller("admin"), role, null).id());
        changes.confirm(
                caller(second),
                changes.give(caller("admin"), person, Grant.company(code), null).id());

        Clearance own = permissions
                .sight(caller(person), Permission.READ_REQUESTS)
                .clearances()
                .get(0);
        assertThat(own.everything()).isFalse();
        assertThat(own.sites()).containsExactly("SPB-03");
    }

    @Test
    void whatDoesNotExistIsRefused() {
        Caller admin = caller("admin");
        assertThatThrownBy(() -> changes.give(admin, "nobody-of-that-name", ACCOUNTANT, null))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> changes.give(admin, person, Grant.atSite("accountant", "XXX-99"), null))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> changes.give(admin, person, Grant.company("no-such-role"), null))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> changes.take(admin, person, ACCOUNTANT, null)).hasMessageContaining("role_not_held");
        assertThatThrownBy(() -> changes.pending(caller("lawyer"))).isInstanceOf(Problem.class);
    }

    @Test
    void anAccountantOfOneSiteSeesTheDocumentsOfThatSiteAlone() {
        changes.confirm(
                caller(second),
                changes.give(caller("admin"), person, ACCOUNTANT, null).id());
        Sight sight = permissions.sight(caller(person), Permission.READ_DOCUMENTS);

        assertThat(sight.covers("documents/primary-document", io.marshrut.shared.Place.of("SPB-03", null), List.of()))
                .isTrue();
        assertThat(sight.covers("documents/primary-document", io.marshrut.shared.Place.of("SPB-01", null), List.of()))
                .isFalse();
    }

    private Caller caller(String login) {
        return callers.of(login).orElseThrow();
    }

    private void add(String login, List<String> roles) {
        organisation.add(new Organisation.NewEmployee(
                login, "Ролев", "Олег", null, null, "ST-SPB-03", "accountant", "SPB-03", null, roles));
    }
}
