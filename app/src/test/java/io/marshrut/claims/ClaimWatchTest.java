package io.marshrut.claims;

import static org.assertj.core.api.Assertions.assertThat;

import io.marshrut.shared.SqlTime;
import io.marshrut.support.Api;
import io.marshrut.support.ClaimCases;
import io.marshrut.support.MovableClock;
import io.marshrut.support.PortalTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lawyers hear of the last day of a claim before it comes, once each time, and once more when it has passed. */
@PortalTest
class ClaimWatchTest {

    @Autowired
    Api api;

    @Autowired
    ClaimWatch watch;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    void remindsFiveAndTwoDaysBeforeAndOnTheLastDayAndTellsOnceThatItHasPassed() {
        ClaimCases cases = new ClaimCases(api).withWorker();
        byte[] file = ("о сроке " + System.nanoTime()).getBytes(StandardCharsets.UTF_8);
        String claim = cases.bring("employee", "note.txt", file);
        cases.drafted(claim);
        cases.decide("lawyer", claim, "confirmed", ClaimCases.data(Map.of()));
        LocalDate due = LocalDate.parse(
                cases.card("lawyer", claim).path("term").path("dueOn").asText());
        int before = news(claim);

        nightOf(due.minusDays(6));
        assertThat(news(claim) - before).as("six days before").isZero();
        nightOf(due.minusDays(5));
        nightOf(due.minusDays(5));
        nightOf(due.minusDays(4));
        assertThat(news(claim) - before).as("five days before").isEqualTo(1);
        nightOf(due.minusDays(2));
        assertThat(news(claim) - before).as("two days before").isEqualTo(2);
        nightOf(due);
        assertThat(news(claim) - before).as("on the last day").isEqualTo(3);
        nightOf(due.plusDays(1));
        nightOf(due.plusDays(2));
        assertThat(news(claim) - before).as("afterwards").isEqualTo(4);
    }

    private void nightOf(LocalDate day) {
        clock.at(day.atTime(6, 0).toInstant(ZoneOffset.UTC), watch::tidy);
        // what follows it is due that night: the index would learn of it days later
        jdbc.sql(
                        "update scheduled_tasks set execution_time = :now where task_name = 'follow-up' and execution_time > :now")
                .param("now", SqlTime.of(clock.instant()))
                .update();
    }

    private int news(String claim) {
        return jdbc.sql("select count(*) from notification where recipient = 'lawyer' and link = :path")
                .param("path", "/claims/" + claim)
                .query(Integer.class)
                .single();
    }
}
