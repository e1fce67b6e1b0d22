package io.marshrut.modelling.rules;

import io.marshrut.modelling.model.CatalogView;
import io.marshrut.shared.LocalText;

/** The catalogue shows a title and a description in both languages. */
final class CatalogTexts implements Rule.OfCatalog {

    @Override
    public void check(CatalogView catalog, PackageView view, Findings findings) {

        text(view, "title", catalog.title(), findings);
        text(view, "description", catalog.description(), findings);
    }

    private static void text(PackageView view, String key, LocalText text, Findings findings) {
        if (text == null || blank(text.ru()) || blank(text.en())) {
            findings.refuse("catalog-text", view.catalogKey(key));
        }
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
