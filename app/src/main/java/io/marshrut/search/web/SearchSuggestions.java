package io.marshrut.search.web;

import io.marshrut.search.Suggestions;
import io.marshrut.shared.Caller;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the search field of every page offers while somebody types. */
@RestController
class SearchSuggestions {

    /** @param value goes into the field */
    record Choice(String value, String label) {}

    private final Suggestions suggestions;

    SearchSuggestions(Suggestions suggestions) {
        this.suggestions = suggestions;
    }

    @GetMapping("/search/suggestions")
    List<Choice> suggest(Caller caller, @RequestParam(defaultValue = "") String q) {
        return suggestions.of(caller, q).stream()
                .map(one -> new Choice(
                        one.number().isEmpty() ? one.title() : one.number(), one.number() + " · " + one.title()))
                .toList();
    }
}
