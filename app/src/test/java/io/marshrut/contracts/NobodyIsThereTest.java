package io.marshrut.contracts;

import static io.marshrut.contracts.OwnRoutes.stage;
import static io.marshrut.support.ContractCases.card;
import static io.marshrut.support.ContractCases.expect;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.marshrut.access.Callers;
import io.marshrut.approvals.StageMode;
import io.marshrut.directory.PeopleRegister;
import io.marshrut.support.Api;
import io.marshrut.support.ContractCases;
import io.marshrut.support.PortalTest;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What waits for people of whom nobody is there any more, or who have all decided already. */
@PortalTest
class NobodyIsThereTest {

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
    void whoeverIsAboveMustBeThereThemselves() {
        String away = routes.person();
        String head = routes.person();
        absent(away);
        absent(head);
        Map<String, Object> card = card(Map.of("department", routes.department(head)));

        String id = routes.submitted("marketing", card, stage("a", "person:" + away));

        assertThat(holder(id, "a")).isEqualTo("volkova");
    }

    @Test
    void whoGoesAwayWithoutDeputyDoesNotKeepWhatWaitsForThem() {
        String leaving = routes.person();
        String id = routes.submitted(stage("a", "person:" + leaving));
        assertThat(holder(id, "a")).isEqualTo(leaving);

        absent(leaving);

        await().atMost(Duration.ofSeconds(30)).until(() -> holder(id, "a").equals("volkova"));
        assertThat(cases.pending(id, "a").get(0).path("because").asText()).contains("отсутствует, замещающего нет");
        cases.decide("volkova", id, "a", "approve", null);
        assertThat(status(id)).isEqualTo("APPROVED");
    }

    @Test
    void whoGoesAwayWithADeputyKeepsIt() {
        String leaving = routes.person();
        String deputy = routes.person();
        String id = routes.submitted(stage("a", "person:" + leaving, "person:" + deputy));

        absent(leaving, deputy);

        cases.decide(deputy, cases.pending(id, "a").get(0), "approve", null);
        cases.decide(deputy, cases.pending(id, "a").get(0), "approve", null);
        assertThat(status(id)).isEqualTo("APPROVED");
    }

    @Test
    void aGroupOfWhichAllAreAwayIsNoGroup() {
        String role = routes.role();
        String first = routes.person(role);
        String second = routes.person(role);
        absent(first);
        String open = routes.submitted(stage("a", "role:" + role));
        assertThat(cases.pending(open, "a").get(0).path("assignee").isNull()).isTrue();

        absent(second);

        await().atMost(Duration.ofSeconds(30)).until(() -> holder(open, "a").equals("volkova"));
        String later = routes.submitted(stage("a", "role:" + role));
        assertThat(holder(later, "a")).isEqualTo("volkova");
    }

    @Test
    void aGroupOfWhichTheInitiatorAloneIsLeftIsNoGroup() {
        String role = routes.role();
        String initiator = routes.person(role);
        String colleague = routes.person(role);
        String id = routes.submitted(initiator, card(Map.of("department", "MKT")), stage("a", "role:" + role));

        people.block(callers.of("admin").orElseThrow(), colleague, "Уволен");

        await().atMost(Duration.ofSeconds(30)).until(() -> holder(id, "a").equals("volkova"));
    }

    @Test
    void theInitiatorIsNoDeputyOfTheOnlyOneInAGroup() {
        String role = routes.role();
        absent(routes.person(role), "marketing");

        String id = routes.submitted(stage("a", "role:" + role));

        assertThat(holder(id, "a")).isEqualTo("volkova");
    }

    @Test
    void whoeverIsAboveAndHasDecidedIsNotAskedOnceMore() {
        String away = routes.person();
        absent(away);
        String inTurn = routes.submitted(stage("a", "person:volkova"), stage("b", "person:" + away));
        cases.decide("volkova", inTurn, "a", "approve", null);
        assertThat(status(inTurn)).isEqualTo("APPROVED");

        String atOnce = routes.submitted(stage("a", "person:volkova", "person:" + away));
        JsonNode own = cases.pending(atOnce, "a").get(0);
        expect(200, cases.decide("volkova", own, "approve", null));
        assertThat(cases.pending(atOnce, "a")).isEmpty();
        assertThat(status(atOnce)).isEqualTo("APPROVED");
    }

