package io.marshrut.directory.web;

import io.marshrut.directory.Directory;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Paged;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Colleagues whose name begins to be typed into a field of a page. */
@RestController
class PeopleSuggestions {

    private static final int MOST = 8;

    record Suggestion(String login, String name, String position, String site) {}

    private final Directory directory;

    PeopleSuggestions(Directory directory) {
        this.directory = directory;
    }

    @GetMapping("/people")
    List<Suggestion> suggest(Caller caller, @RequestParam(defaultValue = "") String q) {
        return directory.employees(q, null, null, new Paged.Request(0, MOST)).items().stream()
                .map(one ->
                        new Suggestion(one.login(), one.name(), one.position().in(caller.locale()), one.site()))
                .toList();
    }
}
