package io.marshrut.modelling.rules;

import io.marshrut.documentpackages.RequirementKey;
import io.marshrut.modelling.model.DecisionTable;
import io.marshrut.modelling.model.Node;
import io.marshrut.requests.PerformerRef;
import io.marshrut.requests.Priorities;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Rule tables are asked for by the model, in FEEL, about values that a case has. */
final class DecisionTables implements Rule.OfPackage {

    @Override
    public void check(PackageView view, Findings findings) {

        if (view.model() == null || view.tables() == null) {
            return;
        }
        Set<String> known = new HashSet<>(Vocabulary.VARIABLES);
        if (view.form() != null) {
            view.form().fields().forEach(field -> known.add(String.valueOf(field.key())));
        }
        Set<String> asked = new HashSet<>();
        for (Node node : view.model().nodes()) {
            if (node.type().equals("businessRuleTask")) {
                String table = String.valueOf(node.attribute("camunda:decisionRef"));
                asked.add(table);
                if (view.tables().stream().noneMatch(found -> found.key().equals(table))) {
                    findings.refuse("table.missing", node.place(), table);
                }
                // else running cases would follow a table that is published later
                if (!"deployment".equals(node.attribute("camunda:decisionRefBinding"))) {
                    findings.refuse("table.binding", node.place());
                }
            }
            // the portal itself asks who does a stage
            Optional.ofNullable(node.property("performer"))
                    .flatMap(PerformerRef::parse)
                    .map(PerformerRef::table)
                    .ifPresent(asked::add);
        }
        if (view.hasRoutes()) {
            routes(view, asked, known);
        }
        Optional.ofNullable(view.model().properties().get(RequirementTables.PROPERTY))
                .ifPresent(table -> {
                    // whoever looks at a package of documents asks it, about the package; where it is not there, it
                    // may be any of them, misspelt: the rule about it says so
                    if (view.tableOf(table).isPresent()) {
                        asked.add(table);
                    } else {
                        view.tables().forEach(one -> asked.add(one.key()));
                    }
                    known.addAll(RequirementKey.FACTS);
                });
        for (DecisionTable table : view.tables()) {
            // the portal itself asks for the priority
            if (!asked.contains(table.key()) && !table.file().equals(Priorities.FILE)) {
                findings.refuse("table.unused", table.place());
            }
            // of a form that is missing or cannot be read other rules tell
            boolean formless = table.file().equals(Priorities.FILE) && view.form() == null;
            table.inputs().stream()
                    .filter(input -> !formless && !known.contains(input))
                    .filter(input -> !asksPriority(input, table, view))
                    .forEach(input -> findings.refuse("table.input", table.place(), input));
            table.languages().stream()
                    .filter(language ->
                            !language.toLowerCase(java.util.Locale.ROOT).contains("feel"))
                    .forEach(language -> findings.refuse("table.language", table.place(), language));
        }
    }

    /** A case knows its priority, which only the table of priorities itself cannot ask for. */
    private static boolean asksPriority(String input, DecisionTable table, PackageView view) {
        return input.equals(Priorities.VARIABLE)
                && view.catalog() != null
                && view.catalog().priority()
                && !table.file().equals(Priorities.FILE);
    }

    /** Whoever starts the process asks these tables, about the contract. */
    private static void routes(PackageView view, Set<String> asked, Set<String> known) {
        for (String property : List.of(RouteView.ROUTES, RouteView.STAGES)) {
            Optional<DecisionTable> table = view.table(property);
            if (table.isPresent()) {
                asked.add(table.get().key());
            } else {
                // it may be any of them, misspelt: the rule about route tables says so
                view.tables().forEach(one -> asked.add(one.key()));
            }
        }
        known.addAll(RouteView.FACTS);
        known.add(RouteView.STAGE);
    }
}
