package io.marshrut.contracts;

import static io.marshrut.support.ContractCases.card;
import static io.marshrut.support.ContractCases.expect;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.marshrut.support.Api;
import io.marshrut.support.ContractCases;
import io.marshrut.support.PortalTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What approvers do with their votes: ask somebody else before or after, take them back, hand them over, pin remarks. */
@PortalTest
class VotesOfMineTest {

    private static final String INN = "7707083893";

    @Autowired
    Api api;

    private ContractCases cases;

    @BeforeEach
    void contracts() {
        cases = new ContractCases(api);
    }

    @Test
    void whoeverIsAskedBeforeDecidesFirst() {
        String id = cases.submitted("marketing", card());

        expect(201, add("volkova", task(id, "unit"), "krylov", "BEFORE"));

        assertThat(cases.pending(id, "unit"))
                .singleElement()
                .satisfies(item -> assertThat(item.path("assignee").asText()).isEqualTo("krylov"));
        cases.decide("krylov", id, "unit", "approve", null);
        assertThat(cases.pending(id, "unit"))
                .singleElement()
                .satisfies(item -> assertThat(item.path("assignee").asText()).isEqualTo("volkova"));
        cases.decide("volkova", id, "unit", "approve", null);
        assertThat(cases.pending(id, "legal")).hasSize(1);
    }

    @Test
    void whoeverIsAskedAfterwardsHasASayToo() {
        String id = cases.submitted("marketing", card());
        expect(201, add("volkova", task(id, "unit"), "krylov", "AFTER"));
        assertThat(cases.pending(id, "unit")).hasSize(1);

        cases.decide("volkova", id, "unit", "approve", null);
        cases.decide("krylov", id, "unit", "return", "Бюджет исчерпан");

        assertThat(status(id)).isEqualTo("ON_REWORK");
    }

    @Test
    void neitherTheInitiatorNorWhoeverTakesPartIsAdded() {
        String id = cases.submitted("marketing", card());
        JsonNode task = task(id, "unit");

        assertThat(add("volkova", task, "marketing", "BEFORE").text()).contains("employee");
        assertThat(add("volkova", task, "kotova", "BEFORE").status())
                .as("is asked at a later stage")
                .isEqualTo(422);
        assertThat(add("volkova", task, "nobody-of-that-name", "BEFORE").status())
                .isEqualTo(422);
        assertThat(add("lawyer", task, "krylov", "BEFORE").status()).isEqualTo(404);
        assertThat(add("volkova", task, "krylov", "SOMETIME").status()).isEqualTo(422);
    }

    @Test
    void aVoteIsTakenBackWhileItsStageIsOpen() {
        String id = checked();
        cases.decide("finance", id, "counterparty-check", "approve-with-remarks", "Проверьте адрес");
        String vote = vote(id, "finance");
        assertThat(api.as("belova").post("/api/v1/votes/" + vote + "/withdraw").status())
                .isEqualTo(404);

        expect(204, api.as("finance").post("/api/v1/votes/" + vote + "/withdraw"));

        assertThat(cases.pending(id, "counterparty-check")).hasSize(2);
        assertThat(contract(id).path("remarks")).isEmpty();
        cases.decide("finance", id, "counterparty-check", "approve", null);
        cases.decide("belova", id, "counterparty-check", "approve", null);
        assertThat(cases.pending(id, "legal")).hasSize(1);
        assertThat(api.as("finance")
                        .post("/api/v1/votes/" + vote(id, "finance") + "/withdraw")
                        .code())
                .isEqualTo("stage_closed");
    }

    @Test
    void aVoteThatStandsFromAnEarlierRoundIsReopened() {
        String id = cases.submitted("marketing", card());
        cases.decide("volkova", id, "unit", "approve", null);
        cases.decide("lawyer", id, "legal", "return", "Нет срока");
        contract(id)
                .path("remarks")
                .forEach(remark -> expect(
                        200,
                        api.as("marketing")
                                .post(
                                        "/api/v1/contracts/" + id + "/remarks/"
                                                + remark.path("id").asText() + "/answer",
                                        Map.of("accepted", true))));
        expect(202, cases.submit("marketing", id));
        assertThat(cases.pending(id, "unit")).isEmpty();

        expect(204, api.as("volkova").post("/api/v1/votes/" + standing(id) + "/withdraw"));
        cases.decide("lawyer", id, "legal", "approve", null);

        assertThat(cases.pending(id, "unit")).hasSize(1);
        cases.decide("volkova", id, "unit", "reject", "Уже не нужно");
        assertThat(status(id)).isEqualTo("REJECTED");
    }

