package io.marshrut.claims;

import io.marshrut.engine.ProcessStep;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Takes over what is answered, and has the letter made of it unless a lawyer wrote one. */
@Component
class AnswerStep implements ProcessStep {

    private final ClaimCourse course;

    AnswerStep(ClaimCourse course) {
        this.course = course;
    }

    @Override
    public String name() {
        return "claim-course.answer";
    }

    @Override
    public void run(Context context) {
        course.answer(UUID.fromString(context.process().businessKey()));
    }
}
