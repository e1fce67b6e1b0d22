package io.marshrut.claims;

import io.marshrut.engine.ProcessStep;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Registers the claim that a request brings. */
@Component
class RegisterStep implements ProcessStep {

    private final ClaimCourse course;

    RegisterStep(ClaimCourse course) {
        this.course = course;
    }

    @Override
    public String name() {
        return "claim-course.register";
    }

    @Override
    public void run(Context context) {
        course.register(UUID.fromString(context.process().businessKey()));
    }
}
