package io.marshrut.leaving;

import io.marshrut.absences.AbsenceChanged;
import io.marshrut.directory.GrantRevoked;
import io.marshrut.directory.PersonChanged;
import io.marshrut.jobs.FollowUp;
import io.marshrut.jobs.FollowUps;
import io.marshrut.worklist.Handovers;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Follows, as a durable job, whatever takes somebody from their work: a blocked login, a role that was taken, an absence. */
@Component
class HandOnWork implements FollowUp {

    static final String NAME = "hand-on-work";

    private final Handovers handovers;
    private final Leavers leavers;
    private final FollowUps followUps;

    HandOnWork(Handovers handovers, Leavers leavers, FollowUps followUps) {
        this.handovers = handovers;
        this.leavers = leavers;
        this.followUps = followUps;
    }

    @EventListener
    void blocked(PersonChanged change) {
        if (!change.active()) {
            followUps.enqueue(NAME, change.login());
        }
    }

    @EventListener
    void revoked(GrantRevoked change) {
        followUps.enqueue(NAME, change.login());
    }

    @EventListener
    void away(AbsenceChanged change) {
        followUps.enqueue(NAME, change.absence().employee());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String login) {
        handovers.handOnAfter(login);
        leavers.tell(login);
    }
}
