package io.marshrut.contracts;

import static io.marshrut.support.ContractCases.card;
import static org.assertj.core.api.Assertions.assertThat;

import io.marshrut.shared.SqlTime;
import io.marshrut.support.Api;
import io.marshrut.support.ContractCases;
import io.marshrut.support.MovableClock;
import io.marshrut.support.PortalTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reminders before the end of a contract, its end, and its prolongation. */
@PortalTest
class TermWatchTest {

    @Autowired
    Api api;

    @Autowired
    TermWatch watch;

    @Autowired
    ContractRows rows;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    void remindsOnceForEachOfTheDaysBeforeTheEnd() {
        UUID id = inForce("2026-01-01", "2031-03-31", false);

        nightOf("2031-02-20");
        assertThat(news(id)).isZero();
        nightOf("2031-03-02");
        nightOf("2031-03-02");
        nightOf("2031-03-05");
        assertThat(news(id)).as("30 days before").isEqualTo(1);
        nightOf("2031-03-18");
        assertThat(news(id)).as("14 days before").isEqualTo(2);
        nightOf("2031-03-30");
        assertThat(news(id)).as("3 days before, told a day before").isEqualTo(3);
        assertThat(rows.find(id).orElseThrow().status()).isEqualTo(ContractStatus.ACTIVE);
    }

    @Test
    void endsOnTheDayAfterItsLast() {
        UUID id = inForce("2026-01-01", "2031-06-30", false);

        nightOf("2031-06-30");
        assertThat(rows.find(id).orElseThrow().status()).isEqualTo(ContractStatus.ACTIVE);
        nightOf("2031-07-01");

        assertThat(rows.find(id).orElseThrow().status()).isEqualTo(ContractStatus.EXPIRED);
    }

    @Test
    void goesOnForTheSameTermWhereItProlongsItself() {
        UUID id = inForce("2030-01-01", "2030-12-31", true);

        nightOf("2032-02-10");

        Contract contract = rows.find(id).orElseThrow();
        assertThat(contract.status()).isEqualTo(ContractStatus.ACTIVE);
        assertThat(contract.endsOn()).isEqualTo(LocalDate.of(2032, 12, 31));
    }

    private UUID inForce(String from, String to, boolean prolongs) {
        ContractCases cases = new ContractCases(api);
        String id = cases.draft(
                "marketing", card(Map.of("startsOn", from, "endsOn", to, "prolongs", String.valueOf(prolongs))));
        rows.status(UUID.fromString(id), ContractStatus.ACTIVE, null);
        return UUID.fromString(id);
    }

    private void nightOf(String day) {
        clock.at(Instant.parse(day + "T00:30:00Z"), watch::tidy);
        // what follows it is due that night: the index would learn of it in years
        jdbc.sql(
                        "update scheduled_tasks set execution_time = :now where task_name = 'follow-up' and execution_time > :now")
                .param("now", SqlTime.of(clock.instant()))
                .update();
    }

    private int news(UUID id) {
        return jdbc.sql("select count(*) from notification where recipient = 'marketing' and link = :path")
                .param("path", "/contracts/" + id)
                .query(Integer.class)
                .single();
    }
}
