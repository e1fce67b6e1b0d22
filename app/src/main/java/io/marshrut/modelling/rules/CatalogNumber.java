package io.marshrut.modelling.rules;

import io.marshrut.modelling.model.CatalogView;
import java.util.regex.Pattern;

/** Numbers of requests follow a pattern with one counter: IT-{yyyy}-{seq:5}. */
final class CatalogNumber implements Rule.OfCatalog {

    private static final Pattern NUMBER = Pattern.compile(
            "[\\p{L}\\d/.-]{0,20}(\\{yyyy}[/.-])?[\\p{L}\\d/.-]{0,20}\\{seq:[1-9]}[\\p{L}\\d/.-]{0,20}");

    @Override
    public void check(CatalogView catalog, PackageView view, Findings findings) {

        if (catalog.number() == null || !NUMBER.matcher(catalog.number()).matches()) {
            findings.refuse("number", view.catalogKey("number"), String.valueOf(catalog.number()));
        }
    }
}
