package io.marshrut.sla;

import io.marshrut.shared.LocalText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The working calendars that a site may have. */
@Component
public class WorkingCalendars {

    private final Map<String, LocalText> names = CalendarFiles.working().values().stream()
            .collect(Collectors.toMap(
                    WorkingCalendar::code, WorkingCalendar::name, (first, second) -> first, LinkedHashMap::new));

    /** Their names by code. */
    public Map<String, LocalText> names() {
        return names;
    }
}
