package io.marshrut.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.marshrut.directory.Directory;
import io.marshrut.shared.Caller;
import io.marshrut.sla.Pause;
import io.marshrut.sla.Sla;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The clocks of a case held against their facts, the public calculation and the journal. */
final class Ledgers {

    private static final String ALWAYS = "24x7";

    /** Between two readings of the running clock inside one action. */
    private static final Duration AT_ONCE = Duration.ofSeconds(5);

    private final JdbcClient jdbc;
    private final Sla sla;
    private final Directory directory;
    private final CaseJournal journal;

    Ledgers(JdbcClient jdbc, Sla sla, Directory directory, CaseJournal journal) {
        this.jdbc = jdbc;
        this.sla = sla;
        this.directory = directory;
        this.journal = journal;
    }

    private record Clock(
            UUID id,
            String site,
            String calendar,
            String state,
            Timestamp startedAt,
            Timestamp dueAt,
            Timestamp endedAt) {}

    private record Fact(String fact, Timestamp at, String detail) {}

    void addUp(Case one) {
        List<Clock> clocks = jdbc.sql("""
                        select id, site, calendar, state, started_at, due_at, ended_at from sla_clock
                         where subject_type = :type and subject_id = :id
                        """)
                .param("type", one.type())
                .param("id", one.id().toString())
                .query(Clock.class)
                .list();
        Duration paused = Duration.ZERO;
        int pauses = 0;
        List<Pause> aside = journal.aside(one);
        for (Clock clock : clocks) {
            List<Pause> stood = pausesOf(clock);
            for (Pause pause : stood) {
                if (!isAside(pause, aside)) {
                    paused = paused.plus(Duration.between(pause.from(), pause.to()));
                    pauses++;
                }
            }
        }
        assertThat(paused)
                .as("pauses of %s in the ledger and in the journal", one)
                .isCloseTo(journal.askedToAnswered(one), AT_ONCE.multipliedBy(pauses + 1L));
    }

    /** Whether a clock stood still because the case stood aside, from that moment to the one at which it went on. */
    private static boolean isAside(Pause pause, List<Pause> aside) {
        return aside.stream().anyMatch(one -> isAtOnce(one.from(), pause.from()) && isAtOnce(one.to(), pause.to()));
    }

    private static boolean isAtOnce(Instant one, Instant other) {
        return Duration.between(one, other).abs().compareTo(AT_ONCE) <= 0;
    }

    /** Checks one clock against its facts, and the stored due moment against the calculation that everybody may ask for. */
    private List<Pause> pausesOf(Clock clock) {
        List<Fact> facts = jdbc.sql("select fact, at, detail from sla_fact where clock_id = :id order by id")
                .param("id", clock.id())
                .query(Fact.class)
                .list();
        assertThat(facts.get(0).fact()).isEqualTo("STARTED");
        assertThat(facts.get(0).at()).isEqualTo(clock.startedAt());
        assertThat(facts).extracting(Fact::at).isSorted();
        List<Pause> pauses = new ArrayList<>();
        String policy = facts.get(0).detail();
        String state = "RUNNING";
        Instant since = null;
        Instant ended = null;
        for (Fact fact : facts.subList(1, facts.size())) {
            assertThat(ended).as("nothing happens to a clock after its end").isNull();
            Instant at = fact.at().toInstant();
            switch (fact.fact()) {
                case "PAUSED" -> {
                    assertThat(state).isEqualTo("RUNNING");
                    state = "PAUSED";
                    since = at;
                }
                case "RESUMED" -> {
                    assertThat(state).isEqualTo("PAUSED");
                    state = "RUNNING";
                    pauses.add(new Pause(since, at));
                }
                case "WARNED", "BREACHED", "ESCALATED" ->
                    assertThat(state).as("only a clock that runs rings").isEqualTo("RUNNING");
                case "POLICY_CHANGED" -> policy = fact.detail();
                default -> {
                    state = fact.fact();
                    ended = at;
                }
            }
        }
        assertThat(state).isEqualTo(clock.state());
        assertThat(ended)
                .isEqualTo(clock.endedAt() == null ? null : clock.endedAt().toInstant());
        Instant stored = clock.dueAt().toInstant();
        // facts are kept to the microsecond, the moment they came from was finer
        assertThat(due(clock, policy, pauses))
                .as("due moment of %s, %s after %s", clock, policy, facts)
                .isCloseTo(stored, within(1, ChronoUnit.MILLIS));
        if (state.equals("MET") || state.equals("MISSED")) {
            assertThat(state).isEqualTo(ended.isAfter(stored) ? "MISSED" : "MET");
        }
        return pauses;
    }

    private Instant due(Clock clock, String policy, List<Pause> pauses) {
        Instant started = clock.startedAt().toInstant();
        if (clock.calendar().equals(ALWAYS)) {
            Instant due = started.plus(Duration.parse(policy));
            for (Pause pause : pauses) {
                // what stands still after its moment does not move it
                due = pause.from().isBefore(due) ? due.plus(Duration.between(pause.from(), pause.to())) : due;
            }
            return due;
        }
        assertThat(clock.calendar()).isEqualTo(directory.site(clock.site()).calendar());
        return sla.dueDate(Caller.system(), clock.site(), started.atOffset(ZoneOffset.UTC), policy, pauses)
                .dueAt()
                .toInstant();
    }
}
