package io.marshrut.powersofattorney;

import io.marshrut.engine.ProcessStep;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Issues the power of attorney and tells the model {@code powerIssue}: {@code issued}, or {@code term-over}. */
@Component
class IssueStep implements ProcessStep {

    private final PowerIssue issue;

    IssueStep(PowerIssue issue) {
        this.issue = issue;
    }

    @Override
    public String name() {
        return "powers.issue";
    }

    @Override
    public void run(Context context) {
        boolean issued = issue.issue(UUID.fromString(context.process().businessKey()));
        context.set("powerIssue", issued ? "issued" : "term-over");
    }
}
