package io.marshrut.modelling.rules;

import io.marshrut.modelling.model.TableRule;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Routes and stages have their texts in both languages and the other cells that are asked for, each a plain value. */
final class RouteTexts implements Rule.OfRoutes {

    private static final Set<String> FLAGS = Set.of("true", "false");

    @Override
    public void check(RouteView routes, PackageView view, Findings findings) {
        Set<String> keys = new HashSet<>();
        for (TableRule rule : routes.routes().rules()) {
            filled(rule, RouteView.ROUTE_COLUMNS, findings);
            String key = RouteView.said(rule, "route");
            if (!key.isEmpty() && !key.matches("[a-z][a-z0-9-]{1,60}")) {
                findings.refuse("route-text.key", rule.place(), key);
            } else if (!key.isEmpty() && !keys.add(key)) {
                findings.refuse("route-text.twice", rule.place(), key);
            }
        }
        for (TableRule rule : routes.stages().rules()) {
            filled(rule, List.of("title.ru", "title.en"), findings);
            for (String column : List.of("required", "byInitiator", "everyRole")) {
                if (!FLAGS.contains(RouteView.said(rule, column))) {
                    findings.refuse("route-text.flag", rule.place(), column, rule.output(column));
                }
            }
            String function = RouteView.said(rule, "function");
            if (!routes.types().functions().containsKey(function)) {
                findings.refuse("route-text.function", rule.place(), function);
            }
        }
    }

    private static void filled(TableRule rule, List<String> columns, Findings findings) {
        columns.stream()
                .filter(column -> RouteView.said(rule, column).isEmpty())
                .forEach(column -> findings.refuse("route-text.missing", rule.place(), column));
    }
}
