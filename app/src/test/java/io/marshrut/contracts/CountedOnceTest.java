package io.marshrut.contracts;

import static io.marshrut.contracts.OwnRoutes.stage;
import static io.marshrut.support.ContractCases.expect;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.marshrut.access.Callers;
import io.marshrut.approvals.RouteStage;
import io.marshrut.directory.PeopleRegister;
import io.marshrut.support.Api;
import io.marshrut.support.ContractCases;
import io.marshrut.support.PortalTest;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A say that counts in several places of a route: given once, by whom the rule means, and not taken back alone. */
@PortalTest
class CountedOnceTest {

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
    void whoeverIsLeftForThoseWhoLeftIsNotAskedOnceMore() {
        String id = routes.submitted(
                stage("a", "person:director"),
                stage("b", "person:" + leaver()),
                stage("c", "person:" + leaver()),
                stage("d", "person:" + leaver()),
                stage("e", "person:" + leaver()));
        Set<String> asked = new HashSet<>();

        while (status(id).equals("ON_APPROVAL")) {
            JsonNode task = List.of("a", "b", "c", "d", "e").stream()
                    .flatMap(key -> cases.pending(id, key).stream())
                    .findFirst()
                    .orElseThrow();
            String holder = task.path("assignee").asText();
            assertThat(asked.add(holder)).as(holder).isTrue();
            expect(200, cases.decide(holder, task, "approve", null));
        }

        assertThat(status(id)).isEqualTo("APPROVED");
    }

    /** The round is over in the moment in which it begins. */
    @Test
    void aRoundInWhichOnlySomebodyIsLeftWhoseVoteStandsPassesAtOnce() {
        String gone = leaver();
        RouteStage above = stage("a", "person:director");
        RouteStage instead = stage("b", "person:" + gone);
        String id = routes.submitted(above, instead, stage("c", "person:krylov"));
        cases.decide("director", id, "a", "approve", null);
        cases.decide(cases.pending(id, "b").get(0).path("assignee").asText(), id, "b", "approve", null);
        cases.decide("krylov", id, "c", "return", "Нет срока");
        accept(id);

        routes.resubmit(id, false, above, instead, stage("d", "person:" + leaver()));

        assertThat(status(id)).isEqualTo("APPROVED");
    }

    @Test
    void aVoteBecauseOfWhichSomebodyWasPassedOverElsewhereIsNotTakenBack() {
        String role = routes.role();
        String holder = routes.person(role);
        String id = routes.submitted(stage("b", "role:" + role), stage("c", "person:krylov"));
        cases.decide(holder, id, "b", "approve", null);
        cases.decide("krylov", id, "c", "return", "Нет срока");
        accept(id);
        routes.resubmit(
                id, false, stage("a", "person:" + holder), stage("b", "role:" + role), stage("c", "person:krylov"));
        JsonNode standing = cases.contract(holder, id)
                .path("rounds")
                .get(1)
                .path("decisions")
                .get(0);

        Api.Answer answer =
                api.as(holder).post("/api/v1/votes/" + standing.path("vote").asText() + "/withdraw");

        assertThat(answer.code()).isEqualTo("vote_counts_elsewhere");
    }

    @Test
    void whoStandsInForSeveralDecidesForTheOneWhomTheRuleMeans() {
        String role = routes.role();
        String department = routes.department(null);
        String deputy = routes.person();
        String meant = routes.person(role + "#" + department);
        absent(routes.person(role + "@HQ"), deputy);
        absent(routes.person(role + "@HQ"), deputy);
        absent(meant, deputy);
        absent(routes.person(role + "@HQ"), deputy);
        String id = routes.submitted(stage("a", "role:" + role + "#" + department));

        cases.decide(deputy, id, "a", "approve", null);

        assertThat(cases.contract("marketing", id)
                        .path("rounds")
                        .get(0)
                        .path("decisions")
                        .get(0)
                        .path("onBehalfOf")
                        .asText())
                .isEqualTo(meant);
    }

    private void accept(String id) {
        String remark = cases.contract("marketing", id)
                .path("remarks")
                .get(0)
                .path("id")
                .asText();
        expect(
                200,
                api.as("marketing")
                        .post("/api/v1/contracts/" + id + "/remarks/" + remark + "/answer", Map.of("accepted", true)));
    }

    @Test
    void whatWasHandedToSomebodyWhoGoesAwayComesBackToWhoeverIsMeant() {
        String id = routes.submitted(stage("a", "person:volkova"), stage("b", "person:krylov"));
        cases.decide("volkova", id, "a", "approve", null);
        String task = cases.pending(id, "b").get(0).path("id").asText();
        String colleague = routes.person();
        expect(200, api.as("krylov").post("/api/v1/tasks/" + task + "/delegate", Map.of("to", colleague)));

        absent(colleague);

        await().atMost(Duration.ofSeconds(30))
                .until(() -> cases.pending(id, "b").stream()
                        .anyMatch(item -> item.path("assignee").asText().equals("krylov")));
        assertThat(status(id)).isEqualTo("ON_APPROVAL");
    }

    /** With nobody above them. */
    private String leaver() {
        String login = routes.person();
        people.block(callers.of("admin").orElseThrow(), login, "Уволен");
        return login;
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
