package io.marshrut.counterparties;

import io.marshrut.shared.Ids;
import java.util.Set;
import org.springframework.stereotype.Component;

/** ИНН and КПП for pages, {@code counterpartyCodes} in templates. */
@Component("counterpartyCodes")
public class CounterpartyCodes {

    private final CounterpartyLookup counterparties;

    CounterpartyCodes(CounterpartyLookup counterparties) {
        this.counterparties = counterparties;
    }

    /** The codes of the one with this id; anything else as it was typed. */
    public Object of(Object codesOrId) {
        return Ids.parse(codesOrId == null ? "" : codesOrId.toString())
                .map(id -> counterparties.named(Set.of(id)).get(id))
                .<Object>map(Counterparty::codes)
                .orElse(codesOrId);
    }
}
