package io.marshrut.absences.web;

import io.marshrut.absences.Absences;
import io.marshrut.absences.EnteredAbsence;
import io.marshrut.absences.WorkAreas;
import io.marshrut.directory.Absence;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Paged;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Texts;
import io.marshrut.shared.web.PageController;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of absences: the caller's own, those of their people, who stands in for whom now, and a new one. */
@PageController
@RequestMapping("/absences")
class AbsencePages {

    private static final int SIZE = 25;
    private static final String OTHERS = "others";

    private final Absences absences;
    private final WorkAreas areas;
    private final Texts texts;

    AbsencePages(Absences absences, WorkAreas areas, Texts texts) {
        this.absences = absences;
        this.areas = areas;
        this.texts = texts;
    }

    @GetMapping
    String page(
            Caller caller,
            @RequestParam(defaultValue = "mine") String scope,
            @RequestParam(required = false) Integer page,
            Model model) {
        return show(caller, scope, page, AbsenceForm.empty(), model);
    }

    @PostMapping
    String add(
            Caller caller,
            @ModelAttribute AbsenceForm form,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        try {
            EnteredAbsence entered = absences.add(caller, form.draft());
            flash.addFlashAttribute("done", texts.get("absences.added", caller.locale()));
            flash.addFlashAttribute("notices", entered.notices());
            return back(caller.is(entered.absence().employee()) ? "mine" : OTHERS);
        } catch (Problem problem) {
            response.setStatus(problem.kind().status());
            model.addAttribute("problem", texts.of(problem, caller.locale()));
            model.addAttribute(
                    "errors",
                    problem.errors().stream()
                            .collect(Collectors.toMap(
                                    Problem.FieldError::field,
                                    error -> texts.of(error, caller.locale()),
                                    (first, second) -> first)));
            return show(caller, "mine", null, form, model);
        }
    }

    @PostMapping("/{id}/end")
    String end(
            Caller caller,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "mine") String scope,
            RedirectAttributes flash) {
        try {
            absences.end(caller, id(id), day(to));
            flash.addFlashAttribute("done", texts.get("absences.ended", caller.locale()));
        } catch (Problem problem) {
            if (problem.errors().isEmpty()) {
                throw problem;
            }
            flash.addFlashAttribute("problem", texts.of(problem.errors().get(0), caller.locale()));
        }
        return back(scope);
    }

    /** What is no day is none: whose absence it is matters before that is said. */
    private static LocalDate day(String text) {
        try {
            return AbsenceForm.day("to", text);
        } catch (Problem unreadable) {
            return null;
        }
    }

    @PostMapping("/{id}/deputies")
    String nameDeputy(
            Caller caller,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String employee,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "mine") String scope,
            RedirectAttributes flash) {
        try {
            absences.nameDeputy(caller, id(id), new Absence.Deputy(employee, area));
            flash.addFlashAttribute("done", texts.get("absences.named", caller.locale()));
        } catch (Problem problem) {
            if (problem.errors().isEmpty()) {
                throw problem;
            }
            flash.addFlashAttribute("problem", texts.of(problem.errors().get(0), caller.locale()));
        }
        return back(scope);
    }

    @PostMapping("/{id}/removal")
    String remove(
            Caller caller,
            @PathVariable String id,
            @RequestParam(defaultValue = "mine") String scope,
            RedirectAttributes flash) {
        absences.remove(caller, id(id));
        flash.addFlashAttribute("done", texts.get("absences.removed", caller.locale()));
        return back(scope);
    }

    private String show(Caller caller, String scope, Integer page, AbsenceForm form, Model model) {
        boolean leads = absences.leadsOthers(caller);
        boolean others = leads && scope.equals(OTHERS);
        List<Absence> mine = absences.mine(caller);
        Paged.Request asked = Paged.Request.of(page, SIZE);
        model.addAttribute("scope", others ? OTHERS : "mine");
        model.addAttribute("leads", leads);
        model.addAttribute(
                "found", others ? absences.ofOthers(caller, asked) : new Paged<>(mine, mine.size(), 0, SIZE));
        model.addAttribute("today", absences.today(caller));
        model.addAttribute("away", mine.stream().anyMatch(one -> one.covers(absences.today(caller))));
        model.addAttribute("standIns", absences.standIns(caller));
        model.addAttribute("standsInFor", absences.standsInFor(caller));
        model.addAttribute("areas", areas.offered());
        model.addAttribute("reasons", Absence.Reason.values());
        model.addAttribute("form", form);
        model.addAttribute("lines", form.lines());
        if (!model.containsAttribute("errors")) {
            model.addAttribute("errors", Map.of());
        }
        return "absences/absences";
    }

    private static String back(String scope) {
        return OTHERS.equals(scope) ? "redirect:/absences?scope=others" : "redirect:/absences";
    }

    private static UUID id(String id) {
        return Ids.parse(id).orElseThrow(Problem::notFound);
    }
}
