package io.marshrut.approvals;

import io.marshrut.engine.ProcessStep;
import io.marshrut.engine.StageEntered;
import io.marshrut.journal.Journal;
import io.marshrut.journal.Subject;
import io.marshrut.shared.Caller;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Where the engine and a round meet: {@code approval.next} opens the next stage at which somebody has to be asked and
 * sets {@code approval} to {@code stage}, or to {@code approved} where there is none left. A round is one wait state of
 * the engine: the stages and votes inside it are rows of this package.
 */
@Component
class NextStage implements ProcessStep {

    private final ApprovalRows approvals;
    private final StageEnds ends;
    private final Journal journal;

    NextStage(ApprovalRows approvals, StageEnds ends, Journal journal) {
        this.approvals = approvals;
        this.ends = ends;
        this.journal = journal;
    }

    @Override
    public String name() {
        return "approval.next";
    }

    @Override
    public void run(Context context) {
        Approval approval = running(context.process().businessKey()).orElseThrow();
        boolean asks = ends.entersNext(approval);
        context.set("approval", asks ? "stage" : "approved");
        if (!asks) {
            journal.record(
                            Caller.system(),
                            Subject.of(approval.subjectType(), approval.subjectId()),
                            "approval.approved")
                    .write();
            ends.approve(approval);
        }
    }

    @EventListener
    void entered(StageEntered entered) {
        if (!entered.stage().byVotes()) {
            return;
        }
        // its first stage has been opened by the step before
        approvals.stageTask(
                running(entered.process().businessKey()).orElseThrow().id(), entered.taskId());
    }

    private Optional<Approval> running(String subject) {
        return approvals.lockedRunning(UUID.fromString(subject));
    }
}
