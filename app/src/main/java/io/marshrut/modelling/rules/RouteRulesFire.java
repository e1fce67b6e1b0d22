package io.marshrut.modelling.rules;

import io.marshrut.modelling.coverage.Coverage;
import io.marshrut.modelling.model.DecisionTable;
import java.util.List;

/** Every rule of a route table has a contract that takes it. */
final class RouteRulesFire implements Rule.OfRoutes {

    @Override
    public void check(RouteView routes, PackageView view, Findings findings) {
        for (DecisionTable table : List.of(routes.routes(), routes.stages())) {
            Coverage coverage = RouteDomains.coverage(table, routes);
            for (int rule : coverage.impossible()) {
                findings.refuse("route-dead.impossible", table.rules().get(rule).place());
            }
            if (table.hitPolicy().equals("FIRST")) {
                hidden(table, coverage, findings);
            }
        }
    }

    private static void hidden(DecisionTable table, Coverage coverage, Findings findings) {
        try {
            for (int rule : coverage.hidden()) {
                findings.refuse("route-dead.hidden", table.rules().get(rule).place());
            }
        } catch (Coverage.TooWide e) {
            // the search for gaps has said that the table is too wide
            return;
        }
    }
}
