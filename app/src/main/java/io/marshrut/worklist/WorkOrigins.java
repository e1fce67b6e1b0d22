package io.marshrut.worklist;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Those whose items are in the inbox, by name. */
@Component
class WorkOrigins {

    private final ObjectProvider<WorkOrigin> origins;

    /** @param origins looked up late: the packages behind them use the inbox */
    WorkOrigins(ObjectProvider<WorkOrigin> origins) {
        this.origins = origins;
    }

    WorkOrigin of(WorkItem item) {
        return named(item.origin());
    }

    String[] names() {
        return origins.stream().map(WorkOrigin::name).toArray(String[]::new);
    }

    boolean knows(WorkItem item) {
        return origins.stream().anyMatch(origin -> origin.name().equals(item.origin()));
    }

    /** Has each of them look again at what waits for people who are away. */
    void lookAgain() {
        origins.forEach(WorkOrigin::lookAgain);
    }

    /** Of the required documents of the given items those that are there. */
    Map<UUID, Set<String>> presentDocuments(Collection<WorkItem> items) {
        Map<UUID, Set<String>> present = new HashMap<>();
        items.stream()
                .filter(item -> !item.requiredDocuments().isEmpty())
                .collect(Collectors.groupingBy(WorkItem::origin))
                .forEach((origin, ofOrigin) -> present.putAll(named(origin).presentDocuments(ofOrigin)));
        return present;
    }

    /** The priorities of what the given items are about, where there are some. */
    Map<UUID, String> priorities(Collection<WorkItem> items) {
        Map<UUID, String> priorities = new HashMap<>();
        items.stream()
                .collect(Collectors.groupingBy(WorkItem::origin))
                .forEach((origin, ofOrigin) -> priorities.putAll(named(origin).priorities(ofOrigin)));
        return priorities;
    }

    /** For how many others the subjects of the given items wait, where they do. */
    Map<UUID, Integer> waits(Collection<WorkItem> items) {
        Map<UUID, Integer> waits = new HashMap<>();
        items.stream()
                .collect(Collectors.groupingBy(WorkItem::origin))
                .forEach((origin, ofOrigin) -> waits.putAll(named(origin).waits(ofOrigin)));
        return waits;
    }

    private WorkOrigin named(String name) {
        return origins.stream()
                .filter(origin -> origin.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody decides items of " + name));
    }
}
