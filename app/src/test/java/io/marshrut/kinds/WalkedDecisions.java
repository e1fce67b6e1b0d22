package io.marshrut.kinds;

import io.marshrut.engine.ProcessPackage;
import io.marshrut.engine.StageDecision;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which decisions of which stages have been taken. */
final class WalkedDecisions {

    private final Map<String, Set<String>> taken = new HashMap<>();

    void add(String definition, String stage, String decision) {
        taken.computeIfAbsent(definition, any -> new HashSet<>()).add(stage + " " + decision);
    }

    /** Decisions that nobody has taken. */
    Set<String> missing(ProcessPackage kind) {
        Set<String> missing = new TreeSet<>();
        kind.stages()
                .forEach(stage -> stage.decisions().stream()
                        .map(StageDecision::key)
                        .forEach(key -> missing.add(stage.key() + " " + key)));
        missing.removeAll(taken.getOrDefault(kind.definitionId(), Set.of()));
        return missing;
    }
}
