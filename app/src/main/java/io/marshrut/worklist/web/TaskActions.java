package io.marshrut.worklist.web;

import io.marshrut.access.RefusedCalls;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Texts;
import io.marshrut.shared.web.PageController;
import io.marshrut.worklist.Assignments;
import io.marshrut.worklist.Deadlines;
import io.marshrut.worklist.Decisions;
import io.marshrut.worklist.WorkItem;
import io.marshrut.worklist.Worklist;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Take, give back, hand over, decide. After each the person is back on the page they came from, and told. */
@PageController
@RequestMapping("/tasks/{id}")
class TaskActions {

    private final Worklist worklist;
    private final Assignments assignments;
    private final Decisions decisions;
    private final Deadlines deadlines;
    private final Texts texts;

    TaskActions(Worklist worklist, Assignments assignments, Decisions decisions, Deadlines deadlines, Texts texts) {
        this.worklist = worklist;
        this.assignments = assignments;
        this.decisions = decisions;
        this.deadlines = deadlines;
        this.texts = texts;
    }

    /** A link to a task leads to the page on which it is decided. */
    @GetMapping
    String open(Caller caller, @PathVariable String id) {
        return "redirect:" + worklist.page(worklist.get(caller, task(id)));
    }

    @PostMapping("/claim")
    String claim(Caller caller, @PathVariable String id, RedirectAttributes flash) {
        return perform(caller, id, flash, "claimed", null, task -> assignments.claim(caller, task));
    }

    @PostMapping("/unclaim")
    String unclaim(Caller caller, @PathVariable String id, RedirectAttributes flash) {
        return perform(caller, id, flash, "unclaimed", null, task -> assignments.unclaim(caller, task));
    }

    @PostMapping("/delegate")
    String delegate(
            Caller caller,
            @PathVariable String id,
            @RequestParam(required = false) String to,
            @RequestParam(required = false) String comment,
            RedirectAttributes flash) {
        return perform(
                caller, id, flash, "delegated", comment, task -> assignments.delegate(caller, task, to, comment));
    }

    @PostMapping("/deadline")
    String deadline(
            Caller caller,
            @PathVariable String id,
            @RequestParam String amount,
            @RequestParam String unit,
            @RequestParam(required = false) String comment,
            RedirectAttributes flash) {
        String policy = unit.equals("days") ? "P" + amount.strip() + "D" : "PT" + amount.strip() + "H";
        return perform(caller, id, flash, "deadline", comment, task -> deadlines.change(caller, task, policy, comment));
    }

    @PostMapping("/decision")
    String decide(
            Caller caller,
            @PathVariable String id,
            @RequestParam String decision,
            @RequestParam(required = false) String comment,
            HttpServletRequest request,
            RedirectAttributes flash) {
        Map<String, Object> fields = SentFields.of(request);
        // where it is refused the page shows again what was typed
        flash.addFlashAttribute("typedFields", fields);
        return perform(
                caller,
                id,
                flash,
                "decided",
                comment,
                task -> decisions.decide(caller, task, decision, comment, fields));
    }

    private String perform(
            Caller caller,
            String id,
            RedirectAttributes flash,
            String done,
            String typed,
            Function<UUID, WorkItem> action) {
        UUID task = task(id);
        String page = worklist.page(worklist.get(caller, task));
        try {
            action.apply(task);
            flash.addFlashAttribute("done", texts.get("worklist.done." + done, caller.locale()));
        } catch (Problem problem) {
            if (problem.kind() == Problem.Kind.NOT_FOUND) {
                throw problem;
            }
            RefusedCalls.caught(problem);
            // what was typed is given back, the reason stands beside it
            flash.addFlashAttribute("problem", words(problem, caller));
            flash.addFlashAttribute("typed", typed);
            flash.addFlashAttribute("refusedTask", task);
            flash.addFlashAttribute("fieldErrors", errors(problem, caller));
        }
        return "redirect:" + page;
    }

    private Map<String, String> errors(Problem problem, Caller caller) {
        return problem.errors().stream()
                .collect(Collectors.toMap(
                        Problem.FieldError::field,
                        error -> texts.of(error, caller.locale()),
                        (first, second) -> first));
    }

    private String words(Problem problem, Caller caller) {
        String whole = texts.of(problem, caller.locale());
        String parts = problem.errors().stream()
                .map(error -> texts.of(error, caller.locale()))
                .collect(Collectors.joining(" "));
        return parts.isEmpty() ? whole : whole + " " + parts;
    }

    private static UUID task(String id) {
        return Ids.parse(id).orElseThrow(Problem::notFound);
    }
}
