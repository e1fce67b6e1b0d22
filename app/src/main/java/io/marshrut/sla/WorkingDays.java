package io.marshrut.sla;

import io.marshrut.directory.Site;
import java.time.LocalDate;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** On which days people work at a site (рабочие дни площадки). */
@Component
public class WorkingDays {

    private final SiteTimes times;

    WorkingDays(SiteTimes times) {
        this.times = times;
    }

    /** By the site's own calendar as it is now. */
    public Predicate<LocalDate> of(Site site) {
        return times.of(site, null).calendar()::isWorking;
    }
}
