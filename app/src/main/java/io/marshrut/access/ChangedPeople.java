package io.marshrut.access;

import io.marshrut.directory.OrganisationChanged;
import io.marshrut.directory.PersonChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** What follows for sign-ins and rights when people and places change: a blocked person is out at once. */
@Component
class ChangedPeople {

    private final Sessions sessions;
    private final Callers callers;

    ChangedPeople(Sessions sessions, Callers callers) {
        this.sessions = sessions;
        this.callers = callers;
    }

    @EventListener
    void endSessions(PersonChanged change) {
        if (!change.active()) {
            sessions.endAll(change.login());
        }
    }

    @TransactionalEventListener
    void forget(PersonChanged change) {
        callers.forget(change.login());
    }

    @TransactionalEventListener
    void forget(OrganisationChanged change) {
        callers.forgetAll();
    }
}
