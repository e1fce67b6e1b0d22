package io.marshrut.modelling.rules;

import io.marshrut.modelling.model.CatalogView;
import io.marshrut.modelling.model.FormView;
import io.marshrut.modelling.model.ProcessModel;

/** Something that holds for every process package. */
sealed interface Rule {

    /** About the files as they are. */
    non-sealed interface OfPackage extends Rule {

        void check(PackageView view, Findings findings);
    }

    /** About the model; not asked where the model cannot be read. */
    non-sealed interface OfModel extends Rule {

        void check(ProcessModel model, PackageView view, Findings findings);
    }

    /** About the tables of approval routes, where the process has them and they can be read. */
    non-sealed interface OfRoutes extends Rule {

        void check(RouteView routes, PackageView view, Findings findings);
    }

    /** About the form, where there is one. */
    non-sealed interface OfForm extends Rule {

        void check(FormView form, PackageView view, Findings findings);
    }

    /** About the catalogue entry, where there is one. */
    non-sealed interface OfCatalog extends Rule {

        void check(CatalogView catalog, PackageView view, Findings findings);
    }
}
