package io.marshrut.powersofattorney;

import static io.marshrut.support.PowerCases.form;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.marshrut.access.Accounts;
import io.marshrut.access.Callers;
import io.marshrut.directory.Organisation;
import io.marshrut.directory.PeopleRegister;
import io.marshrut.shared.Caller;
import io.marshrut.shared.SqlTime;
import io.marshrut.support.Api;
import io.marshrut.support.Colleagues;
import io.marshrut.support.MovableClock;
import io.marshrut.support.PortalTest;
import io.marshrut.support.PowerCases;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reminders before the end of a power of attorney, its end, a revocation that comes. */
@PortalTest
class PowerWatchTest {

    @Autowired
    Api api;

    @Autowired
    PowerWatch watch;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Organisation organisation;

    @Autowired
    Accounts accounts;

    @Autowired
    Callers callers;

    @Autowired
    PeopleRegister register;

    @Test
    void holderInitiatorAndLawyersAreRemindedOnceForEachOfTheDaysAndTheRegisterTellsItsEnd() {
        String id = new PowerCases(api).signed("employee", form(Map.of("until", "2032-03-31")));
        List<String> people = List.of("employee", "gromova", "lawyer", "melnik", "nosova");

        nightOf("2032-02-20");
        assertThat(reminded(id)).isEmpty();
        nightOf("2032-03-01");
        nightOf("2032-03-01");
        nightOf("2032-03-05");
        assertThat(reminded(id)).as("30 days before").containsExactlyElementsOf(people);
        nightOf("2032-03-17");
        assertThat(reminded(id)).as("14 days before").hasSize(2 * people.size());
        nightOf("2032-03-30");
        assertThat(reminded(id)).as("3 days before, told a day before").hasSize(3 * people.size());
        assertThat(state(id)).isEqualTo("ACTIVE");
        nightOf("2032-03-31");
        assertThat(state(id)).as("on its last day").isEqualTo("ACTIVE");

        nightOf("2032-04-01");

        assertThat(state(id)).isEqualTo("EXPIRED");
        assertThat(timeline(id)).contains("power.expired");
        assertThat(mails(id)).as("by mail as well").isGreaterThanOrEqualTo(people.size());
    }

    @Test
    void aRevocationThatIsStillToComeComes() {
        String id = new PowerCases(api).signed("employee", form(Map.of("until", "2032-12-31")));
        Api.Answer revoked = api.as("lawyer")
                .post(
                        "/api/v1/powers-of-attorney/" + id + "/revoke",
                        Map.of("from", "2032-06-01", "comment", "Переходит в другой магазин"));
        assertThat(revoked.status()).as(revoked.text()).isEqualTo(200);
        assertThat(state(id)).isEqualTo("ACTIVE");

        nightOf("2032-05-31");
        assertThat(state(id)).isEqualTo("ACTIVE");
        nightOf("2032-06-01");

        assertThat(state(id)).isEqualTo("REVOKED");
        assertThat(timeline(id)).contains("power.revocation-came");
    }

    @Test
    void theLawyersAreToldOnceThatItsHolderLeft() {
        String holder = new Colleagues(organisation, accounts).withoutPassword();
        String id = new PowerCases(api).signed("employee", form(Map.of("holder", holder)));
        Caller admin = callers.of("admin").orElseThrow();

        register.block(admin, holder, "Уволился");
        register.unblock(admin, holder);
        register.block(admin, holder, "Уволился снова");

        assertThat(jdbc.sql("select recipient from notification where link = :link and title like '%ушёл%' order by 1")
                        .param("link", "/powers-of-attorney/" + id)
                        .query(String.class)
                        .list())
                .containsExactly("employee", "gromova", "lawyer", "melnik");
        assertThat(state(id)).as("leaving does not end it").isEqualTo("ACTIVE");
    }

    private void nightOf(String day) {
        clock.at(Instant.parse(day + "T00:30:00Z"), watch::tidy);
        // what follows it is due that night: the index would learn of it in years
        jdbc.sql(
                        "update scheduled_tasks set execution_time = :now where task_name = 'follow-up' and execution_time > :now")
                .param("now", SqlTime.of(clock.instant()))
                .update();
    }

    private List<String> reminded(String id) {
        return jdbc.sql("""
                        select recipient from notification
                         where link = :link and title like '%заканчивается%'
                         order by at, recipient
                        """)
                .param("link", "/powers-of-attorney/" + id)
                .query(String.class)
                .list();
    }

    private int mails(String id) {
        return jdbc.sql("select count(*) from mail where link = :link and subject like '%заканчивается%'")
                .param("link", "/powers-of-attorney/" + id)
                .query(Integer.class)
                .single();
    }

    private String state(String id) {
        return new PowerCases(api).card("lawyer", id).json().path("state").asText();
    }

    private List<String> timeline(String id) {
        JsonNode entries = api.as("lawyer")
                .get("/api/v1/powers-of-attorney/" + id + "/timeline")
                .json();
        return entries.findValuesAsText("event");
    }
}
