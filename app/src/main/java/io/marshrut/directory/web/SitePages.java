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
import io.marshrut.shared.web.RegisterPages;
import io.marshrut.shared.web.Saving;
import java.time.Clock;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sites of the company for administrators: list and form. */
@PageController
@RequestMapping("/admin/sites")
class SitePages extends RegisterPages<Site, SiteDraft> {

    private static final String LIST = "/admin/sites";
    private static final int SIZE = 50;

    private final SiteRegister sites;
    private final PersonWords words;
    private final Timeline timeline;
    private final Clock clock;

    SitePages(SiteRegister sites, PersonWords words, Timeline timeline, Saving saving, Clock clock) {
        super(LIST, saving);
        this.sites = sites;
        this.words = words;
        this.timeline = timeline;
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

    @Override
    protected SiteDraft empty() {
        return SiteDraft.empty();
    }

    @Override
    protected Site get(Caller caller, String code) {
        return sites.get(caller, code);
    }

    @Override
    protected SiteDraft draft(Caller caller, Site one) {
        return SiteDraft.of(one);
    }

    @Override
    protected void add(Caller caller, SiteDraft form) {
        sites.add(caller, form);
    }

    @Override
    protected void change(Caller caller, String code, SiteDraft form) {
        sites.change(caller, code, form);
    }

    @Override
    protected void remove(Caller caller, String code) {
        sites.remove(caller, code);
    }

    @Override
    protected String form(Caller caller, Site before, Model model) {
        model.addAttribute("calendars", sites.calendars(caller));
        model.addAttribute("zones", TimeZones.all(caller.locale(), clock.instant()));
        if (before != null) {
            model.addAttribute("timeline", timeline.of(sites.timeline(caller, before.code()), words, caller.locale()));
        }
        return "directory/site-form";
    }
}
