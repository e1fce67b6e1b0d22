package io.marshrut.modelling.rules;

import io.marshrut.contracts.CounterpartyState;
import io.marshrut.modelling.coverage.CellReader;
import io.marshrut.modelling.coverage.CellTest;
import io.marshrut.modelling.model.TableRule;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What the cells of route tables speak of exists; a cell that cannot be analysed is worth a look. */
final class RouteValues implements Rule.OfRoutes {

    @Override
    public void check(RouteView routes, PackageView view, Findings findings) {
        Vocabulary.House house = view.vocabulary().house();
        Map<String, Predicate<String>> known = Map.of(
                "contractType",
                routes.types().keys()::contains,
                "counterpartyState",
                CounterpartyState.words()::contains,
                "currency",
                word -> word.matches("[A-Z]{3}"),
                "site",
                house.sites(),
                "department",
                house.departments());
        Stream.concat(routes.routes().rules().stream(), routes.stages().rules().stream())
                .forEach(rule -> rule.tests().forEach((input, cell) -> cell(rule, input, cell, known, findings)));
    }

    private static void cell(
            TableRule rule, String input, String cell, Map<String, Predicate<String>> known, Findings findings) {
        Optional<CellTest> test = CellReader.test(cell);
        if (test.isEmpty()) {
            findings.remark("route-value.unclear", rule.place(), input, cell);
            return;
        }
        if (known.containsKey(input)) {
            test.get().constants().stream()
                    .map(String::valueOf)
                    .filter(known.get(input).negate())
                    .forEach(word -> findings.refuse("route-value.unknown", rule.place(), input, word));
        }
    }
}
