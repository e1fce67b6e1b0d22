package io.marshrut.claims;

import io.marshrut.engine.ProcessStep;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What was promised is paid. */
@Component
class SettledStep implements ProcessStep {

    private final ClaimCourse course;

    SettledStep(ClaimCourse course) {
        this.course = course;
    }

    @Override
    public String name() {
        return "claim-course.settled";
    }

    @Override
    public void run(Context context) {
        course.settled(UUID.fromString(context.process().businessKey()));
    }
}
