package io.marshrut.sla;

import io.marshrut.directory.Directory;
import io.marshrut.directory.Site;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Working time at the company's sites. */
@Component
class SiteTimes {

    private final Directory directory;
    private final Map<String, WorkingCalendar> calendars = CalendarFiles.working();

    SiteTimes(Directory directory) {
        this.directory = directory;
    }

    SiteTime of(SlaClock clock) {
        return of(directory.site(clock.site()), clock.calendar());
    }

    /** @param calendar null for the site's own */
    SiteTime of(Site site, String calendar) {
        String code = calendar == null ? site.calendar() : calendar;
        WorkingCalendar found = calendars.get(code);
        if (found == null) {
            throw new IllegalStateException(
                    "The site %s names the calendar %s, there are %s".formatted(site.code(), code, calendars.keySet()));
        }
        return new SiteTime(found, site.zone());
    }
}
