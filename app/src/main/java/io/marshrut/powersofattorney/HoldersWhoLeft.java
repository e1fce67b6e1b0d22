package io.marshrut.powersofattorney;

import io.marshrut.directory.PersonChanged;
import io.marshrut.journal.Journal;
import io.marshrut.journal.Subject;
import io.marshrut.powersofattorney.PowerNews.What;
import io.marshrut.shared.Caller;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Somebody left and holds powers of attorney (уволенный представитель): they do not end by that (Civil Code, art. 188), so
 * the lawyers are told, once, and decide.
 */
@Component
class HoldersWhoLeft {

    private static final String EVENT = "power.holder-left";

    private final PowerRows rows;
    private final PowerPeople people;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    HoldersWhoLeft(PowerRows rows, PowerPeople people, Journal journal, ApplicationEventPublisher events) {
        this.rows = rows;
        this.people = people;
        this.journal = journal;
        this.events = events;
    }

    @EventListener
    void changed(PersonChanged change) {
        if (!change.active()) {
            rows.inForceOf(change.login()).stream()
                    .filter(power -> !isTold(power.id()))
                    .forEach(this::tell);
        }
    }

    private boolean isTold(UUID id) {
        return journal.of(Subject.of(PowerOfAttorney.SUBJECT, id)).stream()
                .anyMatch(entry -> entry.event().equals(EVENT));
    }

    private void tell(PowerOfAttorney power) {
        journal.record(Caller.system(), Subject.of(PowerOfAttorney.SUBJECT, power.id()), EVENT)
                .write();
        events.publishEvent(new PowerNews(power, What.HOLDER_LEFT, power.endsOn(), 0, people.allOf(power)));
    }
}
