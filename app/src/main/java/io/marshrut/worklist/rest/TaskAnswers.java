package io.marshrut.worklist.rest;

import io.marshrut.shared.Caller;
import io.marshrut.worklist.WorkItem;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Puts items into the API's words. */
@Component
class TaskAnswers {

    private final Clock clock;

    TaskAnswers(Clock clock) {
        this.clock = clock;
    }

    TaskAnswer of(WorkItem item, Map<UUID, Set<String>> present, Map<UUID, String> priorities, Caller caller) {
        Locale language = caller.locale();
        Set<String> there = present.getOrDefault(item.id(), Set.of());
        return new TaskAnswer(
                item.id(),
                item.stage().in(language),
                item.stageKey(),
                item.kind(),
                item.subject(),
                item.site(),
                item.state(),
                item.assignee(),
                item.groups(),
                item.createdAt(),
                item.dueAt(),
                item.sla(clock.instant()),
                priorities.get(item.id()),
                item.state() == WorkItem.State.OPEN ? decisions(item, language) : List.of(),
                item.requiredDocuments().stream()
                        .map(document -> new TaskAnswer.Document(
                                document.key(), document.title().in(language), there.contains(document.key())))
                        .toList(),
                item.because().in(language));
    }

    private static List<TaskAnswer.Decision> decisions(WorkItem item, Locale language) {
        return item.decisions().stream()
                .map(decision -> new TaskAnswer.Decision(
                        decision.key(), decision.title().in(language), decision.outcome(), decision.commentRequired()))
                .toList();
    }
}
