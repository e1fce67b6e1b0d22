package io.marshrut.modelling.rules;

import io.marshrut.contracts.ContractTypeFile;
import io.marshrut.modelling.model.CatalogView;
import io.marshrut.modelling.model.DecisionTable;
import io.marshrut.modelling.model.FormView;
import io.marshrut.modelling.model.PackageFiles;
import io.marshrut.modelling.model.Place;
import io.marshrut.modelling.model.ProcessModel;
import java.util.List;
import java.util.Optional;

/**
 * A package in the eyes of a rule.
 *
 * @param model null where it is missing or cannot be read
 * @param form null likewise
 * @param catalog null likewise
 * @param tables null where one of their files cannot be read
 * @param types null where there are no kinds of contract, or they cannot be read
 */
record PackageView(
        PackageFiles files,
        ProcessModel model,
        FormView form,
        CatalogView catalog,
        List<DecisionTable> tables,
        ContractTypeFile types,
        Vocabulary vocabulary) {

    /** Whether its tables are asked by whoever runs the process, rather than by its model alone. */
    boolean hasRoutes() {
        return model != null && model.properties().containsKey(RouteView.ROUTES);
    }

    /** The table that a property of the process names. */
    Optional<DecisionTable> table(String property) {
        return tableOf(model.properties().get(property));
    }

    /** The table with this id. */
    Optional<DecisionTable> tableOf(String key) {
        return tables.stream().filter(table -> table.key().equals(key)).findFirst();
    }

    /** The route tables; nothing where there are none, or where they lack something. */
    Optional<RouteView> routes() {
        if (!hasRoutes() || tables == null || types == null) {
            return Optional.empty();
        }
        Optional<DecisionTable> routes = table(RouteView.ROUTES)
                .filter(table -> table.outputs().containsAll(RouteView.ROUTE_COLUMNS))
                .filter(table -> RouteView.FACTS.containsAll(table.inputs()));
        Optional<DecisionTable> stages = table(RouteView.STAGES)
                .filter(table -> table.outputs().containsAll(RouteView.STAGE_COLUMNS))
                .filter(table -> table.inputs().contains(RouteView.STAGE));
        return routes.flatMap(found -> stages.map(other -> new RouteView(found, other, types)));
    }

    static Place file(String name) {
        return new Place(name, null, null);
    }

    Place catalogKey(String key) {
        return new Place(PackageFiles.CATALOG, key, null);
    }
}
