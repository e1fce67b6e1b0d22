package io.marshrut.contracts;

import static io.marshrut.contracts.OwnRoutes.stage;
import static io.marshrut.support.ContractCases.expect;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.marshrut.access.Callers;
import io.marshrut.approvals.RouteStage;
import io.marshrut.approvals.StageMode;
import io.marshrut.directory.PeopleRegister;
import io.marshrut.support.Api;
import io.marshrut.support.ContractCases;
import io.marshrut.support.PortalTest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Whom a rule leads to when it leads to nobody, to somebody absent, to the initiator, or to the same person twice. */
@PortalTest
class WhoIsAskedTest {

    @Autowired
    ApplicationContext portal;

    @Autowired
    Api api;

    @Autowired
    PeopleRegister people;

    @Autowired
    Callers callers;

    @Autowired
    Clock clock;

    private ContractCases cases;
    private OwnRoutes routes;

    @BeforeEach
    void prepare() {
        cases = new ContractCases(api);
        routes = new OwnRoutes(portal);
    }

    @Test
    void whoIsAbsentWithoutDeputyDoesNotHoldItUp() {
        String away = routes.person();
        absent(away, List.of());

        String id = routes.submitted(stage("a", "person:" + away));

        JsonNode item = cases.pending(id, "a").get(0);
        assertThat(item.path("assignee").asText()).isEqualTo("volkova");
        assertThat(item.path("because").asText()).contains("отсутствует, замещающего нет");
    }

    @Test
    void aDeputyDecidesInTheNameOfTheAbsent() {
        String away = routes.person();
        String deputy = routes.person();
        absent(away, List.of(Map.of("employee", deputy, "area", "%")));
        String id = routes.submitted(stage("a", "person:" + away));

        expect(200, cases.decide(deputy, cases.pending(id, "a").get(0), "approve", null));

        JsonNode decision = contract(id).path("rounds").get(0).path("decisions").get(0);
        assertThat(decision.path("approver").asText()).isEqualTo(deputy);
        assertThat(decision.path("onBehalfOf").asText()).isEqualTo(away);
    }

    @Test
    void theInitiatorDoesNotApproveEvenInTheNameOfSomebodyAbsent() {
        String away = routes.person();
        absent(away, List.of(Map.of("employee", "marketing", "area", "%")));

        String id = routes.submitted(stage("a", "person:" + away));

        assertThat(cases.pending(id, "a").get(0).path("assignee").asText())
                .as("the only deputy is the initiator")
                .isEqualTo("volkova");
    }

    @Test
    void aVacantPositionAndTheInitiatorLeadToWhoeverIsAbove() {
        String id = routes.submitted(stage("a", "position:nobody-has-it"), stage("b", "initiator"));

        assertThat(cases.pending(id, "a").get(0).path("assignee").asText()).isEqualTo("volkova");
        assertThat(cases.pending(id, "a").get(0).path("because").asText()).contains("вышестоящий");
        cases.decide("volkova", id, "a", "approve", null);
        assertThat(contract(id).path("status").asText())
                .as("stage b leads to the same person, who has decided")
                .isEqualTo("APPROVED");
    }

    @Test
    void whoeverIsAskedTwiceDecidesOnceUnlessTheRuleWantsBoth() {
        String once = routes.submitted(stage("a", "person:krylov"), stage("b", "person:krylov", "person:kotova"));
        cases.decide("krylov", once, "a", "approve", null);
        assertThat(cases.pending(once, "b")).hasSize(1);
        cases.decide("kotova", once, "b", "approve", null);
        assertThat(contract(once).path("status").asText()).isEqualTo("APPROVED");

        String both =
                routes.submitted(stage("a", "person:krylov"), stage("b", StageMode.PARALLEL, true, "person:krylov"));
        cases.decide("krylov", both, "a", "approve", null);
        assertThat(cases.pending(both, "b")).hasSize(1);
    }

    @Test
    void whoeverDecidesForTheirRoleIsNotAskedByNameOnceMore() {
        String id = routes.submitted(stage("a", "role:lawyer", "person:gromova"));
        JsonNode ofTheRole = cases.pending(id, "a").stream()
                .filter(item -> item.path("assignee").isNull())
                .findFirst()
                .orElseThrow();

        expect(200, cases.decide("gromova", ofTheRole, "approve", null));

        assertThat(contract(id).path("status").asText()).isEqualTo("APPROVED");
    }

    @Test
    void whoIsBlockedDoesNotHoldItUp() {
        String gone = routes.person();
        people.block(callers.of("admin").orElseThrow(), gone, "Уволен");

        String id = routes.submitted(stage("a", "person:" + gone));

        assertThat(cases.pending(id, "a").get(0).path("assignee").asText())
                .isNotEmpty()
                .isNotEqualTo(gone);
    }

    @Test
    void whoeverWasNotNeededAtOneStageIsAskedAtTheNext() {
        String id = routes.submitted(
                stage("a", StageMode.ANY, false, "person:krylov", "person:kotova"), stage("b", "person:krylov"));

        cases.decide("kotova", id, "a", "approve", null);

        assertThat(cases.pending(id, "b").get(0).path("assignee").asText()).isEqualTo("krylov");
        String once = routes.submitted(
                stage("a", StageMode.ANY, false, "person:krylov", "person:kotova"), stage("b", "person:krylov"));
        cases.decide("krylov", once, "a", "approve", null);
        assertThat(contract(once).path("status").asText()).isEqualTo("APPROVED");
    }

    @Test
    void ofTwoWhoHoldARoleEachStandsForThemselvesInTheNextRound() {
        String role = routes.role();
        String one = routes.person(role);
        String other = routes.person(role);
        RouteStage[] route = {stage("a", "role:" + role, "role:" + role), stage("b", "person:krylov")};
        String id = routes.submitted(route);
        List<JsonNode> tasks = cases.pending(id, "a");
        expect(200, cases.decide(one, tasks.get(0), "approve", null));
        expect(200, cases.decide(other, tasks.get(1), "approve", null));
        cases.decide("krylov", id, "b", "return", "Нет срока");
        String remark = contract(id).path("remarks").get(0).path("id").asText();
        expect(
                200,
                api.as("marketing")
                        .post("/api/v1/contracts/" + id + "/remarks/" + remark + "/answer", Map.of("accepted", true)));

        routes.resubmit(id, false, route);

        assertThat(contract(id).path("rounds").get(1).path("decisions").findValuesAsText("approver"))
                .containsExactlyInAnyOrder(one, other);
    }

    private void absent(String login, List<Map<String, String>> deputies) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Moscow"));
        expect(
                201,
                api.as(login)
                        .post(
                                "/api/v1/absences",
                                Map.of(
                                        "from",
                                        today.toString(),
                                        "to",
                                        today.plusDays(3).toString(),
                                        "deputies",
                                        deputies)));
    }

    private JsonNode contract(String id) {
        return cases.contract("marketing", id);
    }
}
