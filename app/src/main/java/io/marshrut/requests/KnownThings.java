package io.marshrut.requests;

import io.marshrut.assets.Assets;
import io.marshrut.counterparties.Counterparty;
import io.marshrut.counterparties.CounterpartyLookup;
import io.marshrut.directory.Directory;
import io.marshrut.directory.Employee;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What of the house's registers a field of a form may name: people, sites, equipment, counterparties. */
@Component
class KnownThings {

    /**
     * @param value null where the field does not take it
     * @param code why not
     */
    record Meant(String value, String code, Object... args) {

        private static Meant orElse(java.util.Optional<String> value, String code) {
            return new Meant(value.orElse(null), code);
        }
    }

    private final Directory directory;
    private final Assets assets;
    private final CounterpartyLookup counterparties;

    KnownThings(Directory directory, Assets assets, CounterpartyLookup counterparties) {
        this.directory = directory;
        this.assets = assets;
        this.counterparties = counterparties;
    }

    Meant employee(String login) {
        return Meant.orElse(directory.find(login).filter(Employee::active).map(Employee::login), "unknown_employee");
    }

    Meant site(String code) {
        return Meant.orElse(directory.findSite(code).map(site -> site.code()), "unknown_site");
    }

    /** People say the inventory number, programs may say the id. */
    Meant asset(String numberOrId) {
        return Meant.orElse(assets.meant(numberOrId).map(asset -> asset.id().toString()), "unknown_asset");
    }

    /** People say ИНН, with КПП where there are branches; programs may say the id. */
    Meant counterparty(String codesOrId) {
        List<Counterparty> found = counterparties.said(codesOrId);
        if (found.isEmpty()) {
            return new Meant(null, "unknown_counterparty");
        }
        if (found.size() > 1) {
            return new Meant(
                    null,
                    "counterparty_of_branches",
                    found.stream().map(Counterparty::codes).collect(Collectors.joining(", ")));
        }
        Counterparty one = found.get(0);
        return one.isBlocked()
                ? new Meant(null, "blocked_counterparty", one.name())
                : new Meant(one.id().toString(), null);
    }
}
