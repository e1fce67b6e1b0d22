package io.marshrut.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import io.marshrut.approvals.Route;
import io.marshrut.approvals.RouteStage;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the contract is, exactly one rule takes it, and somebody decides. */
class RoutePropertyTest {

    @Property(tries = 1500)
    void everyContractHasExactlyOneRouteAndSomebodyDecides(@ForAll("contracts") ContractFacts facts) {
        assertThat(HouseRoutes.TABLES.ask(RouteRules.ROUTES, facts.byName())).hasSize(1);

        Route route = HouseRoutes.RULES.route(facts);

        assertThat(route.stages()).anyMatch(RouteStage::required);
        assertThat(route.stages()).extracting(RouteStage::key).doesNotHaveDuplicates();
        assertThat(route.stages())
                .allSatisfy(stage -> assertThat(stage.approvers()).isNotEmpty());
    }

    @Provide
    Arbitrary<ContractFacts> contracts() {
        Arbitrary<String> types = Arbitraries.of(
                HouseRoutes.TYPES.types().stream().map(ContractType::key).toList());
        Arbitrary<String> places = Arbitraries.of("HQ", "SPB-01", "VVO-01", "NSK-01", "KZN-01");
        Arbitrary<String> departments = Arbitraries.of("IT", "MNT", "ST-SPB-01", "");
        return Combinators.combine(
                        types,
                        amounts(),
                        Arbitraries.of("RUB", "USD", "CNY"),
                        places,
                        departments,
                        Arbitraries.of(CounterpartyState.class),
                        Arbitraries.bigDecimals()
                                .between(BigDecimal.ZERO, BigDecimal.valueOf(100))
                                .ofScale(2),
                        Arbitraries.oneOf(
                                Arbitraries.of(0, 1, 11, 12, 13),
                                Arbitraries.integers().between(0, 600)))
                .flatAs((type, amount, currency, site, department, state, prepayment, term) -> Arbitraries.of(
                                true, false)
                        .map(own -> new ContractFacts(
                                type, amount, currency, site, department, state, prepayment, term, own)));
    }

    /** At the bounds of the bands and a kopeck beside them as often as anywhere else. */
    private static Arbitrary<BigDecimal> amounts() {
        List<String> bounds =
                List.of("0", "100000", "300000", "500000", "1000000", "3000000", "5000000", "10000000", "50000000");
        Arbitrary<BigDecimal> near = Combinators.combine(Arbitraries.of(bounds), Arbitraries.of("0", "0.01", "-0.01"))
                .as((bound, step) ->
                        new BigDecimal(bound).add(new BigDecimal(step)).max(BigDecimal.ZERO));
        return Arbitraries.oneOf(
                near,
                Arbitraries.bigDecimals()
                        .between(BigDecimal.ZERO, new BigDecimal("1000000000"))
                        .ofScale(2));
    }
}
