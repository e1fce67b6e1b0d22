package io.marshrut.requests;

import io.marshrut.engine.Stage;
import io.marshrut.engine.StageDecision;
import io.marshrut.engine.StageDecision.Outcome;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Problem;
import io.marshrut.worklist.WorkItem;
import io.marshrut.worklist.WorkItems;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What comes with a decision: fields that are filled at the stage, and, where its model says so, corrections of what was
 * filled in before.
 */
@Component
class Corrections {

    private final RequestRows rows;
    private final Catalogue catalogue;
    private final FormCheck formCheck;
    private final Priorities priorities;
    private final CaseVariables caseVariables;
    private final WorkItems workItems;
    private final ChangedFields changedFields;

    Corrections(
            RequestRows rows,
            Catalogue catalogue,
            FormCheck formCheck,
            Priorities priorities,
            CaseVariables caseVariables,
            WorkItems workItems,
            ChangedFields changedFields) {
        this.rows = rows;
        this.catalogue = catalogue;
        this.formCheck = formCheck;
        this.priorities = priorities;
        this.caseVariables = caseVariables;
        this.workItems = workItems;
        this.changedFields = changedFields;
    }

    /** Whether what was filled in may be corrected. */
    boolean allows(ServiceRequest request, WorkItem item) {
        return stage(request, item).map(Stage::editsForm).orElse(false);
    }

    /** What is filled with the decision of an item. */
    RequestForm asked(ServiceRequest request, WorkItem item) {
        return stage(request, item)
                .map(stage -> entry(request).form().at(stage))
                .orElse(new RequestForm(List.of()));
    }

    /** What a page of corrections shows: what was filed, and what is filled with the decision. */
    RequestForm correctable(ServiceRequest request, WorkItem item) {
        return entry(request).form().with(asked(request, item));
    }

    /**
     * @param given new values by key, null for none any more; what is not named stays
     * @return what changes for the model's expressions
     * @throws Problem 422 with an error for each field that is wrong, is missing, or may not be given here
     */
    Map<String, Object> apply(
            Caller caller, ServiceRequest request, WorkItem item, StageDecision decision, Map<String, Object> given) {
        Optional<Stage> stage = stage(request, item);
        if (stage.isEmpty()) {
            if (!given.isEmpty()) {
                throw FormCheck.unknown(given.keySet());
            }
            return Map.of();
        }
        CatalogEntry entry = entry(request);
        RequestForm asked = entry.form().at(stage.get());
        boolean corrects = stage.get().editsForm()
                && decision.outcome() != Outcome.QUESTION
                && entry.form().filing().keys().stream().anyMatch(given::containsKey);
        boolean positive = decision.outcome() == Outcome.POSITIVE;
        if (given.isEmpty() && !positive) {
            return Map.of();
        }
        RequestForm filing = corrects ? entry.form().filing() : new RequestForm(List.of());
        Set<String> open = new HashSet<>(asked.keys());
        open.addAll(filing.keys());
        Set<String> compulsory = new HashSet<>(filing.compulsory());
        if (positive) {
            compulsory.addAll(asked.compulsory());
            compulsory.addAll(stage.get().requiredFields());
        }
        Map<String, Object> wanted = new LinkedHashMap<>();
        // what was filed is checked again as a whole: it is sent once more
        filing.fields()
                .forEach(field -> wanted.put(field.key(), request.fields().get(field.key())));
        wanted.putAll(given);
        Map<String, Object> checked = formCheck.check(
                entry,
                new FormCheck.Asked(open, compulsory, request.fields(), caseVariables.zone(request), false),
                wanted);
        return keep(caller, request, item, entry, checked);
    }

    private Map<String, Object> keep(
            Caller caller, ServiceRequest request, WorkItem item, CatalogEntry entry, Map<String, Object> checked) {
        List<FormField> changed = entry.form().fields().stream()
                .filter(field -> !same(request.fields().get(field.key()), checked.get(field.key())))
                .toList();
        if (changed.isEmpty()) {
            return Map.of();
        }
        ServiceRequest corrected =
                request.corrected(entry.titleOf(checked), checked, priorities.of(entry, request.site(), checked));
        rows.correct(corrected);
        if (!corrected.title().equals(request.title())) {
            workItems.rename(ServiceRequest.SUBJECT, request.id(), corrected.title());
        }
        changedFields.record(caller, request, corrected, item, changed);
        boolean reprioritised = !Objects.equals(request.priority(), corrected.priority());
        if (reprioritised) {
            changedFields.reprioritised(caller, request, corrected);
            changeTimes(request, corrected);
        }
        Map<String, Object> now = caseVariables.of(corrected, entry);
        Map<String, Object> variables = new HashMap<>();
        changed.stream()
                .map(FormField::key)
                .filter(entry.process().reads()::contains)
                // a value that is gone must not go on steering the case
                .forEach(key -> variables.put(key, now.get(key)));
        if (reprioritised) {
            variables.put(Priorities.VARIABLE, corrected.priority());
        }
        return variables;
    }

    /** Stages that wait have the time of the new priority, unless somebody gave them another. */
    private void changeTimes(ServiceRequest before, ServiceRequest after) {
        for (WorkItem item : workItems.pendingOf(ServiceRequest.SUBJECT, List.of(after.id()))) {
            stage(after, item)
                    .filter(stage -> stage.slaOf(after.priority()) != null)
                    .ifPresent(stage -> workItems.changeTime(
                            item.id(), stage.slaOf(before.priority()), stage.slaOf(after.priority())));
        }
    }

    /** Numbers by value: one that was read back may be of another class, or have more zeros. */
    private static boolean same(Object before, Object after) {
        return before instanceof Number && after instanceof Number
                ? number(before).compareTo(number(after)) == 0
                : Objects.equals(before, after);
    }

    private static BigDecimal number(Object value) {
        return new BigDecimal(String.valueOf(value));
    }

    /** A question's own item is not a stage, whatever its key. */
    private Optional<Stage> stage(ServiceRequest request, WorkItem item) {
        return item.origin().equals(StageItems.ORIGIN)
                ? entry(request).process().stage(item.stageKey())
                : Optional.empty();
    }

    private CatalogEntry entry(ServiceRequest request) {
        return catalogue.version(request.definitionId()).orElseThrow();
    }
}
