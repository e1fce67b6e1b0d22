package io.marshrut.worklist.rest;

import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Paged;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Texts;
import io.marshrut.sla.SlaState;
import io.marshrut.worklist.Assignments;
import io.marshrut.worklist.Deadlines;
import io.marshrut.worklist.Decisions;
import io.marshrut.worklist.WorkItem;
import io.marshrut.worklist.WorkItemCounts;
import io.marshrut.worklist.WorkItemFilter;
import io.marshrut.worklist.Worklist;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /tasks}: the inbox. */
@RestController
@RequestMapping("/api/v1/tasks")
class TasksApi {

    private static final int MAX_AT_ONCE = 200;

    record Handover(String to, String comment) {}

    record Deadline(String sla, String comment) {}

    record Decision(String decision, String comment, Map<String, Object> fields) {}

    record ManyDecisions(List<String> taskIds, String decision, String comment) {}

    record ManyAssignments(List<String> taskIds, String to, String comment) {}

    record DecisionResult(String taskId, boolean ok, String code, String detail) {}

    private final Worklist worklist;
    private final Assignments assignments;
    private final Decisions decisions;
    private final Deadlines deadlines;
    private final TaskAnswers answers;
    private final Texts texts;

    TasksApi(
            Worklist worklist,
            Assignments assignments,
            Decisions decisions,
            Deadlines deadlines,
            TaskAnswers answers,
            Texts texts) {
        this.worklist = worklist;
        this.assignments = assignments;
        this.decisions = decisions;
        this.deadlines = deadlines;
        this.answers = answers;
        this.texts = texts;
    }

    @GetMapping
    Paged<TaskAnswer> list(
            Caller caller,
            @RequestParam(defaultValue = "mine") String scope,
            @RequestParam(required = false) String kind,
            @RequestParam(required = false) String stage,
            @RequestParam(required = false) String site,
            @RequestParam(required = false) String sla,
            @RequestParam(required = false) String q,
            @RequestParam(defaultValue = "due") String sort,
            @RequestParam(required = false) Integer page,
            @RequestParam(required = false) Integer size) {
        WorkItemFilter filter = new WorkItemFilter(
                word(WorkItemFilter.Scope.class, "scope", scope),
                kind,
                stage,
                site,
                sla == null ? null : word(SlaState.class, "sla", sla),
                q,
                word(WorkItemFilter.Order.class, "sort", sort));
        Paged<WorkItem> found = worklist.list(caller, filter, Paged.Request.of(page, size));
        Map<UUID, Set<String>> present = worklist.presentDocuments(found.items());
        Map<UUID, String> priorities = worklist.priorities(found.items());
        return found.map(item -> answers.of(item, present, priorities, caller));
    }

    @GetMapping("/counts")
    WorkItemCounts counts(Caller caller) {
        return worklist.counts(caller);
    }

    @GetMapping("/{id}")
    TaskAnswer get(Caller caller, @PathVariable String id) {
        return answer(worklist.get(caller, task(id)), caller);
    }

    @PostMapping("/{id}/claim")
    TaskAnswer claim(Caller caller, @PathVariable String id) {
        return answer(assignments.claim(caller, task(id)), caller);
    }

    @PostMapping("/{id}/unclaim")
    TaskAnswer unclaim(Caller caller, @PathVariable String id) {
        return answer(assignments.unclaim(caller, task(id)), caller);
    }

    @PostMapping("/{id}/delegate")
    TaskAnswer delegate(Caller caller, @PathVariable String id, @RequestBody Handover body) {
        return answer(assignments.delegate(caller, task(id), body.to(), body.comment()), caller);
    }

    /** Gives the stage another time, counted from its start. */
    @PostMapping("/{id}/deadline")
    TaskAnswer deadline(Caller caller, @PathVariable String id, @RequestBody Deadline body) {
        return answer(deadlines.change(caller, task(id), body.sla(), body.comment()), caller);
    }

    @PostMapping("/{id}/decision")
    TaskAnswer decide(Caller caller, @PathVariable String id, @RequestBody Decision body) {
        Map<String, Object> fields = body.fields() == null ? Map.of() : body.fields();
        return answer(decisions.decide(caller, task(id), body.decision(), body.comment(), fields), caller);
    }

    @PostMapping("/decisions")
    List<DecisionResult> decideMany(Caller caller, @RequestBody ManyDecisions body) {
        return each(
                caller,
                body.taskIds(),
                task -> decisions.decide(caller, task, body.decision(), body.comment(), Map.of()));
    }

    /** Gives many tasks to a colleague, or takes them for oneself. */
    @PostMapping("/assignments")
    List<DecisionResult> assignMany(Caller caller, @RequestBody ManyAssignments body) {
        return each(caller, body.taskIds(), task -> assignments.assign(caller, task, body.to(), body.comment()));
    }

    /** One failure does not stop the others. */
    private List<DecisionResult> each(Caller caller, List<String> ids, Consumer<UUID> action) {
        if (ids == null || ids.isEmpty() || ids.size() > MAX_AT_ONCE) {
            throw Problem.invalid(List.of(Problem.FieldError.of("taskIds", "count", 1, MAX_AT_ONCE)));
        }
        return ids.stream().map(id -> one(caller, id, action)).toList();
    }

    private DecisionResult one(Caller caller, String id, Consumer<UUID> action) {
        try {
            action.accept(task(id));
            return new DecisionResult(id, true, null, null);
        } catch (Problem problem) {
            return new DecisionResult(id, false, problem.code(), texts.of(problem, caller.locale()));
        }
    }

    private TaskAnswer answer(WorkItem item, Caller caller) {
        return answers.of(item, worklist.presentDocuments(List.of(item)), worklist.priorities(List.of(item)), caller);
    }

    private static UUID task(String id) {
        return Ids.parse(id).orElseThrow(Problem::notFound);
    }

    private static <E extends Enum<E>> E word(Class<E> type, String parameter, String word) {
        try {
            return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest("bad_value", parameter);
        }
    }
}
