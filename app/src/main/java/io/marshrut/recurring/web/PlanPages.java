package io.marshrut.recurring.web;

import io.marshrut.access.Callers;
import io.marshrut.access.RefusedCalls;
import io.marshrut.assets.Asset;
import io.marshrut.assets.Assets;
import io.marshrut.recurring.PlanDraft;
import io.marshrut.recurring.PlanForms;
import io.marshrut.recurring.RecurringPlan;
import io.marshrut.recurring.RecurringPlans;
import io.marshrut.requests.CatalogEntry;
import io.marshrut.requests.Catalogue;
import io.marshrut.requests.FormField;
import io.marshrut.requests.FormerRequests;
import io.marshrut.requests.FormerRequests.Copy;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Texts;
import io.marshrut.shared.web.PageController;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form of a plan: new, like a filed request, for a piece of equipment, or of one that is there. */
@PageController
@RequestMapping("/recurring")
class PlanPages {

    private final RecurringPlans plans;
    private final PlanForm form;
    private final Catalogue catalogue;
    private final FormerRequests former;
    private final Assets assets;
    private final Callers callers;
    private final Texts texts;
    private final Clock clock;

    PlanPages(
            RecurringPlans plans,
            PlanForm form,
            Catalogue catalogue,
            FormerRequests former,
            Assets assets,
            Callers callers,
            Texts texts,
            Clock clock) {
        this.plans = plans;
        this.form = form;
        this.catalogue = catalogue;
        this.former = former;
        this.assets = assets;
        this.callers = callers;
        this.texts = texts;
        this.clock = clock;
    }

    /** Of which kind the requests are to be. */
    @GetMapping("/new")
    String kinds(Caller caller, @RequestParam(required = false) String asset, Model model) {
        Asset thing = asset == null ? null : assets.get(caller, id(asset));
        model.addAttribute("asset", thing);
        model.addAttribute(
                "entries",
                catalogue.entries(caller).stream()
                        .filter(entry ->
                                thing == null || PlanForms.assetField(entry).isPresent())
                        .toList());
        return "recurring/kinds";
    }

    @GetMapping("/new/{desk}/{kind}")
    String empty(
            Caller caller,
            @PathVariable String desk,
            @PathVariable String kind,
            @RequestParam(required = false) String like,
            @RequestParam(required = false) String asset,
            Model model) {
        CatalogEntry entry = entry(caller, desk, kind);
        Map<String, Object> fields = new LinkedHashMap<>();
        String site = caller.site();
        UUID thing = asset == null ? null : assets.get(caller, id(asset)).id();
        if (like != null) {
            Copy copy = former.copy(caller, entry, id(like));
            fields.putAll(copy.fields());
            site = copy.site();
            Optional<String> own = PlanForms.assetField(entry).map(FormField::key);
            if (thing == null) {
                thing = own.map(fields::get)
                        .flatMap(value -> Ids.parse(value.toString()))
                        .orElse(null);
            }
            own.ifPresent(fields::remove);
        }
        String today = LocalDate.ofInstant(clock.instant(), caller.zone()).toString();
        form.fill(caller, entry, PlanInput.begun(entry, fields, site, thing, today), path(desk, kind), model);
        return "recurring/form";
    }

    /** What was typed into the form of the catalogue comes here as well, to be planned rather than sent. */
    @PostMapping("/new/{desk}/{kind}")
    String plan(
            Caller caller,
            @PathVariable String desk,
            @PathVariable String kind,
            HttpServletRequest sent,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        CatalogEntry entry = entry(caller, desk, kind);
        PlanDraft draft = PlanInput.of(entry, sent);
        if (draft.unit() == null) {
            String today = LocalDate.ofInstant(clock.instant(), caller.zone()).toString();
            UUID thing = PlanForms.assetField(entry)
                    .map(field -> sent.getParameter("fields." + field.key()))
                    .filter(number -> !number.isBlank())
                    .flatMap(assets::meant)
                    .map(Asset::id)
                    .orElse(null);
            draft = PlanInput.begun(entry, draft.fields(), sent.getParameter("site"), thing, today);
            form.fill(caller, entry, draft, path(desk, kind), model);
            return "recurring/form";
        }
        PlanDraft said = draft;
        return saved(
                caller, entry, said, path(desk, kind), sent, response, flash, model, () -> plans.plan(caller, said));
    }

    @GetMapping("/{id}/edit")
    String edit(Caller caller, @PathVariable String id, Model model) {
        RecurringPlan plan = plans.get(caller, id(id));
        form.fill(caller, entryOf(caller, plan), PlanDraft.of(plan), "/recurring/" + plan.id() + "/edit", model);
        model.addAttribute("before", plan);
        model.addAttribute("mayGiveAway", plans.mayGiveAway(caller, plan));
        return "recurring/form";
    }

    @PostMapping("/{id}/edit")
    String change(
            Caller caller,
            @PathVariable String id,
            HttpServletRequest sent,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        RecurringPlan plan = plans.get(caller, id(id));
        CatalogEntry entry = entryOf(caller, plan);
        PlanDraft draft = PlanInput.of(entry, sent);
        model.addAttribute("before", plan);
        model.addAttribute("mayGiveAway", plans.mayGiveAway(caller, plan));
        return saved(
                caller,
                entry,
                draft,
                "/recurring/" + plan.id() + "/edit",
                sent,
                response,
                flash,
                model,
                () -> plans.change(caller, plan.id(), draft));
    }

    private String saved(
            Caller caller,
            CatalogEntry entry,
            PlanDraft draft,
            String path,
            HttpServletRequest sent,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model,
            Supplier<RecurringPlan> saving) {
        if (sent.getParameter("preview") == null) {
            try {
                RecurringPlan plan = saving.get();
                flash.addFlashAttribute("done", texts.get("recurring.saved", caller.locale()));
                return "redirect:/recurring/" + plan.id();
            } catch (Problem problem) {
                if (problem.kind() == Problem.Kind.FORBIDDEN || problem.kind() == Problem.Kind.NOT_FOUND) {
                    throw problem;
                }
                RefusedCalls.caught(problem);
                response.setStatus(problem.kind().status());
                form.refused(caller, problem, model);
            }
        }
        form.fill(caller, entry, draft, path, model);
        return "recurring/form";
    }

    /** As the plan's owner is offered it; whoever manages the plan may not ask for such a thing themselves. */
    private CatalogEntry entryOf(Caller caller, RecurringPlan plan) {
        return callers.of(plan.owner())
                .flatMap(owner -> catalogue.entry(owner, plan.kind()))
                .or(() -> catalogue.entry(caller, plan.kind()))
                .or(() -> catalogue.all().stream()
                        .filter(entry -> entry.kind().equals(plan.kind()))
                        .findFirst())
                .orElseThrow(() -> Problem.conflict("plan_kind_gone"));
    }

    private CatalogEntry entry(Caller caller, String desk, String kind) {
        return catalogue.entry(caller, desk + "/" + kind).orElseThrow(Problem::notFound);
    }

    private static String path(String desk, String kind) {
        return "/recurring/new/" + desk + "/" + kind;
    }

    private static UUID id(String id) {
        return Ids.parse(id).orElseThrow(Problem::notFound);
    }
}
