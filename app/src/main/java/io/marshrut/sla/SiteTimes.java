package io.marshrut.sla;

import io.marshrut.directory.Directory;
import io.marshrut.directory.Site;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** Working time at the company's sites. */
@Component
class SiteTimes {

    private final Directory directory;
    private final WorkingCalendars calendars;

    SiteTimes(Directory directory, WorkingCalendars calendars) {
        this.directory = directory;
        this.calendars = calendars;
    }

    /** As it was when the clock was started, whatever became of the site and its calendar. */
    SiteTime of(SlaClock clock) {
        ZoneId zone = clock.zone() == null ? directory.site(clock.site()).zone() : ZoneId.of(clock.zone());
        return new SiteTime(calendars.of(clock.calendar(), clock.calendarVersion()), zone);
    }

    /** @param calendar null for the site's own */
    SiteTime of(Site site, String calendar) {
        String code = calendar == null ? site.calendar() : calendar;
        WorkingCalendar found = calendars
                .latest(code)
                .orElseThrow(() -> new IllegalStateException("The site %s names the calendar %s, there are %s"
                        .formatted(site.code(), code, calendars.names().keySet())));
        return new SiteTime(found, site.zone());
    }
}
