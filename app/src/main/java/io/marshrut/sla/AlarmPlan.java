package io.marshrut.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Which alarm of a clock comes next, computed from its ledger: the warning, the breach, then escalations, the first with
 * the breach and each further one after so much working time.
 */
record AlarmPlan(SlaClock clock, Ledger ledger, SiteTime time) {

    static final String USUAL_STEP = "PT4H";

    /** A breach that nobody cares about after so many calls is not mended by more of them. */
    static final int MAX_LEVEL = 10;

    /** An alarm and its moment. */
    record Next(SlaAlarm.Kind kind, int level, Instant at) {}

    Optional<Next> next() {
        if (clock.state() != SlaClock.State.RUNNING) {
            return Optional.empty();
        }
        if (!ledger.warned() && !ledger.breached() && clock.warnAt().isBefore(clock.dueAt())) {
            return Optional.of(new Next(SlaAlarm.Kind.WARNING, 0, clock.warnAt()));
        }
        if (!ledger.breached()) {
            return Optional.of(new Next(SlaAlarm.Kind.BREACH, 0, justAfter(clock.dueAt())));
        }
        int level = ledger.escalations() + 1;
        return clock.escalateTo() == null || level > MAX_LEVEL
                ? Optional.empty()
                : Optional.of(new Next(SlaAlarm.Kind.ESCALATION, level, escalatesAt(level)));
    }

    private Instant escalatesAt(int level) {
        Instant at = clock.dueAt();
        for (int step = 1; step < level; step++) {
            at = further(at);
        }
        return justAfter(at);
    }

    private Instant further(Instant at) {
        SlaPolicy step = SlaPolicy.parse(clock.escalateEvery() == null ? USUAL_STEP : clock.escalateEvery());
        return step instanceof SlaPolicy.WorkingDays days
                ? time.closingOfWorkingDay(at, days.days())
                : time.plus(at, ((SlaPolicy.WorkingTime) step).time());
    }

    /** Done in the very moment it is due is done in time. */
    private static Instant justAfter(Instant due) {
        return due.plus(Duration.ofMillis(1));
    }
}
