package io.marshrut.modelling.rules;

import io.marshrut.modelling.model.CatalogView;

/** A request is titled by a field of its form. */
final class CatalogTitleField implements Rule.OfCatalog {

    @Override
    public void check(CatalogView catalog, PackageView view, Findings findings) {

        if (view.form() != null
                && (catalog.titleField() == null
                        || view.form().field(catalog.titleField()).isEmpty())) {
            findings.refuse("title-field.unknown", view.catalogKey("titleField"), String.valueOf(catalog.titleField()));
        } else if (view.form() != null
                && !Filling.isFiled(view.form().field(catalog.titleField()).orElseThrow(), view.model())) {
            findings.refuse("title-field.late", view.catalogKey("titleField"), catalog.titleField());
        }
    }
}
