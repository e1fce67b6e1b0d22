package io.marshrut.claims;

import io.marshrut.engine.ProcessStep;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The answer is on its way; tells the model {@code claimPayment}: whether something is to be paid. */
@Component
class DispatchedStep implements ProcessStep {

    private final ClaimCourse course;

    DispatchedStep(ClaimCourse course) {
        this.course = course;
    }

    @Override
    public String name() {
        return "claim-course.dispatched";
    }

    @Override
    public void run(Context context) {
        context.set(
                "claimPayment",
                course.dispatched(UUID.fromString(context.process().businessKey())) ? "yes" : "no");
    }
}
