package io.marshrut.directory.web;

import io.marshrut.directory.Directory;
import io.marshrut.directory.PeopleFilter;
import io.marshrut.directory.PeopleRegister;
import io.marshrut.directory.Person;
import io.marshrut.directory.PersonDraft;
import io.marshrut.directory.PersonWords;
import io.marshrut.journal.Timeline;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Paged;
import io.marshrut.shared.Problem;
import io.marshrut.shared.web.PageController;
import io.marshrut.shared.web.Saving;
import jakarta.servlet.http.HttpServletResponse;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The people of the company for administrators: list, card, form. */
@PageController
@RequestMapping("/admin/people")
class PeoplePages {

    private static final int SIZE = 25;

    private final PeopleRegister people;
    private final Directory directory;
    private final PersonWords words;
    private final Timeline timeline;
    private final Saving saving;

    PeoplePages(PeopleRegister people, Directory directory, PersonWords words, Timeline timeline, Saving saving) {
        this.people = people;
        this.directory = directory;
        this.words = words;
        this.timeline = timeline;
        this.saving = saving;
    }

    @GetMapping
    String list(
            Caller caller,
            @RequestParam(required = false) String q,
            @RequestParam(required = false) String site,
            @RequestParam(required = false) String department,
            @RequestParam(required = false) String role,
            @RequestParam(required = false) PeopleFilter.State state,
            @RequestParam(required = false) Integer page,
            @RequestHeader(name = "HX-Target", required = false) String target,
            Model model) {
        PeopleFilter filter = new PeopleFilter(q, site, department, role, state);
        model.addAttribute("filter", filter);
        model.addAttribute("found", people.search(caller, filter, Paged.Request.of(page, SIZE)));
        model.addAttribute("sites", directory.sites());
        model.addAttribute("departments", directory.departments());
        model.addAttribute("roles", new TreeSet<>(people.roles(caller)));
        model.addAttribute("states", PeopleFilter.State.values());
        return "list".equals(target) ? "directory/people :: list" : "directory/people";
    }

    @GetMapping("/{login}")
    String card(Caller caller, @PathVariable String login, Model model) {
        Person one = people.get(caller, login);
        model.addAttribute("one", one);
        model.addAttribute("oneself", caller.is(login));
        model.addAttribute("site", directory.findSite(one.facts().site()).orElse(null));
        model.addAttribute("superior", directory.find(one.facts().superior()).orElse(null));
        model.addAttribute("timeline", timeline.of(people.timeline(caller, login), words, caller.locale()));
        return "directory/person";
    }

    @GetMapping("/new")
    String empty(Caller caller, Model model) {
        return form(caller, new PersonDraft("", "", "", "", "", "", "", "", "", "", "", "ru"), null, model);
    }

    @PostMapping("/new")
    String add(
            Caller caller,
            @ModelAttribute PersonDraft form,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        return saved(caller, form, null, response, flash, model, () -> people.add(caller, form));
    }

    @GetMapping("/{login}/edit")
    String edit(Caller caller, @PathVariable String login, Model model) {
        Person one = people.get(caller, login);
        return form(caller, one.facts(), one, model);
    }

    @PostMapping("/{login}/edit")
    String change(
            Caller caller,
            @PathVariable String login,
            @ModelAttribute PersonDraft form,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        Person before = people.get(caller, login);
        return saved(caller, form, before, response, flash, model, () -> people.change(caller, login, form));
    }

    @PostMapping("/{login}/block")
    String block(
            Caller caller,
            @PathVariable String login,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response,
            Model model) {
        return done(caller, login, response, model, () -> people.block(caller, login, reason));
    }

    @PostMapping("/{login}/unblock")
    String unblock(Caller caller, @PathVariable String login, HttpServletResponse response, Model model) {
        return done(caller, login, response, model, () -> people.unblock(caller, login));
    }

    private String saved(
            Caller caller,
            PersonDraft form,
            Person before,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model,
            Supplier<Person> saving) {
        return this.saving.run(
                caller,
                response,
                flash,
                model,
                () -> "/admin/people/" + saving.get().login(),
                () -> form(caller, form, before, model));
    }

    private String done(
            Caller caller, String login, HttpServletResponse response, Model model, Supplier<Person> action) {
        try {
            return "redirect:/admin/people/" + action.get().login();
        } catch (Problem problem) {
            saving.tell(problem, caller, response, model);
            return card(caller, login, model);
        }
    }

    private String form(Caller caller, PersonDraft form, Person before, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("before", before);
        model.addAttribute("positions", people.positions(caller));
        model.addAttribute("sites", directory.sites());
        model.addAttribute("departments", directory.departments());
        Saving.withoutErrors(model);
        return "directory/person-form";
    }
}
