package io.marshrut.modelling.rules;

import io.marshrut.contracts.ContractTypeFile;
import io.marshrut.modelling.model.DecisionTable;
import io.marshrut.modelling.model.ProcessModel;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A process with routes has both tables with all their columns, one answer each, and the kinds of contract. */
final class RouteFiles implements Rule.OfModel {

    /** Where rules that overlap are a mistake, and where the first of them counts. */
    private static final Set<String> ONE_ANSWER = Set.of("UNIQUE", "FIRST");

    @Override
    public void check(ProcessModel model, PackageView view, Findings findings) {
        if (!view.hasRoutes() || view.tables() == null) {
            return;
        }
        if (view.files().file(ContractTypeFile.NAME).isEmpty()) {
            findings.refuse("route-file.types", PackageView.file(ContractTypeFile.NAME));
        }
        columns(RouteView.ROUTES, List.of("contractType"), RouteView.ROUTE_COLUMNS, model, view, findings);
        columns(RouteView.STAGES, List.of(RouteView.STAGE), RouteView.STAGE_COLUMNS, model, view, findings);
    }

    private static void columns(
            String property,
            List<String> inputs,
            List<String> outputs,
            ProcessModel model,
            PackageView view,
            Findings findings) {
        Optional<DecisionTable> table = view.table(property);
        if (table.isEmpty()) {
            findings.refuse(
                    "route-file.table",
                    model.place(),
                    property,
                    String.valueOf(model.properties().get(property)));
            return;
        }
        inputs.stream()
                .filter(column -> !table.get().inputs().contains(column))
                .forEach(column ->
                        findings.refuse("route-file.input", table.get().place(), column));
        outputs.stream()
                .filter(column -> !table.get().outputs().contains(column))
                .forEach(column ->
                        findings.refuse("route-file.output", table.get().place(), column));
        if (!ONE_ANSWER.contains(table.get().hitPolicy())) {
            findings.refuse(
                    "route-file.policy", table.get().place(), table.get().hitPolicy());
        }
    }
}
