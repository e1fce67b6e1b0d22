package io.marshrut.modelling.rules;

import io.marshrut.modelling.model.TableRule;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A route's stages are described, stand in it once, and somebody decides on each route; every stage is used. */
final class RouteStages implements Rule.OfRoutes {

    @Override
    public void check(RouteView routes, PackageView view, Findings findings) {
        Set<String> known = routes.stageKeys();
        Set<String> used = new HashSet<>();
        for (TableRule rule : routes.routes().rules()) {
            List<String> stages = RouteView.list(rule, "stages");
            used.addAll(stages);
            stages.stream()
                    .filter(stage -> !known.contains(stage))
                    .forEach(stage -> findings.refuse("route-stage.unknown", rule.place(), stage));
            Set<String> seen = new HashSet<>();
            stages.stream()
                    .filter(stage -> !seen.add(stage))
                    .forEach(stage -> findings.refuse("route-stage.twice", rule.place(), stage));
            if (known.containsAll(stages) && stages.stream().noneMatch(stage -> decides(stage, routes))) {
                findings.refuse("route-stage.nobody-decides", rule.place());
            }
        }
        known.stream()
                .filter(stage -> !used.contains(stage))
                .forEach(stage ->
                        findings.refuse("route-stage.unused", routes.stages().place(), stage));
    }

    /** Whether it is required wherever the contract is. */
    private static boolean decides(String stage, RouteView routes) {
        List<TableRule> rules = routes.rulesOf(stage);
        return !rules.isEmpty()
                && rules.stream()
                        .allMatch(rule -> RouteView.said(rule, "required").equals("true"));
    }
}
