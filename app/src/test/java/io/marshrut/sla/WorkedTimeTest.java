package io.marshrut.sla;

import static org.assertj.core.api.Assertions.assertThat;

import io.marshrut.sla.SlaFact.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How long a stage took, at a Moscow office that works from nine to six with lunch from one to two. */
class WorkedTimeTest {

    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    private final SiteTime office = new SiteTime(CalendarFiles.working().get("office"), MOSCOW);

    @Test
    void isTheWorkingTimeBetweenStartAndEnd() {
        // Friday 17:00 to Monday 10:30
        assertThat(ledger(at("2026-11-20T17:00")).worked(office, at("2026-11-23T10:30")))
                .isEqualTo(Duration.ofMinutes(60 + 90));
    }

    @Test
    void leavesOutWhatLiesInPauses() {
        Ledger ledger = ledger(
                at("2026-11-16T10:00"),
                new SlaFact(at("2026-11-16T15:00"), Kind.PAUSED, "question"),
                new SlaFact(at("2026-11-17T10:00"), Kind.RESUMED, null));

        // Monday 10 to 13 and 14 to 15, Tuesday 10 to 11
        assertThat(ledger.worked(office, at("2026-11-17T11:00"))).isEqualTo(Duration.ofHours(5));
    }

    @Test
    void isNothingOutsideOfWorkingHours() {
        assertThat(ledger(at("2026-11-21T12:00")).worked(office, at("2026-11-22T20:00")))
                .isZero();
    }

    private static Ledger ledger(Instant start, SlaFact... more) {
        List<SlaFact> facts = new ArrayList<>(List.of(new SlaFact(start, Kind.STARTED, "PT8H")));
        facts.addAll(List.of(more));
        return Ledger.of(facts);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(MOSCOW).toInstant();
    }
}
