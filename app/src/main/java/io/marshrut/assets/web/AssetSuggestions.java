package io.marshrut.assets.web;

import io.marshrut.assets.AssetFilter;
import io.marshrut.assets.Assets;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Paged;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Suggests equipment of a site while somebody types into a field of a form. */
@RestController
class AssetSuggestions {

    private static final int MOST = 8;

    /** @param value what the field takes: the inventory number */
    record Suggestion(String value, String label) {}

    private final Assets assets;

    AssetSuggestions(Assets assets) {
        this.assets = assets;
    }

    @GetMapping("/equipment/suggestions")
    List<Suggestion> suggest(
            Caller caller, @RequestParam(defaultValue = "") String q, @RequestParam(required = false) String site) {
        AssetFilter filter = new AssetFilter(q, site, null, null, null);
        return assets.search(caller, filter, new Paged.Request(0, MOST)).items().stream()
                .map(one -> new Suggestion(
                        one.number(),
                        one.place().isEmpty()
                                ? one.name() + " · " + one.site()
                                : one.name() + " · " + one.site() + ", " + one.place()))
                .toList();
    }
}
