package io.marshrut.sla;

import io.marshrut.engine.TimerFired;
import io.marshrut.engine.Timers;
import io.marshrut.sla.AlarmPlan.Next;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Warnings, breaches and escalations. Each running clock has one timer of the engine, set to its next alarm. An alarm is
 * a fact of the ledger, written under the clock's lock in the transaction that takes the timer away: it happens once, and
 * one whose moment passed while nothing ran is caught up.
 */
@Component
class SlaAlarms {

    private static final String TIMER = "sla";

    private final SlaRows rows;
    private final SiteTimes times;
    private final Timers timers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SlaAlarms(SlaRows rows, SiteTimes times, Timers timers, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.times = times;
        this.timers = timers;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Sets the timer of a clock that began or changed; the caller holds the clock's lock and writes the moment down.
     *
     * @return when it rings next, null where it does not
     */
    Instant set(SlaClock changed, Ledger ledger) {
        Optional<Next> next = new AlarmPlan(changed, ledger, times.of(changed)).next();
        next.ifPresent(alarm -> timer(changed, alarm));
        return next.map(Next::at).orElse(null);
    }

    @EventListener
    void fired(TimerFired timer) {
        if (!timer.name().equals(TIMER)) {
            return;
        }
        String[] reference = timer.reference().split("@");
        SlaClock ringing = rows.locked(UUID.fromString(reference[0]));
        boolean current = rows.alarmAt(ringing.id())
                .filter(at -> at.toEpochMilli() == Long.parseLong(reference[1]))
                .isPresent();
        if (!current) {
            // the clock was paused, changed or ended meanwhile
            return;
        }
        Instant now = clock.instant();
        Optional<Next> next = plan(ringing).next();
        while (next.isPresent() && !next.get().at().isAfter(now)) {
            Next due = next.get();
            rows.add(ringing.id(), fact(due, now));
            next = plan(ringing).next();
            boolean overtaken = next.isPresent() && !next.get().at().isAfter(now) && saysMore(next.get(), due);
            if (!overtaken) {
                events.publishEvent(new SlaAlarm(ringing, due.kind(), due.level()));
            }
        }
        next.ifPresent(alarm -> timer(ringing, alarm));
        rows.alarm(ringing.id(), next.map(Next::at).orElse(null));
    }

    /** The moment stands in the timer and at the clock: an older timer of the same clock rings for nothing. */
    private void timer(SlaClock ringing, Next alarm) {
        timers.set(TIMER, ringing.id() + "@" + alarm.at().toEpochMilli(), alarm.at());
    }

    private AlarmPlan plan(SlaClock planned) {
        return new AlarmPlan(planned, Ledger.of(rows.facts(planned.id())), times.of(planned));
    }

    /** After a long silence nobody needs a warning of what is broken already, or the same call twice. */
    private static boolean saysMore(Next later, Next earlier) {
        return earlier.kind() == SlaAlarm.Kind.WARNING
                || (earlier.kind() == SlaAlarm.Kind.ESCALATION && earlier.level() > 1 && later.level() > 1);
    }

    private static SlaFact fact(Next alarm, Instant now) {
        return switch (alarm.kind()) {
            case WARNING -> new SlaFact(now, SlaFact.Kind.WARNED, null);
            case BREACH -> new SlaFact(now, SlaFact.Kind.BREACHED, null);
            case ESCALATION -> new SlaFact(now, SlaFact.Kind.ESCALATED, String.valueOf(alarm.level()));
        };
    }
}
