package io.marshrut.counterparties.web;

import io.marshrut.counterparties.Counterparties;
import io.marshrut.counterparties.Counterparty;
import io.marshrut.counterparties.CounterpartyFilter;
import io.marshrut.counterparties.CounterpartyStatus;
import io.marshrut.counterparties.CounterpartyWords;
import io.marshrut.counterparties.LegalForm;
import io.marshrut.journal.Timeline;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Paged;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Texts;
import io.marshrut.shared.web.PageController;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The register of counterparties: list, card, form. */
@PageController
@RequestMapping("/counterparties")
class CounterpartyPages {

    private static final int SIZE = 25;

    private final Counterparties counterparties;
    private final CounterpartyWords words;
    private final Timeline timeline;
    private final Texts texts;

    CounterpartyPages(Counterparties counterparties, CounterpartyWords words, Timeline timeline, Texts texts) {
        this.counterparties = counterparties;
        this.words = words;
        this.timeline = timeline;
        this.texts = texts;
    }

    @GetMapping
    String list(
            Caller caller,
            @RequestParam(required = false) String q,
            @RequestParam(required = false) CounterpartyStatus status,
            @RequestParam(defaultValue = "false") boolean affiliated,
            @RequestParam(required = false) Integer page,
            @RequestHeader(name = "HX-Target", required = false) String target,
            Model model) {
        CounterpartyFilter filter = new CounterpartyFilter(q, status, affiliated);
        model.addAttribute("filter", filter);
        model.addAttribute("found", counterparties.search(caller, filter, Paged.Request.of(page, SIZE)));
        model.addAttribute("statuses", CounterpartyStatus.values());
        model.addAttribute("mayManage", counterparties.mayManage(caller));
        return "list".equals(target) ? "counterparties/list :: list" : "counterparties/list";
    }

    @GetMapping("/{id}")
    String card(Caller caller, @PathVariable String id, Model model) {
        Counterparty one = counterparties.get(caller, id(id));
        boolean mayManage = counterparties.mayManage(caller);
        model.addAttribute("one", one);
        model.addAttribute("mayManage", mayManage && one.mergedInto() == null);
        model.addAttribute("winner", one.mergedInto() == null ? null : counterparties.get(caller, one.mergedInto()));
        model.addAttribute(
                "similar",
                one.mergedInto() == null ? counterparties.similar(caller, one.name(), one.inn(), one.id()) : List.of());
        model.addAttribute("timeline", timeline.of(counterparties.timeline(caller, one.id()), words, caller.locale()));
        return "counterparties/card";
    }

    @GetMapping("/new")
    String empty(Caller caller, @RequestParam(defaultValue = "") String inn, Model model) {
        if (!counterparties.mayManage(caller)) {
            throw Problem.forbidden();
        }
        CounterpartyForm none = CounterpartyForm.empty();
        CounterpartyForm form = new CounterpartyForm(
                "", none.legalForm(), inn, "", "", false, "", "", "", "", "", List.of(), List.of(), null, false);
        return form(form, null, model);
    }

    @PostMapping("/new")
    String register(
            Caller caller,
            @ModelAttribute CounterpartyForm form,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        return saved(caller, form, null, response, flash, model, () -> counterparties.register(caller, form.draft()));
    }

    @GetMapping("/{id}/edit")
    String edit(Caller caller, @PathVariable String id, Model model) {
        Counterparty one = counterparties.get(caller, id(id));
        if (!counterparties.mayManage(caller)) {
            throw Problem.forbidden();
        }
        return form(CounterpartyForm.of(one), one, model);
    }

    @PostMapping("/{id}/edit")
    String change(
            Caller caller,
            @PathVariable String id,
            @ModelAttribute CounterpartyForm form,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        Counterparty one = counterparties.get(caller, id(id));
        return saved(
                caller, form, one, response, flash, model, () -> counterparties.change(caller, one.id(), form.draft()));
    }

    @PostMapping("/{id}/block")
    String block(
            Caller caller,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response,
            Model model) {
        return done(
                caller,
                id,
                response,
                model,
                () -> counterparties.block(caller, id(id), reason).id());
    }

    @PostMapping("/{id}/unblock")
    String unblock(Caller caller, @PathVariable String id, HttpServletResponse response, Model model) {
        return done(
                caller,
                id,
                response,
                model,
                () -> counterparties.unblock(caller, id(id)).id());
    }

    /** @param loser the one that is the same as this one and goes */
    @PostMapping("/{id}/merge")
    String merge(
            Caller caller,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String loser,
            HttpServletResponse response,
            Model model) {
        return done(
                caller,
                id,
                response,
                model,
                () -> counterparties.merge(caller, id(loser), id(id)).id());
    }

    private String saved(
            Caller caller,
            CounterpartyForm form,
            Counterparty before,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model,
            Supplier<Counterparty> saving) {
        try {
            if (before == null && !Boolean.TRUE.equals(form.confirmed())) {
                List<Counterparty> similar = counterparties.similar(caller, form.name(), form.inn(), null);
                if (!similar.isEmpty() && counterparties.mayManage(caller)) {
                    model.addAttribute("similar", similar);
                    return form(form, null, model);
                }
            }
            Counterparty saved = saving.get();
            flash.addFlashAttribute("done", texts.get("counterparties.saved", caller.locale()));
            return "redirect:/counterparties/" + saved.id();
        } catch (Problem problem) {
            tell(problem, caller, response, model);
            return form(form, before, model);
        }
    }

    private String done(Caller caller, String id, HttpServletResponse response, Model model, Supplier<UUID> action) {
        try {
            return "redirect:/counterparties/" + action.get();
        } catch (Problem problem) {
            tell(problem, caller, response, model);
            return card(caller, id, model);
        }
    }

    private String form(CounterpartyForm form, Counterparty before, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("before", before);
        model.addAttribute("forms", LegalForm.values());
        if (!model.containsAttribute("errors")) {
            model.addAttribute("errors", Map.of());
        }
        return "counterparties/form";
    }

    private void tell(Problem problem, Caller caller, HttpServletResponse response, Model model) {
        if (problem.kind() == Problem.Kind.FORBIDDEN || problem.kind() == Problem.Kind.NOT_FOUND) {
            throw problem;
        }
        response.setStatus(problem.kind().status());
        model.addAttribute("problem", texts.of(problem, caller.locale()));
        model.addAttribute(
                "errors",
                problem.errors().stream()
                        .collect(Collectors.toMap(
                                Problem.FieldError::field,
                                error -> texts.of(error, caller.locale()),
                                (first, second) -> first)));
    }

    private static UUID id(String id) {
        return Ids.parse(id).orElseThrow(Problem::notFound);
    }
}
