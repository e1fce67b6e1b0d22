package io.marshrut.sla.web;

import io.marshrut.journal.Timeline;
import io.marshrut.shared.Caller;
import io.marshrut.shared.web.PageController;
import io.marshrut.shared.web.RegisterPages;
import io.marshrut.shared.web.Saving;
import io.marshrut.sla.CalendarDraft;
import io.marshrut.sla.CalendarLine;
import io.marshrut.sla.CalendarRegister;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Working calendars for administrators: list and form with the year in figures. */
@PageController
@RequestMapping("/admin/calendars")
class CalendarPages extends RegisterPages<CalendarLine, CalendarDraft> {

    private static final String LIST = "/admin/calendars";

    private final CalendarRegister calendars;
    private final CalendarWords words;
    private final Timeline timeline;

    CalendarPages(CalendarRegister calendars, CalendarWords words, Timeline timeline, Saving saving) {
        super(LIST, saving);
        this.calendars = calendars;
        this.words = words;
        this.timeline = timeline;
    }

    @GetMapping
    String list(Caller caller, Model model) {
        model.addAttribute("calendars", calendars.all(caller));
        return "sla/calendars";
    }

    @Override
    protected CalendarDraft empty() {
        return CalendarDraft.empty();
    }

    @Override
    protected CalendarLine get(Caller caller, String code) {
        return calendars.get(caller, code);
    }

    @Override
    protected CalendarDraft draft(Caller caller, CalendarLine one) {
        return calendars.draft(caller, one.code());
    }

    @Override
    protected void add(Caller caller, CalendarDraft form) {
        calendars.add(caller, form);
    }

    @Override
    protected void change(Caller caller, String code, CalendarDraft form) {
        calendars.change(caller, code, form);
    }

    @Override
    protected void remove(Caller caller, String code) {
        calendars.remove(caller, code);
    }

    @Override
    protected String form(Caller caller, CalendarLine before, Model model) {
        calendars.requireKeeper(caller);
        model.addAttribute("fixed", before != null && !before.own());
        model.addAttribute("week", week(caller.locale()));
        if (before != null) {
            model.addAttribute("years", calendars.years(caller, before.code()));
            model.addAttribute(
                    "timeline", timeline.of(calendars.timeline(caller, before.code()), words, caller.locale()));
        }
        return "sla/calendar-form";
    }

    /** Names of the days by {@link DayOfWeek#name()}. */
    private static Map<String, String> week(Locale language) {
        Map<String, String> names = new LinkedHashMap<>();
        Arrays.stream(DayOfWeek.values())
                .forEach(day -> names.put(day.name(), day.getDisplayName(TextStyle.SHORT_STANDALONE, language)));
        return names;
    }
}
