package io.marshrut.access.rest;

import io.marshrut.jobs.Housekeeping;
import org.springframework.stereotype.Component;

/** Drops stored answers whose day is over. */
@Component
class ForgetOldAnswers implements Housekeeping {

    private final IdempotentAnswers answers;

    ForgetOldAnswers(IdempotentAnswers answers) {
        this.answers = answers;
    }

    @Override
    public String name() {
        return "idempotent-answers";
    }

    @Override
    public void tidy() {
        answers.forgetOld();
    }
}
