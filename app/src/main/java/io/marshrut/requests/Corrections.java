package io.marshrut.requests;

import io.marshrut.engine.Stage;
import io.marshrut.engine.StageDecision;
import io.marshrut.engine.StageDecision.Outcome;
import io.marshrut.journal.Journal;
import io.marshrut.journal.Subject;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Texts;
import io.marshrut.worklist.WorkItem;
import io.marshrut.worklist.WorkItems;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What was filled in is corrected at a stage whose model says so. */
@Component
class Corrections {

    private final RequestRows rows;
    private final Catalogue catalogue;
    private final FormCheck formCheck;
    private final WorkItems workItems;
    private final Journal journal;

    Corrections(RequestRows rows, Catalogue catalogue, FormCheck formCheck, WorkItems workItems, Journal journal) {
        this.rows = rows;
        this.catalogue = catalogue;
        this.formCheck = formCheck;
        this.workItems = workItems;
        this.journal = journal;
    }

    boolean allows(ServiceRequest request, WorkItem item) {
        // the question's own item is not a stage, whatever its key
        return item.origin().equals(StageItems.ORIGIN)
                && entry(request)
                        .process()
                        .stage(item.stageKey())
                        .map(Stage::editsForm)
                        .orElse(false);
    }

    /**
     * @param given new values by key, null for none any more; what is not named stays
     * @return what changes for the model's expressions
     * @throws Problem 422 with an error for each field that is wrong or may not be given here
     */
    Map<String, Object> apply(
            Caller caller, ServiceRequest request, WorkItem item, StageDecision decision, Map<String, Object> given) {
        if (given.isEmpty()) {
            return Map.of();
        }
        if (decision.outcome() == Outcome.QUESTION || !allows(request, item)) {
            throw FormCheck.unknown(given.keySet());
        }
        CatalogEntry entry = entry(request);
        Map<String, Object> wanted = new LinkedHashMap<>(request.fields());
        wanted.putAll(given);
        Map<String, Object> checked = formCheck.check(entry.form(), wanted);
        List<FormField> changed = entry.form().fields().stream()
                .filter(field -> !same(request.fields().get(field.key()), checked.get(field.key())))
                .toList();
        if (changed.isEmpty()) {
            return Map.of();
        }
        ServiceRequest corrected = request.corrected(entry.titleOf(checked), checked);
        rows.correct(corrected);
        workItems.rename(ServiceRequest.SUBJECT, request.id(), corrected.title());
        record(caller, request, corrected, item, changed);
        Map<String, Object> now = corrected.variables(entry.process().reads());
        Map<String, Object> variables = new HashMap<>();
        changed.stream()
                .map(FormField::key)
                .filter(entry.process().reads()::contains)
                // a value that is gone must not go on steering the case
                .forEach(key -> variables.put(key, now.get(key)));
        return variables;
    }

    private void record(
            Caller caller, ServiceRequest before, ServiceRequest after, WorkItem item, List<FormField> changed) {
        var entry = journal.record(caller, Subject.of(ServiceRequest.SUBJECT, before.id()), "request.corrected")
                .inStage(item.stageKey(), item.stage())
                .detail("what.ru", labels(changed, Texts.RUSSIAN))
                .detail("what.en", labels(changed, Locale.ENGLISH));
        changed.forEach(field -> {
            detail(entry, "before." + field.key(), before.fields().get(field.key()));
            detail(entry, "after." + field.key(), after.fields().get(field.key()));
        });
        entry.write();
    }

    private static void detail(Journal.Record entry, String name, Object value) {
        if (value != null) {
            entry.detail(name, value);
        }
    }

    private static String labels(List<FormField> fields, Locale language) {
        return fields.stream().map(field -> field.label().in(language)).collect(Collectors.joining(", "));
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

    private CatalogEntry entry(ServiceRequest request) {
        return catalogue.version(request.definitionId()).orElseThrow();
    }
}
