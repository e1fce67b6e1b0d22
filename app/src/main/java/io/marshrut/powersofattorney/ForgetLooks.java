package io.marshrut.powersofattorney;

import io.marshrut.jobs.Housekeeping;
import org.springframework.stereotype.Component;

/** Addresses that looked at the check page are not kept. */
@Component
class ForgetLooks implements Housekeeping {

    private final PaperChecks checks;

    ForgetLooks(PaperChecks checks) {
        this.checks = checks;
    }

    @Override
    public String name() {
        return "looks at papers";
    }

    @Override
    public void tidy() {
        checks.forget();
    }
}
