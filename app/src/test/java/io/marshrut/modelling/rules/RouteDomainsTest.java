package io.marshrut.modelling.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.marshrut.contracts.ContractTypeFile;
import io.marshrut.engine.FiredRule;
import io.marshrut.engine.RuleTables;
import io.marshrut.engine.TablesOfFiles;
import io.marshrut.modelling.SamplePackages;
import io.marshrut.modelling.coverage.Coverage;
import io.marshrut.modelling.model.DecisionTable;
import io.marshrut.modelling.model.PackageFiles;
import io.marshrut.modelling.model.TableRule;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The analysis and the engine agree about the tables of the house: every rule has facts that it alone takes. */
class RouteDomainsTest {

    /** A rule, and facts that should make it fire. */
    record Case(String table, TableRule rule, Map<String, Object> facts) {

        @Override
        public String toString() {
            return rule.id() + " " + RouteDomains.told(facts);
        }
    }

    private static final RouteView VIEW = view();
    private static final RuleTables TABLES = TablesOfFiles.parse(dmn());

    static Stream<Case> everyRule() {
        return Stream.of(VIEW.routes(), VIEW.stages()).flatMap(RouteDomainsTest::cases);
    }

    @ParameterizedTest
    @MethodSource("everyRule")
    void everyRuleHasFactsThatItAloneTakes(Case tried) {
        List<FiredRule> fired = TABLES.ask(tried.table(), tried.facts());

        assertThat(fired).extracting(FiredRule::id).containsExactly(tried.rule().id());
        assertThat(fired.get(0).number()).isEqualTo(tried.rule().number());
    }

    @Test
    void thereAreAtLeastThirtyTwoRoutes() {
        assertThat(VIEW.routes().rules()).hasSizeGreaterThanOrEqualTo(32);
    }

    @Test
    void theTablesOfTheHouseHaveNeitherGapsNorOverlaps() {
        for (DecisionTable table : List.of(VIEW.routes(), VIEW.stages())) {
            Coverage coverage = RouteDomains.coverage(table, VIEW);
            assertThat(coverage.gap()).isEmpty();
            assertThat(coverage.overlaps()).isEmpty();
            assertThat(coverage.impossible()).isEmpty();
        }
    }

    private static Stream<Case> cases(DecisionTable table) {
        Coverage coverage = RouteDomains.coverage(table, VIEW);
        return table.rules().stream()
                .map(rule -> new Case(
                        table.key(), rule, coverage.example(rule.number() - 1).orElseThrow()));
    }

    private static byte[] dmn() {
        return files().file("contract-routes.dmn").orElseThrow();
    }

    private static PackageFiles files() {
        return SamplePackages.sound("contracts/contract-approval");
    }

    private static RouteView view() {
        try {
            List<DecisionTable> tables = DecisionTable.read("contract-routes.dmn", dmn());
            return new RouteView(
                    tables.get(0),
                    tables.get(1),
                    ContractTypeFile.read(files().file(ContractTypeFile.NAME).orElseThrow()));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
