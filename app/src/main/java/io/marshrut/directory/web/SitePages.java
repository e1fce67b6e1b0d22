package io.marshrut.directory.web;

import io.marshrut.directory.PersonWords;
import io.marshrut.directory.Site;
import io.marshrut.directory.SiteDraft;
import io.marshrut.directory.SiteRegister;
import io.marshrut.journal.Timeline;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Paged;
import io.marshrut.shared.TimeZones;
import io.marshrut.shared.web.PageController;
import io.marshrut.shared.web.Saving;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The sites of the company for administrators: list and form. */
@PageController
@RequestMapping("/admin/sites")
class SitePages {

    private static final String LIST = "/admin/sites";
    private static final int SIZE = 50;

    private final SiteRegister sites;
    private final PersonWords words;
    private final Timeline timeline;
    private final Saving saving;
    private final Clock clock;

    SitePages(SiteRegister sites, PersonWords words, Timeline timeline, Saving saving, Clock clock) {
        this.sites = sites;
        this.words = words;
        this.timeline = timeline;
        this.saving = saving;
        this.clock = clock;
    }

    @GetMapping
    String list(
            Caller caller,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) Integer page,
            @RequestHeader(name = "HX-Target", required = false) String target,
            Model model) {
        model.addAttribute("words", q);
        model.addAttribute("found", sites.search(caller, q, Paged.Request.of(page, SIZE)));
        model.addAttribute("calendars", sites.calendars(caller));
        return "list".equals(target) ? "directory/sites :: list" : "directory/sites";
    }

    @GetMapping("/new")
    String empty(Caller caller, Model model) {
        return form(caller, SiteDraft.empty(), null, model);
    }

    @PostMapping("/new")
    String add(
            Caller caller,
            @ModelAttribute SiteDraft form,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        return saving.run(
                caller,
                response,
                flash,
                model,
                () -> {
                    sites.add(caller, form);
                    return LIST;
                },
                () -> form(caller, form, null, model));
    }

    @GetMapping("/{code}")
    String edit(Caller caller, @PathVariable String code, Model model) {
        Site site = sites.get(caller, code);
        return form(caller, SiteDraft.of(site), site, model);
    }

    @PostMapping("/{code}")
    String change(
            Caller caller,
            @PathVariable String code,
            @ModelAttribute SiteDraft form,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        Site before = sites.get(caller, code);
        return saving.run(
                caller,
                response,
                flash,
                model,
                () -> {
                    sites.change(caller, code, form);
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
                    sites.remove(caller, code);
                    return LIST;
                },
                () -> edit(caller, code, model));
    }

    private String form(Caller caller, SiteDraft form, Site before, Model model) {
        model.addAttribute("calendars", sites.calendars(caller));
        model.addAttribute("form", form);
        model.addAttribute("before", before);
        model.addAttribute("zones", TimeZones.all(caller.locale(), clock.instant()));
        if (before != null) {
            model.addAttribute("timeline", timeline.of(sites.timeline(caller, before.code()), words, caller.locale()));
        }
        Saving.withoutErrors(model);
        return "directory/site-form";
    }
}
