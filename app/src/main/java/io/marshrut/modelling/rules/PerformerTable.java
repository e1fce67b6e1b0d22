package io.marshrut.modelling.rules;

import io.marshrut.modelling.model.DecisionTable;
import io.marshrut.modelling.model.Node;
import io.marshrut.modelling.model.ProcessModel;
import io.marshrut.modelling.model.TableRule;
import io.marshrut.requests.PerformerRef;
import io.marshrut.requests.Priorities;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** A table that says who does a stage has one answer for every request, in words that mean somebody. */
final class PerformerTable {

    private static final String CODE = "performer-table";

    private PerformerTable() {}

    /** @param key of the table that the stage names */
    static void check(Node stage, String key, ProcessModel model, PackageView view, Findings findings) {
        if (view.tables() == null || view.form() == null) {
            return;
        }
        Optional<DecisionTable> table = view.tableOf(key);
        if (table.isEmpty()) {
            findings.refuse("performer-table.missing", stage.place(), key);
        } else if (!table.get().outputs().contains(PerformerRef.OUTPUT)) {
            findings.refuse("performer-table.output", table.get().place(), PerformerRef.OUTPUT);
        } else {
            known(table.get(), view, findings);
            FieldTable.check(
                    table.get(),
                    CODE,
                    PerformerRef.OUTPUT,
                    (rule, said, found) -> answer(stage, rule, said, model, view, found),
                    view,
                    findings);
        }
    }

    /** Of what other tables may ask this one is told the fields, the site and the priority. */
    private static void known(DecisionTable table, PackageView view, Findings findings) {
        Set<String> told = new HashSet<>(Set.of("site", Priorities.VARIABLE));
        view.form().fields().forEach(field -> told.add(String.valueOf(field.key())));
        table.inputs().stream()
                .filter(input -> Vocabulary.VARIABLES.contains(input) && !told.contains(input))
                .forEach(input -> findings.refuse("performer-table.untold", table.place(), input));
    }

    private static void answer(
            Node stage, TableRule rule, String said, ProcessModel model, PackageView view, Findings findings) {
        Optional<PerformerRef> ref = PerformerRef.parse(said).filter(one -> one.table() == null);
        if (ref.isEmpty()) {
            findings.refuse("performer-table.value", rule.place(), said);
        } else {
            StagePerformers.named(ref.get(), stage, rule.place(), model, view, findings);
        }
    }
}
