package io.marshrut.modelling.rules;

import io.marshrut.modelling.model.CatalogView;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** What people type to find a kind: short, each said once, and no more than anybody keeps up to date. */
final class CatalogWords implements Rule.OfCatalog {

    private static final int MOST = 100;
    private static final int LONGEST = 100;

    @Override
    public void check(CatalogView catalog, PackageView view, Findings findings) {

        if (catalog.words().size() > MOST) {
            findings.refuse("catalog-words.many", view.catalogKey("words"), MOST);
        }
        Set<String> seen = new HashSet<>();
        for (String word : catalog.words()) {
            if (word.isBlank() || word.length() > LONGEST) {
                findings.refuse("catalog-words.length", view.catalogKey("words"), word, LONGEST);
            } else if (!seen.add(word.strip().toLowerCase(Locale.ROOT))) {
                findings.remark("catalog-words.twice", view.catalogKey("words"), word);
            }
        }
    }
}
