package io.marshrut.modelling.rules;

import io.marshrut.modelling.model.CatalogView;
import io.marshrut.modelling.model.DecisionTable;
import io.marshrut.modelling.model.FormView;
import io.marshrut.modelling.model.PackageFiles;
import io.marshrut.modelling.model.Place;
import io.marshrut.modelling.model.ProcessModel;
import java.util.List;

/**
 * A package in the eyes of a rule.
 *
 * @param model null where it is missing or cannot be read
 * @param form null likewise
 * @param catalog null likewise
 * @param tables null where one of their files cannot be read
 */
record PackageView(
        PackageFiles files,
        ProcessModel model,
        FormView form,
        CatalogView catalog,
        List<DecisionTable> tables,
        Vocabulary vocabulary) {

    static Place file(String name) {
        return new Place(name, null, null);
    }

    Place catalogKey(String key) {
        return new Place(PackageFiles.CATALOG, key, null);
    }
}
