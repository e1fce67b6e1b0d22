package io.marshrut.modelling.rules;

import io.marshrut.modelling.model.CatalogView;
import io.marshrut.modelling.model.DecisionTable;
import io.marshrut.modelling.model.TableRule;
import io.marshrut.requests.Priorities;
import java.util.Optional;

/** A table of priorities gives every request one of P1 to P4, by fields of the form. */
final class PriorityTable implements Rule.OfPackage {

    private static final String RULE = "priority";

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
                FieldTable.check(table.get(), RULE, Priorities.VARIABLE, PriorityTable::value, view, findings);
            }
        }
    }

    private static void value(TableRule rule, String said, Findings findings) {
        if (!Priorities.ALL.contains(said)) {
            findings.refuse("priority.value", rule.place(), said);
        }
    }
}
