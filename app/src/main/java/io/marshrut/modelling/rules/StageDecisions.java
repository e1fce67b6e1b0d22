package io.marshrut.modelling.rules;

import io.marshrut.engine.StageDecision.Outcome;
import io.marshrut.modelling.model.Node;
import io.marshrut.modelling.model.ProcessModel;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** A stage offers decisions, each with its outcome and both texts, and one at least leaves it. */
final class StageDecisions implements Rule.OfModel {

    private static final String PREFIX = "decision.";

    /** People are told why. */
    private static final Set<String> SAY_WHY = Set.of(Outcome.NEGATIVE.name(), Outcome.RETURN.name());

    @Override
    public void check(ProcessModel model, PackageView view, Findings findings) {

        for (Node stage : model.stages()) {
            List<String> keys = stage.keys("decisions");
            if (keys.isEmpty()) {
                findings.refuse("decision.none", stage.place());
                continue;
            }
            keys.forEach(key -> decision(stage, key, findings));
            if (keys.stream().allMatch(key -> outcome(stage, key).equals(Outcome.QUESTION.name()))) {
                findings.refuse("decision.leaves", stage.place());
            }
            stage.properties().keySet().stream()
                    .filter(property -> property.startsWith(PREFIX))
                    .map(property -> property.substring(PREFIX.length()))
                    .filter(key -> !keys.contains(key))
                    .forEach(key -> findings.remark("decision.unlisted", stage.place(), key));
        }
    }

    private static void decision(Node stage, String key, Findings findings) {
        String rule = stage.property(PREFIX + key);
        if (rule == null) {
            findings.refuse("decision.missing", stage.place(), key);
            return;
        }
        String[] parts = Arrays.stream(rule.split("\\|", -1)).map(String::strip).toArray(String[]::new);
        if (Arrays.stream(Outcome.values()).noneMatch(outcome -> outcome.name().equals(parts[0]))) {
            findings.refuse("decision.outcome", stage.place(), key, parts[0]);
        } else if (parts.length < 3 || parts[1].isEmpty() || parts[2].isEmpty()) {
            findings.refuse("decision.texts", stage.place(), key);
        } else if (parts.length > 4 || parts.length == 4 && !parts[3].equals("comment")) {
            findings.refuse("decision.more", stage.place(), key, parts[3]);
        } else if (parts.length < 4 && SAY_WHY.contains(parts[0]) && !stage.isByVotes()) {
            findings.refuse("decision.comment", stage.place(), key);
        }
    }

    private static String outcome(Node stage, String key) {
        return String.valueOf(stage.property(PREFIX + key)).split("\\|")[0].strip();
    }
}
