package io.marshrut.requests;

import io.marshrut.journal.Journal;
import io.marshrut.journal.Subject;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Texts;
import io.marshrut.worklist.WorkItem;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Takes down what came with a decision: what was filled at a stage, what was corrected, what became more urgent. */
@Component
class ChangedFields {

    private final Journal journal;
    private final Texts texts;

    ChangedFields(Journal journal, Texts texts) {
        this.journal = journal;
        this.texts = texts;
    }

    void record(Caller caller, ServiceRequest before, ServiceRequest after, WorkItem item, List<FormField> changed) {
        record(caller, "request.corrected", before, after, item, only(changed, true));
        record(caller, "request.filled", before, after, item, only(changed, false));
    }

    private static List<FormField> only(List<FormField> changed, boolean filed) {
        return changed.stream()
                .filter(field -> field.filledAt().isEmpty() == filed)
                .toList();
    }

    private void record(
            Caller caller,
            String event,
            ServiceRequest before,
            ServiceRequest after,
            WorkItem item,
            List<FormField> changed) {
        if (changed.isEmpty()) {
            return;
        }
        var entry = journal.record(caller, Subject.of(ServiceRequest.SUBJECT, before.id()), event)
                .inStage(item.stageKey(), item.stage())
                .detail("what.ru", labels(changed, Texts.RUSSIAN))
                .detail("what.en", labels(changed, Locale.ENGLISH));
        changed.forEach(field -> {
            detail(entry, "before." + field.key(), before.fields().get(field.key()));
            detail(entry, "after." + field.key(), after.fields().get(field.key()));
        });
        entry.write();
    }

    void reprioritised(Caller caller, ServiceRequest before, ServiceRequest after) {
        var entry = journal.record(caller, Subject.of(ServiceRequest.SUBJECT, before.id()), "request.reprioritised")
                .detail("what.ru", priority(after, Texts.RUSSIAN))
                .detail("what.en", priority(after, Locale.ENGLISH));
        detail(entry, "before", before.priority());
        detail(entry, "after", after.priority());
        entry.write();
    }

    private String priority(ServiceRequest request, Locale language) {
        return texts.get("requests.priority." + (request.priority() == null ? "none" : request.priority()), language);
    }

    private static void detail(Journal.Record entry, String name, Object value) {
        if (value != null) {
            entry.detail(name, value);
        }
    }

    private static String labels(List<FormField> fields, Locale language) {
        return fields.stream().map(field -> field.label().in(language)).collect(Collectors.joining(", "));
    }
}
