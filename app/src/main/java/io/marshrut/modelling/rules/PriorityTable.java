package io.marshrut.modelling.rules;

import io.marshrut.modelling.coverage.CellReader;
import io.marshrut.modelling.coverage.Coverage;
import io.marshrut.modelling.model.CatalogView;
import io.marshrut.modelling.model.DecisionTable;
import io.marshrut.modelling.model.FormView.Field;
import io.marshrut.modelling.model.TableRule;
import io.marshrut.requests.Priorities;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A table of priorities gives every request one of P1 to P4, by fields of the form. */
final class PriorityTable implements Rule.OfPackage {

    private static final Set<String> ONE_ANSWER = Set.of("UNIQUE", "FIRST");

    @Override
    public void check(PackageView view, Findings findings) {
        CatalogView catalog = view.catalog();
        boolean there = view.files().file(Priorities.FILE).isPresent();
        if (catalog != null && catalog.priority() != there) {
            findings.refuse(there ? "priority.unsaid" : "priority.missing", PackageView.file(Priorities.FILE));
        }
        if (there && view.model() != null && view.form() != null && view.tables() != null) {
            String key = Priorities.table(view.model().key());
            Optional<DecisionTable> table = view.tables().stream()
                    .filter(one ->
                            one.file().equals(Priorities.FILE) && one.key().equals(key))
                    .findFirst();
            if (table.isEmpty()) {
                findings.refuse("priority.key", PackageView.file(Priorities.FILE), key);
            } else if (!table.get().outputs().contains(Priorities.VARIABLE)) {
                findings.refuse("priority.output", table.get().place(), Priorities.VARIABLE);
            } else {
                table(table.get(), view, findings);
            }
        }
    }

    private static void table(DecisionTable table, PackageView view, Findings findings) {
        if (!ONE_ANSWER.contains(table.hitPolicy())) {
            findings.refuse("priority.policy", table.place(), table.hitPolicy());
        }
        for (String input : table.inputs()) {
            view.form()
                    .field(input)
                    .filter(field -> !PriorityDomains.knows(field, view.model()))
                    .map(Field::place)
                    .ifPresent(place -> findings.refuse("priority.input", table.place(), place.label()));
        }
        for (TableRule rule : table.rules()) {
            String said = CellReader.value(rule.output(Priorities.VARIABLE))
                    .map(String::valueOf)
                    .orElse(rule.output(Priorities.VARIABLE));
            if (!Priorities.ALL.contains(said)) {
                findings.refuse("priority.value", rule.place(), said);
            }
            rule.tests().forEach((input, cell) -> cell(rule, input, cell, view, findings));
        }
        covered(table, view, findings);
    }

    private static void cell(TableRule rule, String input, String cell, PackageView view, Findings findings) {
        var test = CellReader.test(cell);
        if (test.isEmpty()) {
            findings.remark("priority.unclear", rule.place(), input, cell);
            return;
        }
        List<String> options = view.form().field(input).stream()
                .flatMap(field -> field.options().stream())
                .map(option -> option.value())
                .toList();
        if (!options.isEmpty()) {
            test.get().constants().stream()
                    .map(String::valueOf)
                    .filter(word -> !word.isEmpty() && !options.contains(word))
                    .forEach(word -> findings.refuse("priority.option", rule.place(), input, word));
        }
    }

    private static void covered(DecisionTable table, PackageView view, Findings findings) {
        Coverage coverage = PriorityDomains.coverage(table, view);
        try {
            coverage.gap()
                    .ifPresent(example -> findings.refuse("priority.gap", table.place(), RouteDomains.told(example)));
        } catch (Coverage.TooWide e) {
            findings.remark("priority.unknown", table.place());
        }
        if (table.hitPolicy().equals("UNIQUE")) {
            coverage.overlaps()
                    .forEach(overlap -> findings.refuse(
                            "priority.overlap",
                            table.rules().get(overlap.second()).place(),
                            table.rules().get(overlap.first()).place().label(),
                            RouteDomains.told(overlap.example())));
        }
    }
}
