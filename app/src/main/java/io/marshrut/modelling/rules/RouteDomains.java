package io.marshrut.modelling.rules;

import io.marshrut.contracts.ContractType;
import io.marshrut.contracts.CounterpartyState;
import io.marshrut.modelling.coverage.CellReader;
import io.marshrut.modelling.coverage.CellTest;
import io.marshrut.modelling.coverage.Coverage;
import io.marshrut.modelling.coverage.Domain;
import io.marshrut.modelling.model.DecisionTable;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The values that the facts of a contract can have. */
final class RouteDomains {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /** Stands for every site, department or currency that a table does not name. */
    private static final String OTHER = "…";

    private RouteDomains() {}

    static Coverage coverage(DecisionTable table, RouteView view) {
        Map<String, Domain> domains = new LinkedHashMap<>();
        table.inputs().forEach(input -> domains.put(input, of(input, view)));
        List<List<Optional<CellTest>>> tests = table.rules().stream()
                .map(rule -> table.inputs().stream()
                        .map(input -> CellReader.test(rule.tests().get(input)))
                        .toList())
                .toList();
        return Coverage.of(domains, tests);
    }

    private static Domain of(String input, RouteView view) {
        return switch (input) {
            case "contractType" ->
                new Domain.Words(
                        view.types().types().stream().map(ContractType::key).toList(), null);
            case "counterpartyState" -> new Domain.Words(CounterpartyState.words(), null);
            case RouteView.STAGE -> new Domain.Words(List.copyOf(view.stageKeys()), null);
            case "amount" -> new Domain.Numbers(BigDecimal.ZERO, null, false);
            case "prepaymentShare" -> new Domain.Numbers(BigDecimal.ZERO, WHOLE, false);
            case "termMonths" -> new Domain.Numbers(BigDecimal.ZERO, null, true);
            case "ownForm" -> new Domain.Flags();
            case "currency" -> new Domain.Words(List.of("RUB"), OTHER);
            default -> new Domain.Words(List.of(), OTHER);
        };
    }

    /** Facts as a rule would write them: {@code amount = 1000001, currency = "RUB"}. */
    static String told(Map<String, Object> example) {
        return example.entrySet().stream()
                .map(fact -> fact.getKey() + " = "
                        + (fact.getValue() instanceof String word ? "\"" + word + "\"" : fact.getValue()))
                .collect(Collectors.joining(", "));
    }
}
