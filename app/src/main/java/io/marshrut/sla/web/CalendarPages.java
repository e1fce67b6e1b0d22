package io.marshrut.sla.web;

import io.marshrut.journal.Timeline;
import io.marshrut.shared.Caller;
import io.marshrut.shared.web.PageController;
import io.marshrut.shared.web.Saving;
import io.marshrut.sla.CalendarDraft;
import io.marshrut.sla.CalendarLine;
import io.marshrut.sla.CalendarRegister;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Working calendars for administrators: list and form with the year in figures. */
@PageController
@RequestMapping("/admin/calendars")
class CalendarPages {

    private static final String LIST = "/admin/calendars";

    private final CalendarRegister calendars;
    private final CalendarWords words;
    private final Timeline timeline;
    private final Saving saving;

    CalendarPages(CalendarRegister calendars, CalendarWords words, Timeline timeline, Saving saving) {
        this.calendars = calendars;
        this.words = words;
        this.timeline = timeline;
        this.saving = saving;
    }

    @GetMapping
    String list(Caller caller, Model model) {
        model.addAttribute("calendars", calendars.all(caller));
        return "sla/calendars";
    }

    @GetMapping("/new")
    String empty(Caller caller, Model model) {
        return form(caller, CalendarDraft.empty(), null, model);
    }

    @PostMapping("/new")
    String add(
            Caller caller,
            @ModelAttribute CalendarDraft form,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        return saving.run(
                caller,
                response,
                flash,
                model,
                () -> {
                    calendars.add(caller, form);
                    return LIST;
                },
                () -> form(caller, form, null, model));
    }

    @GetMapping("/{code}")
    String edit(Caller caller, @PathVariable String code, Model model) {
        CalendarLine before = calendars.get(caller, code);
        return form(caller, calendars.draft(caller, code), before, model);
    }

    @PostMapping("/{code}")
    String change(
            Caller caller,
            @PathVariable String code,
            @ModelAttribute CalendarDraft form,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        CalendarLine before = calendars.get(caller, code);
        return saving.run(
                caller,
                response,
                flash,
                model,
                () -> {
                    calendars.change(caller, code, form);
                    return LIST;
                },
                () -> form(caller, form, before, model));
    }

    @PostMapping("/{code}/removal")
    String remove(
            Caller caller,
            @PathVariable String code,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        return saving.run(
                caller,
                response,
                flash,
                model,
                () -> {
                    calendars.remove(caller, code);
                    return LIST;
                },
                () -> edit(caller, code, model));
    }

    private String form(Caller caller, CalendarDraft form, CalendarLine before, Model model) {
        calendars.requireKeeper(caller);
        model.addAttribute("form", form);
        model.addAttribute("before", before);
        model.addAttribute("fixed", before != null && !before.own());
        model.addAttribute("week", week(caller.locale()));
        if (before != null) {
            model.addAttribute("years", calendars.years(caller, before.code()));
            model.addAttribute(
                    "timeline", timeline.of(calendars.timeline(caller, before.code()), words, caller.locale()));
        }
        Saving.withoutErrors(model);
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
