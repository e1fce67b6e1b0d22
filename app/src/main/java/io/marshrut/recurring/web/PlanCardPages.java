package io.marshrut.recurring.web;

import io.marshrut.access.RefusedCalls;
import io.marshrut.directory.Directory;
import io.marshrut.recurring.MaintenanceSchedule;
import io.marshrut.recurring.PlanFilter;
import io.marshrut.recurring.PlanState;
import io.marshrut.recurring.RecurringPlan;
import io.marshrut.recurring.RecurringPlans;
import io.marshrut.recurring.ServiceVisit;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Paged;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Texts;
import io.marshrut.shared.web.FieldWords;
import io.marshrut.shared.web.PageController;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** The list of plans, the card of each, and the schedule of planned maintenance. */
@PageController
@RequestMapping("/recurring")
class PlanCardPages {

    private static final int SIZE = 25;

    private final RecurringPlans plans;
    private final MaintenanceSchedule schedule;
    private final PlanCard card;
    private final Directory directory;
    private final Texts texts;

    PlanCardPages(RecurringPlans plans, MaintenanceSchedule schedule, PlanCard card, Directory directory, Texts texts) {
        this.plans = plans;
        this.schedule = schedule;
        this.card = card;
        this.directory = directory;
        this.texts = texts;
    }

    @GetMapping
    String list(
            Caller caller,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(required = false) String state,
            @RequestParam(required = false) String site,
            @RequestParam(required = false) String q,
            @RequestParam(required = false) Integer page,
            @RequestHeader(name = "HX-Target", required = false) String target,
            Model model) {
        PlanState known = List.of(PlanState.values()).stream()
                .filter(one -> one.name().equals(state))
                .findFirst()
                .orElse(null);
        PlanFilter filter = new PlanFilter(known, null, site, mine, q);
        model.addAttribute("filter", filter);
        model.addAttribute(
                "base",
                UriComponentsBuilder.fromPath("/recurring")
                        .queryParam("mine", mine)
                        .queryParam("state", known == null ? "" : known)
                        .queryParam("site", "{site}")
                        .queryParam("q", "{q}")
                        .encode()
                        .buildAndExpand(site == null ? "" : site, q == null ? "" : q)
                        .toUriString());
        model.addAttribute("found", plans.list(caller, filter, Paged.Request.of(page, SIZE)));
        model.addAttribute("titles", card.kinds(caller.locale()));
        if ("list".equals(target)) {
            return "recurring/list :: list";
        }
        model.addAttribute("states", PlanState.values());
        model.addAttribute("sites", directory.sites());
        return "recurring/list";
    }

    /** The coming months of a site, month by month. */
    @GetMapping("/schedule")
    String schedule(Caller caller, @RequestParam(required = false) String site, Model model) {
        String chosen = site == null || site.isBlank() ? caller.site() : site;
        Map<YearMonth, List<ServiceVisit>> months = schedule.of(caller, chosen).stream()
                .collect(Collectors.groupingBy(
                        visit -> YearMonth.from(visit.day()), LinkedHashMap::new, Collectors.toList()));
        model.addAttribute("months", months);
        model.addAttribute("site", chosen);
        model.addAttribute(
                "sites",
                directory.sites().stream()
                        .filter(one -> schedule.visible(caller).covers(one.code()))
                        .toList());
        return "recurring/schedule";
    }

    @GetMapping("/{id}")
    String card(Caller caller, @PathVariable String id, @RequestParam(required = false) Integer page, Model model) {
        card.fill(caller, id(id), Paged.Request.of(page, SIZE), model);
        return "recurring/card";
    }

    @PostMapping("/{id}/pause")
    String pause(Caller caller, @PathVariable String id, RedirectAttributes flash) {
        return done(caller, id, plans::pause, "recurring.done.PAUSED", flash);
    }

    @PostMapping("/{id}/resume")
    String resume(Caller caller, @PathVariable String id, RedirectAttributes flash) {
        return done(caller, id, plans::resume, "recurring.done.ACTIVE", flash);
    }

    @PostMapping("/{id}/end")
    String end(Caller caller, @PathVariable String id, RedirectAttributes flash) {
        return done(caller, id, plans::end, "recurring.done.ENDED", flash);
    }

    private String done(
            Caller caller,
            String id,
            BiFunction<Caller, UUID, RecurringPlan> what,
            String words,
            RedirectAttributes flash) {
        UUID known = id(id);
        try {
            what.apply(caller, known);
            flash.addFlashAttribute("done", texts.get(words, caller.locale()));
        } catch (Problem problem) {
            if (problem.kind() == Problem.Kind.NOT_FOUND) {
                throw problem;
            }
            RefusedCalls.caught(problem);
            String parts = String.join(
                    " ", FieldWords.of(problem, texts, caller.locale()).values());
            flash.addFlashAttribute("problem", (texts.of(problem, caller.locale()) + " " + parts).strip());
        }
        return "redirect:/recurring/" + known;
    }

    private static UUID id(String id) {
        return Ids.parse(id).orElseThrow(Problem::notFound);
    }
}
