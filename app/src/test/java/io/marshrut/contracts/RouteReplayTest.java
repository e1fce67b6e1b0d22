package io.marshrut.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import io.marshrut.contracts.ReplayReport.Replayed;
import io.marshrut.contracts.ReplayedContracts.Submitted;
import io.marshrut.engine.TablesOfFiles;
import io.marshrut.shared.HouseTexts;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a change of the tables would do to contracts that went by the old ones. */
class RouteReplayTest {

    private static final Submitted TILES = submitted("Д-1", HouseRoutes.contract("supply", "900000"));
    private static final Submitted TOOLS = submitted("Д-2", HouseRoutes.contract("supply", "2000000"));
    private static final Submitted LEAFLETS = submitted("Д-3", HouseRoutes.contract("marketing", "1000"));
    private static final List<Submitted> ALL = List.of(TILES, TOOLS, LEAFLETS);

    @Test
    void theTablesInForceChangeNothing() {
        ReplayReport report = replayed("", "");

        assertThat(report.contracts()).hasSize(3).noneMatch(Replayed::changed);
        assertThat(report.changed()).isZero();
        assertThat(report.errors()).isZero();
        assertThat(report.sum(Replayed::appears)).isEmpty();
    }

    @Test
    void aStageMoreShowsWhoseApprovalAppears() {
        ReplayReport report =
                replayed("\"unit, legal, finance, retail, accounting-informed\"", "\"unit, legal, finance, cfo\"");

        Replayed tools = report.contracts().get(1);
        assertThat(tools.changed()).isTrue();
        assertThat(tools.before().route().key()).isEqualTo(tools.after().route().key());
        assertThat(tools.appears()).containsExactly("position:cfo");
        assertThat(tools.vanishes()).containsExactly("position:retail-head", "role:accountant");
        assertThat(tools.stagesAppear()).containsExactly("cfo");
        assertThat(tools.stagesVanish()).containsExactly("retail", "accounting-informed");
        assertThat(report.changed()).isEqualTo(1);
        assertThat(report.sum(Replayed::appears)).isEqualTo(Map.of("position:cfo", 1L));
    }

    @Test
    void anotherBandMovesContractsToAnotherRoute() {
        ReplayReport report = replayed("1000000", "500000");

        assertThat(report.contracts().get(0).after().route().key()).isEqualTo("supply-medium");
        assertThat(report.sum(Replayed::stagesAppear)).isEqualTo(Map.of("legal", 1L, "retail", 1L));
    }

    @Test
    void aDeadlineThatChangesIsAChangeThoughNobodyAppears() {
        ReplayReport report = replayed("\"P3D\"", "\"P9D\"");

        assertThat(report.changed()).isEqualTo(3);
        assertThat(report.sum(Replayed::appears)).isEmpty();
        assertThat(report.sum(Replayed::vanishes)).isEmpty();
    }

    @Test
    void aContractThatWouldHaveNoRouteIsAnErrorAndNotTheEnd() {
        ReplayReport report = replayed("<text>\"marketing\"</text>", "<text>\"merketing\"</text>");

        assertThat(report.errors()).isEqualTo(1);
        Replayed leaflets = report.contracts().get(2);
        assertThat(leaflets.failed()).isTrue();
        assertThat(leaflets.changed()).isTrue();
        assertThat(leaflets.after().problem().code()).isEqualTo("route_none");
        assertThat(leaflets.vanishes()).containsExactly("head:MKT", "role:accountant");
    }

    @Test
    void rulesThatOverlapAreNamedAsSuch() {
        ReplayReport report = replayed("]1000000..10000000]", "]0..10000000]");

        assertThat(report.contracts().get(0).after().problem().code()).isEqualTo("table_failed");
    }

    @Test
    void aStageThatMeansNothingIsNamed() {
        ReplayReport report = replayed("\"position:economist\"", "\"the economist\"");
        Submitted services = submitted("Д-4", HouseRoutes.contract("services", "1000"));

        assertThat(report.errors()).isZero();
        ReplayReport other = replayed("\"position:economist\"", "\"the economist\"", List.of(services));
        assertThat(HouseTexts.all().of(other.contracts().get(0).after().problem(), java.util.Locale.ENGLISH))
                .isEqualTo("Stage “budget”: column “approvers” holds “the economist”, which means nothing.");
    }

    private static ReplayReport replayed(String change, String to) {
        return replayed(change, to, ALL);
    }

    private static ReplayReport replayed(String change, String to, List<Submitted> contracts) {
        String dmn = new String(HouseRoutes.file("contract-routes.dmn"), StandardCharsets.UTF_8);
        assertThat(dmn).contains(change);
        byte[] changed = (change.isEmpty() ? dmn : dmn.replace(change, to)).getBytes(StandardCharsets.UTF_8);
        RouteRules after =
                new RouteRules(TablesOfFiles.parse(changed), new RouteWords(HouseRoutes.TYPES, HouseTexts.all()));
        return RouteReplay.replay(HouseRoutes.RULES, after, contracts, Set.of());
    }

    private static Submitted submitted(String number, ContractFacts facts) {
        return new Submitted(UUID.nameUUIDFromBytes(number.getBytes(StandardCharsets.UTF_8)), number, number, facts);
    }
}
