package io.marshrut.modelling.rules;

import io.marshrut.modelling.model.CatalogView;
import java.util.List;

/** Who may ask, and who may read, are roles that people hold; somebody may ask. */
final class CatalogRoles implements Rule.OfCatalog {

    @Override
    public void check(CatalogView catalog, PackageView view, Findings findings) {

        if (catalog.initiators().isEmpty()) {
            findings.refuse("catalog-role.none", view.catalogKey("initiators"));
        }
        roles(view, "initiators", catalog.initiators(), findings);
        roles(view, "readers", catalog.readers(), findings);
    }

    private static void roles(PackageView view, String key, List<String> roles, Findings findings) {
        roles.stream()
                .filter(role -> !view.vocabulary().roles().test(role))
                .forEach(role -> findings.refuse("catalog-role.unknown", view.catalogKey(key), role));
    }
}
