package io.marshrut.claims;

import io.marshrut.engine.ProcessStep;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Takes over what a lawyer confirmed, and tells the model {@code claimFacts}: whether somebody is asked for the facts. */
@Component
class ConfirmStep implements ProcessStep {

    private final ClaimCourse course;

    ConfirmStep(ClaimCourse course) {
        this.course = course;
    }

    @Override
    public String name() {
        return "claim-course.confirm";
    }

    @Override
    public void run(Context context) {
        context.set(
                "claimFacts", course.confirm(UUID.fromString(context.process().businessKey())) ? "yes" : "no");
    }
}
