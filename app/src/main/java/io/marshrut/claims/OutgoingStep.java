package io.marshrut.claims;

import io.marshrut.engine.ProcessStep;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Gives the approved letter its outgoing number. */
@Component
class OutgoingStep implements ProcessStep {

    private final ClaimCourse course;

    OutgoingStep(ClaimCourse course) {
        this.course = course;
    }

    @Override
    public String name() {
        return "claim-course.outgoing";
    }

    @Override
    public void run(Context context) {
        course.number(UUID.fromString(context.process().businessKey()));
    }
}
