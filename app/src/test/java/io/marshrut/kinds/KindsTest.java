package io.marshrut.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import io.marshrut.engine.ProcessPackage;
import io.marshrut.engine.ProcessPackages;
import io.marshrut.modelling.SamplePackages;
import io.marshrut.support.PortalTest;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Every path of every kind of request that has a file in {@code resources/kinds}. */
@PortalTest
class KindsTest {

    /** These have test classes of their own. */
    private static final Set<String> ELSEWHERE = Set.of("it/incident", "it/new-user", "legal/power-of-attorney");

    @Autowired
    ApplicationContext portal;

    @Autowired
    ProcessPackages packages;

    @TestFactory
    Stream<DynamicContainer> everyPathOfEveryKindIsWalked() {
        SmallCompany company = new SmallCompany(portal);
        return KindPaths.all().stream().map(kind -> container(kind, company));
    }

    private DynamicContainer container(KindPaths kind, SmallCompany company) {
        WalkedFlows flows =
                new WalkedFlows(portal.getBean(HistoryService.class), portal.getBean(RepositoryService.class));
        WalkedDecisions decisions = new WalkedDecisions();
        PathPlayer player = new PathPlayer(kind, company, flows, decisions, portal);
        Stream<DynamicTest> paths =
                kind.paths().stream().map(path -> DynamicTest.dynamicTest(path.name(), () -> player.walk(path)));
        DynamicTest whole = DynamicTest.dynamicTest("no way and no decision is left out", () -> {
            ProcessPackage process = packages.latest(kind.kind()).orElseThrow();
            assertThat(flows.missing(process.definitionId()))
                    .as("ways of %s that no path goes", kind.kind())
                    .isEmpty();
            assertThat(decisions.missing(process))
                    .as("decisions of %s that no path takes", kind.kind())
                    .isEmpty();
        });
        return DynamicContainer.dynamicContainer(kind.kind(), Stream.concat(paths, Stream.of(whole)));
    }

    @Test
    void everyKindOfTheCatalogueHasItsPaths() {
        List<String> offered = SamplePackages.offeredByTheHouse()
                .filter(kind -> !ELSEWHERE.contains(kind))
                .toList();

        assertThat(KindPaths.all().stream().map(KindPaths::kind).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(offered);
    }
}
