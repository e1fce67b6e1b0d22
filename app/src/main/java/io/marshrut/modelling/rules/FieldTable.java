package io.marshrut.modelling.rules;

import io.marshrut.modelling.coverage.CellReader;
import io.marshrut.modelling.coverage.Coverage;
import io.marshrut.modelling.model.DecisionTable;
import io.marshrut.modelling.model.FormView.Field;
import io.marshrut.modelling.model.TableRule;
import java.util.List;
import java.util.Set;

/** A table that the portal asks about the fields of a form: it has one answer for every request. */
final class FieldTable {

    private static final Set<String> ONE_ANSWER = Set.of("UNIQUE", "FIRST");

    /** Looks at what one rule answers. */
    interface Answer {

        void check(TableRule rule, String said, Findings findings);
    }

    private FieldTable() {}

    /**
     * @param code of the findings, before the dot
     * @param output the column with the answer
     */
    static void check(
            DecisionTable table, String code, String output, Answer answer, PackageView view, Findings findings) {
        if (!ONE_ANSWER.contains(table.hitPolicy())) {
            findings.refuse(code + ".policy", table.place(), table.hitPolicy());
        }
        for (String input : table.inputs()) {
            view.form()
                    .field(input)
                    .filter(field -> !FieldDomains.knows(field, view.model()))
                    .map(Field::place)
                    .ifPresent(place -> findings.refuse(code + ".input", table.place(), place.label()));
        }
        for (TableRule rule : table.rules()) {
            answer.check(
                    rule,
                    CellReader.value(rule.output(output)).map(String::valueOf).orElse(rule.output(output)),
                    findings);
            rule.tests().forEach((input, cell) -> cell(rule, code, input, cell, view, findings));
        }
        covered(table, code, view, findings);
    }

    private static void cell(
            TableRule rule, String code, String input, String cell, PackageView view, Findings findings) {
        var test = CellReader.test(cell);
        if (test.isEmpty()) {
            findings.remark(code + ".unclear", rule.place(), input, cell);
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
                    .forEach(word -> findings.refuse(code + ".option", rule.place(), input, word));
        }
    }

    private static void covered(DecisionTable table, String code, PackageView view, Findings findings) {
        Coverage coverage = FieldDomains.coverage(table, view);
        try {
            coverage.gap()
                    .ifPresent(example -> findings.refuse(code + ".gap", table.place(), RouteDomains.told(example)));
        } catch (Coverage.TooWide e) {
            findings.remark(code + ".unknown", table.place());
        }
        if (table.hitPolicy().equals("UNIQUE")) {
            coverage.overlaps()
                    .forEach(overlap -> findings.refuse(
                            code + ".overlap",
                            table.rules().get(overlap.second()).place(),
                            table.rules().get(overlap.first()).place().label(),
                            RouteDomains.told(overlap.example())));
        }
    }
}
