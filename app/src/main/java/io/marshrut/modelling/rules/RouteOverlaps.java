package io.marshrut.modelling.rules;

import io.marshrut.modelling.coverage.Coverage;
import io.marshrut.modelling.model.DecisionTable;
import java.util.List;

/** No contract has two rules; where the first counts, an overlap is meant. */
final class RouteOverlaps implements Rule.OfRoutes {

    @Override
    public void check(RouteView routes, PackageView view, Findings findings) {
        for (DecisionTable table : List.of(routes.routes(), routes.stages())) {
            if (!table.hitPolicy().equals("FIRST")) {
                for (Coverage.Overlap overlap :
                        RouteDomains.coverage(table, routes).overlaps()) {
                    findings.refuse(
                            "route-overlap",
                            table.rules().get(overlap.second()).place(),
                            table.rules().get(overlap.first()).place().label(),
                            RouteDomains.told(overlap.example()));
                }
            }
        }
    }
}