    @Test
    void aVoteIsHandedToAColleagueButNeverToTheInitiator() {
        String id = cases.submitted("marketing", card());
        String task = task(id, "unit").path("id").asText();

        assertThat(delegate("volkova", task, "marketing").status()).isEqualTo(422);
        expect(200, delegate("volkova", task, "shubin"));
        cases.decide("shubin", id, "unit", "approve", null);

        JsonNode decision = contract(id).path("rounds").get(0).path("decisions").get(0);
        assertThat(decision.path("approver").asText()).isEqualTo("shubin");
        assertThat(cases.pending(id, "legal")).hasSize(1);
    }

    @Test
    void aRemarkIsPinnedToAPlaceOfAPage() {
        String id = cases.submitted("marketing", card());
        String path = "/api/v1/tasks/" + task(id, "unit").path("id").asText() + "/remarks";
        Map<String, Object> remark = Map.of("text", "Опечатка", "page", 2, "box", List.of(0.1, 0.2, 0.3, 0.25));

        expect(201, api.as("volkova").post(path, remark));
        assertThat(api.as("lawyer").post(path, remark).status()).isEqualTo(404);
        assertThat(api.as("volkova")
                        .post(path, Map.of("text", "Опечатка", "page", 2, "box", List.of(0.9, 0.2, 0.3, 1.5)))
                        .status())
                .isEqualTo(422);
        assertThat(api.as("volkova").post(path, Map.of("text", " ")).status()).isEqualTo(422);

        JsonNode told = contract(id).path("remarks").get(0);
        assertThat(told.path("page").asInt()).isEqualTo(2);
        assertThat(told.path("box").get(3).asDouble()).isEqualTo(0.25);
        // a remark before the decision has to be answered only where the contract comes back
        cases.decide("volkova", id, "unit", "approve", null);
        assertThat(cases.pending(id, "legal")).hasSize(1);
    }

    /** At a stage that two people decide at once. */
    private String checked() {
        Map<String, Object> supply = card(Map.of(
                "contractType",
                "supply",
                "amount",
                "4500000.00",
                "counterpartyInn",
                INN,
                "counterpartyKpp",
                newCounterparty(),
                "attributes",
                Map.of("assortment", "Плитка")));
        String id = cases.submitted("marketing", supply);
        cases.decide("volkova", id, "unit", "approve", null);
        return id;
    }

    /** The КПП of a branch; nobody has signed anything with this company. */
    private String newCounterparty() {
        String kpp = "770" + String.format("%06d", Math.abs(UUID.randomUUID().hashCode() % 1_000_000));
        expect(
                201,
                api.as("accountant")
                        .post(
                                "/api/v1/counterparties",
                                Map.of("name", "АО «Новый поставщик»", "inn", INN, "kpp", kpp)));
        return kpp;
    }

    private JsonNode task(String id, String stage) {
        return cases.pending(id, stage).get(0);
    }

    private Api.Answer add(String login, JsonNode task, String employee, String turn) {
        return api.as(login)
                .post(
                        "/api/v1/tasks/" + task.path("id").asText() + "/approvers",
                        Map.of("employee", employee, "turn", turn));
    }

    private Api.Answer delegate(String login, String task, String to) {
        return api.as(login).post("/api/v1/tasks/" + task + "/delegate", Map.of("to", to));
    }

    private String vote(String id, String login) {
        for (JsonNode decision : contract(id).path("rounds").get(0).path("decisions")) {
            if (decision.path("approver").asText().equals(login)
                    && !decision.path("state").asText().equals("WITHDRAWN")) {
                return decision.path("vote").asText();
            }
        }
        throw new AssertionError(login + " has not decided " + id);
    }

    private String standing(String id) {
        for (JsonNode decision : contract(id).path("rounds").get(1).path("decisions")) {
            if (decision.path("state").asText().equals("STANDS")) {
                return decision.path("vote").asText();
            }
        }
        throw new AssertionError("Nothing stands of " + id);
    }

    private JsonNode contract(String id) {
        return cases.contract("marketing", id);
    }

    private String status(String id) {
        return contract(id).path("status").asText();
    }
}
