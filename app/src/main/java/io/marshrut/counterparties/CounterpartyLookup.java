package io.marshrut.counterparties;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the house itself asks of the register, for façades that have checked who asks them. */
@Service
@Transactional(readOnly = true)
public class CounterpartyLookup {

    private final CounterpartyRows rows;

    CounterpartyLookup(CounterpartyRows rows) {
        this.rows = rows;
    }

    /**
     * The one that somebody means by its codes, merged ones left out: of several branches the one of the КПП, else the
     * first.
     *
     * @param kpp may be blank
     */
    public Optional<Counterparty> meant(String inn, String kpp) {
        if (inn == null || inn.isBlank()) {
            return Optional.empty();
        }
        String branch = kpp == null ? "" : kpp.strip();
        return rows.byInn(Set.of(inn.strip())).stream()
                .min(Comparator.comparing((Counterparty one) -> !one.kpp().equals(branch))
                        .thenComparing(Counterparty::kpp));
    }

    /** Those of these ids that there are: one query. */
    public Map<UUID, Counterparty> named(Collection<UUID> ids) {
        return rows.byIds(ids).stream().collect(Collectors.toMap(Counterparty::id, Function.identity()));
    }
}
