package io.marshrut.recurring;

import org.springframework.stereotype.Component;

/** One round over all plans (обход планов): first what they are about, then what is due. */
@Component
class PlanRound {

    private final PlanLines lines;
    private final PlanFiling filing;

    PlanRound(PlanLines lines, PlanFiling filing) {
        this.lines = lines;
        this.filing = filing;
    }

    void run() {
        lines.followTheRegister();
        filing.fileDue();
    }
}
