package io.marshrut.counterparties;

import io.marshrut.shared.Ids;
import io.marshrut.shared.Paged;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
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

    /** Those whose name or codes contain the words, by name; merged ones are left out. */
    public Paged<Counterparty> search(String words, Paged.Request page) {
        return rows.search(CounterpartyFilter.words(words), page);
    }

    /**
     * Those that somebody may mean by an id, an ИНН or «ИНН/КПП»: more than one where the ИНН has branches. What was merged
     * stands for what it was merged into.
     */
    public List<Counterparty> said(String codesOrId) {
        String said = codesOrId.strip();
        Optional<UUID> id = Ids.parse(said);
        if (id.isPresent()) {
            Optional<Counterparty> found = id.flatMap(rows::find);
            return found.flatMap(one -> one.mergedInto() == null ? found : rows.find(one.mergedInto())).stream()
                    .toList();
        }
        int slash = said.indexOf('/');
        String inn = slash < 0 ? said : said.substring(0, slash).strip();
        String kpp = slash < 0 ? "" : said.substring(slash + 1).strip();
        return rows.byInn(Set.of(inn)).stream()
                .filter(one -> kpp.isEmpty() || one.kpp().equals(kpp))
                .sorted(Comparator.comparing(Counterparty::kpp))
                .toList();
    }

    /** Those of these ids that there are: one query. */
    public Map<UUID, Counterparty> named(Collection<UUID> ids) {
        return rows.byIds(ids).stream().collect(Collectors.toMap(Counterparty::id, Function.identity()));
    }
}
