package io.marshrut.modelling.rules;

import io.marshrut.documentpackages.RequirementKey;
import io.marshrut.modelling.model.DecisionTable;
import io.marshrut.modelling.model.ProcessModel;
import io.marshrut.modelling.model.TableRule;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A process that names a table of what packages of documents must hold has it, whole, asking for what there is. */
final class RequirementTables implements Rule.OfModel {

    /** The property of a process that names the table. */
    static final String PROPERTY = "requirements";

    private static final String KEY = "key";
    private static final List<String> COLUMNS = List.of(KEY, "title.ru", "title.en");

    /** Several rules ask for something at once. */
    private static final Set<String> POLICIES = Set.of("COLLECT", "RULE ORDER");

    @Override
    public void check(ProcessModel model, PackageView view, Findings findings) {
        if (!model.properties().containsKey(PROPERTY) || view.tables() == null) {
            return;
        }
        Optional<DecisionTable> named = view.table(PROPERTY);
        if (named.isEmpty()) {
            findings.refuse(
                    "requirements.table",
                    model.place(),
                    String.valueOf(model.properties().get(PROPERTY)));
            return;
        }
        DecisionTable table = named.get();
        COLUMNS.stream()
                .filter(column -> !table.outputs().contains(column))
                .forEach(column -> findings.refuse("requirements.output", table.place(), column));
        if (!POLICIES.contains(table.hitPolicy())) {
            findings.refuse("requirements.policy", table.place(), table.hitPolicy());
        }
        table.rules().forEach(rule -> check(rule, table, findings));
    }

    private static void check(TableRule rule, DecisionTable table, Findings findings) {
        String key = RouteView.said(rule, KEY);
        if (table.outputs().contains(KEY) && RequirementKey.of(key).isEmpty()) {
            findings.refuse("requirements.key", rule.place(), key);
        }
        COLUMNS.stream()
                .filter(column -> !column.equals(KEY) && table.outputs().contains(column))
                .filter(column -> RouteView.said(rule, column).isEmpty())
                .forEach(column -> findings.refuse("requirements.text", rule.place(), column));
    }
}