    @Test
    void whoeverHasDecidedForThemselvesStillDecidesForSomebodyAbsent() {
        String role = routes.role();
        String deputy = routes.person(role);
        String away = routes.person(role);
        absent(away, deputy);
        String id = routes.submitted(stage("a", "person:" + deputy), stage("b", "role:" + role));
        cases.decide(deputy, id, "a", "approve", null);

        cases.decide(deputy, id, "b", "approve", null);

        JsonNode decision = cases.contract("marketing", id)
                .path("rounds")
                .get(0)
                .path("decisions")
                .get(1);
        assertThat(decision.path("onBehalfOf").asText()).isEqualTo(away);
        assertThat(status(id)).isEqualTo("APPROVED");
    }

    @Test
    void nothingIsHandedToSomebodyWhoIsAway() {
        String away = routes.person();
        absent(away);
        String id = routes.submitted(stage("a", "person:krylov"));
        String task = cases.pending(id, "a").get(0).path("id").asText();

        assertThat(delegate("krylov", task, away).code()).isEqualTo("invalid_fields");
        assertThat(holder(id, "a")).isEqualTo("krylov");
    }

    @Test
    void whoeverIsHandedWhatTheyAreAskedAnywayDecidesOnce() {
        String id = routes.submitted(stage("a", "person:krylov", "person:kotova"));
        List<JsonNode> tasks = cases.pending(id, "a");
        JsonNode handed = of(tasks, "krylov");
        expect(200, delegate("krylov", handed.path("id").asText(), "kotova"));

        expect(200, cases.decide("kotova", of(tasks, "kotova"), "approve", null));

        assertThat(cases.pending(id, "a")).isEmpty();
        assertThat(status(id)).isEqualTo("APPROVED");
    }

    @Test
    void whomAnApproverAddedDoesNotDecideForTheStageHoweverOftenTheyVote() {
        String id = routes.submitted(stage("a", StageMode.ANY, false, "person:krylov", "person:kotova"));
        JsonNode task = of(cases.pending(id, "a"), "krylov");
        expect(
                201,
                api.as("krylov")
                        .post(
                                "/api/v1/tasks/" + task.path("id").asText() + "/approvers",
                                Map.of("employee", "shubin", "turn", "BEFORE")));
        expect(200, cases.decide("shubin", of(cases.pending(id, "a"), "shubin"), "approve", null));
        String vote = cases.contract("marketing", id)
                .path("rounds")
                .get(0)
                .path("decisions")
                .get(0)
                .path("vote")
                .asText();
        expect(204, api.as("shubin").post("/api/v1/votes/" + vote + "/withdraw"));

        expect(200, cases.decide("shubin", of(cases.pending(id, "a"), "shubin"), "approve", null));

        assertThat(status(id)).isEqualTo("ON_APPROVAL");
        assertThat(cases.pending(id, "a")).isNotEmpty();
    }

    @Test
    void whoeverIsHandedTheReworkOfSomebodyWhoLeftCanDoIt() {
        String initiator = routes.person();
        String id = routes.submitted(initiator, card(Map.of("department", "MKT")), stage("a", "person:krylov"));
        cases.decide("krylov", id, "a", "return", "Нет срока");
        people.block(callers.of("admin").orElseThrow(), initiator, "Уволен");
        await().atMost(Duration.ofSeconds(30)).until(() -> !holder(id, "rework").equals(initiator));
        String successor = holder(id, "rework");
        String contract = "/api/v1/contracts/" + id;
        String remark =
                cases.contract(successor, id).path("remarks").get(0).path("id").asText();

        expect(200, api.as(successor).post(contract + "/remarks/" + remark + "/answer", Map.of("accepted", true)));
        expect(201, cases.upload(successor, id, "Срок назван"));
        expect(202, cases.submit(successor, id));

        assertThat(api.as("kotova").post(contract + "/withdraw").status()).isEqualTo(403);
    }

    private static JsonNode of(List<JsonNode> tasks, String login) {
        return tasks.stream()
                .filter(task -> task.path("assignee").asText().equals(login))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing waits for " + login + ": " + tasks));
    }

    private String holder(String id, String stage) {
        return cases.pending(id, stage).get(0).path("assignee").asText();
    }

    private Api.Answer delegate(String login, String task, String to) {
        return api.as(login).post("/api/v1/tasks/" + task + "/delegate", Map.of("to", to));
    }

    private void absent(String login, String... deputies) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Moscow"));
        Map<String, Object> absence = Map.of(
                "from",
                today.toString(),
                "to",
                today.plusDays(3).toString(),
                "deputies",
                Arrays.stream(deputies)
                        .map(deputy -> Map.of("employee", deputy, "area", "%"))
                        .toList());
        expect(201, api.as(login).post("/api/v1/absences", absence));
    }

    private String status(String id) {
        return cases.contract("marketing", id).path("status").asText();
    }
}
