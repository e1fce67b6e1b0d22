package io.marshrut.counterparties.web;

import io.marshrut.counterparties.Counterparties;
import io.marshrut.counterparties.CounterpartyFilter;
import io.marshrut.counterparties.CounterpartyStatus;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Paged;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Suggests counterparties while somebody types into a field of a form. To whoever does not see the register nothing is
 * suggested: they say the ИНН that they know.
 */
@RestController
class CounterpartySuggestions {

    private static final int MOST = 8;

    /** @param value what the field takes: ИНН, with КПП where there is one */
    record Suggestion(String value, String label) {}

    private final Counterparties counterparties;

    CounterpartySuggestions(Counterparties counterparties) {
        this.counterparties = counterparties;
    }

    @GetMapping("/counterparties/suggestions")
    List<Suggestion> suggest(Caller caller, @RequestParam(defaultValue = "") String q) {
        if (!counterparties.mayRead(caller)) {
            return List.of();
        }
        CounterpartyFilter filter = new CounterpartyFilter(q, CounterpartyStatus.ACTIVE, false);
        return counterparties.search(caller, filter, new Paged.Request(0, MOST)).items().stream()
                .map(one -> new Suggestion(one.codes(), one.name()))
                .toList();
    }
}
