package io.marshrut.modelling.rules;

import io.marshrut.modelling.coverage.Coverage;
import io.marshrut.modelling.model.DecisionTable;
import java.util.List;

/** Every contract has its rule, and every stage has one at every place. */
final class RouteGaps implements Rule.OfRoutes {

    @Override
    public void check(RouteView routes, PackageView view, Findings findings) {
        for (DecisionTable table : List.of(routes.routes(), routes.stages())) {
            try {
                RouteDomains.coverage(table, routes)
                        .gap()
                        .ifPresent(example ->
                                findings.refuse("route-gap.found", table.place(), RouteDomains.told(example)));
            } catch (Coverage.TooWide e) {
                findings.remark("route-gap.unknown", table.place());
            }
        }
    }
}
