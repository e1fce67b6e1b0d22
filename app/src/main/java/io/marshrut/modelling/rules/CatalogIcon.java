package io.marshrut.modelling.rules;

import io.marshrut.modelling.model.CatalogView;

/** The catalogue entry has an icon that exists. */
final class CatalogIcon implements Rule.OfCatalog {

    @Override
    public void check(CatalogView catalog, PackageView view, Findings findings) {

        if (catalog.icon() == null || !view.vocabulary().icons().test(catalog.icon())) {
            findings.refuse("icon", view.catalogKey("icon"), String.valueOf(catalog.icon()));
        }
    }
}
