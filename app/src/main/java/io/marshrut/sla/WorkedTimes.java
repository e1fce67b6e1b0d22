package io.marshrut.sla;

import io.marshrut.jobs.Housekeeping;
import java.util.List;
import org.springframework.stereotype.Component;

/** Works out how long stages took whose clocks ended before that was written down at the end. */
@Component
class WorkedTimes implements Housekeeping {

    private static final int AT_ONCE = 500;

    private final SlaRows rows;
    private final SiteTimes times;

    WorkedTimes(SlaRows rows, SiteTimes times) {
        this.rows = rows;
        this.times = times;
    }

    @Override
    public String name() {
        return "worked-times";
    }

    @Override
    public void tidy() {
        List<SlaClock> clocks;
        do {
            clocks = rows.unworked(AT_ONCE);
            clocks.forEach(clock -> rows.worked(
                    clock.id(), Ledger.of(rows.facts(clock.id())).worked(times.of(clock), clock.endedAt())));
        } while (clocks.size() == AT_ONCE);
    }
}
