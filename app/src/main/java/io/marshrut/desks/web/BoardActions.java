package io.marshrut.desks.web;

import io.marshrut.access.RefusedCalls;
import io.marshrut.desks.Desk;
import io.marshrut.desks.Desks;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Texts;
import io.marshrut.shared.web.PageController;
import io.marshrut.worklist.Assignments;
import io.marshrut.worklist.Decisions;
import io.marshrut.worklist.WorkItem;
import io.marshrut.worklist.Worklist;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes, hands over and decides many cards of a board at once; each has a result of its own. */
@PageController
class BoardActions {

    private static final int MOST = 200;

    /** What became of one card; kept in the session until the board is shown. */
    record Result(String number, boolean ok, String words) implements Serializable {}

    private final Desks desks;
    private final Worklist worklist;
    private final Assignments assignments;
    private final Decisions decisions;
    private final BoardMerge merge;
    private final Texts texts;

    BoardActions(
            Desks desks,
            Worklist worklist,
            Assignments assignments,
            Decisions decisions,
            BoardMerge merge,
            Texts texts) {
        this.merge = merge;
        this.desks = desks;
        this.worklist = worklist;
        this.assignments = assignments;
        this.decisions = decisions;
        this.texts = texts;
    }

    /**
     * @param one the card whose own button was pressed; else those that are chosen
     * @param stage of the column that this was pressed on, null on the board
     */
    @PostMapping("/desks/{desk}/actions")
    String act(
            Caller caller,
            @PathVariable("desk") String code,
            BoardAddress address,
            @RequestParam(required = false) String one,
            @RequestParam(required = false) List<String> task,
            @RequestParam(defaultValue = "claim") String action,
            @RequestParam(required = false) String to,
            @RequestParam(required = false) String decision,
            @RequestParam(required = false) String comment,
            @RequestParam(required = false) String master,
            @RequestParam(required = false) String stage,
            RedirectAttributes flash) {
        Desk desk = desks.desk(caller, code);
        List<String> chosen = one != null ? List.of(one) : task == null ? List.of() : task;
        if (chosen.isEmpty() || chosen.size() > MOST) {
            flash.addFlashAttribute("nothing", texts.get("desks.bulk.none", caller.locale(), MOST));
        } else {
            Consumer<UUID> work = one == null && action.equals("merge")
                    ? merge.of(caller, chosen, master, comment)
                    : work(caller, one != null ? "claim" : action, to, decision, comment);
            ArrayList<Result> results = new ArrayList<>();
            chosen.forEach(id -> results.add(result(caller, id, work)));
            flash.addFlashAttribute("results", results);
            flash.addFlashAttribute("typed", results.stream().allMatch(Result::ok) ? null : comment);
        }
        String back = "/desks/" + desk.code();
        return "redirect:"
                + (stage == null || stage.isBlank()
                        ? back + "?" + address.query()
                        : back + "/column?" + address.query() + "&stage=" + BoardAddress.part(stage));
    }

    private Consumer<UUID> work(Caller caller, String action, String to, String decision, String comment) {
        return switch (action) {
            case "claim" -> task -> assignments.claim(caller, task);
            case "assign" -> task -> assignments.assign(caller, task, to == null ? "" : to.strip(), comment);
            case "decide" -> task -> decisions.decide(caller, task, decision, comment, Map.of());
            default -> throw Problem.badRequest("bad_value", "action");
        };
    }

    private Result result(Caller caller, String id, Consumer<UUID> work) {
        String number = id;
        try {
            UUID task = Ids.parse(id).orElseThrow(Problem::notFound);
            WorkItem item = worklist.get(caller, task);
            number = item.subject().number();
            work.accept(task);
            return new Result(number, true, texts.get("desks.bulk.done", caller.locale()));
        } catch (Problem problem) {
            RefusedCalls.caught(problem);
            String parts = problem.errors().stream()
                    .map(error -> texts.of(error, caller.locale()))
                    .collect(Collectors.joining(" "));
            return new Result(number, false, parts.isEmpty() ? texts.of(problem, caller.locale()) : parts);
        }
    }
}
