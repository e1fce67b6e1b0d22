package io.marshrut.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import io.marshrut.engine.FiredRule;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Contracts of the model retailer, told in words, and the route that its people expect. */
class RouteStoriesTest {

    @ParameterizedTest(name = "{0}: {10}")
    @CsvFileSource(resources = "/contracts/routes.csv", delimiter = ';', encoding = "UTF-8")
    void theContractTakesTheRouteThatPeopleExpect(
            String story,
            String type,
            BigDecimal amount,
            String currency,
            String site,
            String department,
            CounterpartyState counterparty,
            BigDecimal prepayment,
            int term,
            boolean ownForm,
            String route) {
        ContractFacts facts =
                new ContractFacts(type, amount, currency, site, department, counterparty, prepayment, term, ownForm);

        List<FiredRule> fired = HouseRoutes.TABLES.ask(RouteRules.ROUTES, facts.byName());

        assertThat(fired).as(story).extracting(FiredRule::id).containsExactly(route);
        assertThat(HouseRoutes.RULES.route(facts).key()).isEqualTo(route);
    }
}
