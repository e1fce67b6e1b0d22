package io.marshrut.worklist;

import io.marshrut.journal.Journal;
import io.marshrut.journal.Subject;
import io.marshrut.shared.Caller;
import io.marshrut.sla.SlaAlarm;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Turns the alarms of clocks into entries of the subject's timeline and news about the item. */
@Component
class DeadlineAlarms {

    private final WorkItemRows rows;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    DeadlineAlarms(WorkItemRows rows, Journal journal, ApplicationEventPublisher events) {
        this.rows = rows;
        this.journal = journal;
        this.events = events;
    }

    @EventListener
    void rang(SlaAlarm alarm) {
        rows.pendingOfClock(alarm.clock().id()).ifPresent(item -> {
            var entry = journal.record(
                            Caller.system(),
                            new Subject(item.subject().type(), item.subject().id()),
                            event(alarm.kind()))
                    .inStage(item.stageKey(), item.stage());
            if (alarm.kind() == SlaAlarm.Kind.ESCALATION) {
                entry.detail("level", alarm.level());
            }
            entry.write();
            events.publishEvent(new WorkItemAlarm(
                    item, alarm.kind(), alarm.level(), alarm.clock().escalateTo()));
        });
    }

    private static String event(SlaAlarm.Kind kind) {
        return switch (kind) {
            case WARNING -> "sla.warned";
            case BREACH -> "sla.breached";
            case ESCALATION -> "sla.escalated";
        };
    }
}
