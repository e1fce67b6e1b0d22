package io.marshrut.contracts;

import static io.marshrut.support.ContractCases.card;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.marshrut.support.Api;
import io.marshrut.support.ContractCases;
import io.marshrut.support.PortalTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Random contracts with random decisions: each comes to an end or waits for a named person; no required approval is
 * skipped, no vote counts twice, nobody approves what they initiated.
 */
@PortalTest
class RandomApprovalsTest {

    private static final int CONTRACTS = 25;
    private static final int STEPS = 60;

    private static final List<String> INITIATORS = List.of(
            "marketing", "employee", "it", "maintenance", "accountant", "gromova", "krylov", "manager", "kotova");
    private static final List<String> AMOUNTS =
            List.of("0", "50000", "250000", "900000", "2500000", "7000000", "60000000");
    private static final List<String> SITES = List.of("HQ", "SPB-01", "VVO-01", "KZN-01");

    @Autowired
    Api api;

    @Autowired
    JdbcClient jdbc;

    private ContractCases cases;
    private Random random;

    @Test
    void everyContractEndsOrWaitsForSomebody() {
        long seed = System.nanoTime();
        random = new Random(seed);
        cases = new ContractCases(api);
        Map<String, List<String>> holders = holders();
        Set<String> ends = new HashSet<>();
        for (int n = 0; n < CONTRACTS; n++) {
            String initiator = any(INITIATORS);
            String id = cases.submitted(initiator, randomCard());
            for (int step = 0; step < STEPS; step++) {
                List<JsonNode> pending = cases.pending(id);
                String status = cases.contract("director", id).path("status").asText();
                if (!Set.of("ON_APPROVAL", "ON_REWORK", "APPROVED", "ON_SIGNING")
                        .contains(status)) {
                    ends.add(status);
                    break;
                }
                assertThat(pending)
                        .as("seed %d: %s waits for somebody in %s", seed, id, status)
                        .anySatisfy(item -> assertThat(able(item, initiator, status, holders))
                                .isNotEmpty());
                act(id, initiator, status, any(pending), holders);
            }
            check(seed, id, initiator);
        }
        assertThat(ends).as("seed %d", seed).contains("ACTIVE", "REJECTED");
    }

    private Map<String, Object> randomCard() {
        JsonNode types = api.as("marketing").get("/api/v1/contracts/types").json();
        JsonNode type = types.get(random.nextInt(types.size()));
        Map<String, String> attributes = new HashMap<>();
        type.path("attributes").forEach(attribute -> {
            if (attribute.path("required").asBoolean()) {
                attributes.put(attribute.path("key").asText(), value(attribute));
            }
        });
        return card(Map.of(
                "contractType", type.path("key").asText(),
                "amount", any(AMOUNTS),
                "site", any(SITES),
                "currency", random.nextInt(5) == 0 ? "CNY" : "RUB",
                "ownForm", String.valueOf(random.nextBoolean()),
                "prepaymentShare", String.valueOf(random.nextInt(101)),
                "attributes", attributes));
    }

    private static String value(JsonNode attribute) {
        return switch (attribute.path("type").asText()) {
            case "date" -> "2026-12-31";
            case "boolean" -> "true";
            case "select" -> attribute.path("options").get(0).path("value").asText();
            default -> "1";
        };
    }

    private void act(String id, String initiator, String status, JsonNode item, Map<String, List<String>> holders) {
        String stage = item.path("stage").asText();
        if (stage.equals("rework")) {
            rework(id, initiator);
            return;
        }
        List<String> able = able(item, initiator, status, holders);
        if (able.isEmpty() || item.path("sla").asText().equals("PAUSED")) {
            return;
        }
        String who = any(able);
        if (stage.equals("signing")) {
            ContractCases.expect(200, api.as(who).post("/api/v1/contracts/" + id + "/sign"));
            return;
        }
        List<String> decisions = item.path("decisions").findValuesAsText("key");
        String decision = random.nextInt(4) > 0 ? decisions.get(0) : any(decisions);
        Api.Answer answer = cases.decide(who, item, decision, "Так решено");
        // a holder of the role who has voted in this round already is told so
        assertThat(answer.status() == 200 || answer.code().equals("already_voted"))
                .as("%s decides %s: %s", who, decision, answer.text())
                .isTrue();
    }

    private void rework(String id, String initiator) {
        cases.contract(initiator, id).path("remarks").forEach(remark -> {
            if (remark.path("accepted").isNull()) {
                ContractCases.expect(
                        200,
                        api.as(initiator)
                                .post(
                                        "/api/v1/contracts/" + id + "/remarks/"
                                                + remark.path("id").asText() + "/answer",
                                        Map.of("accepted", random.nextBoolean(), "text", "Ответ")));
            }
        });
        if (random.nextBoolean()) {
            ContractCases.expect(201, cases.upload(initiator, id, "Версия " + random.nextInt(3)));
        }
        ContractCases.expect(
                202,
                api.as(initiator).post("/api/v1/contracts/" + id + "/submit", Map.of("whole", random.nextInt(4) == 0)));
    }

    /** Who could act upon an item: its holder, or those of its roles but for the initiator of what is voted on. */
    private static List<String> able(
            JsonNode item, String initiator, String status, Map<String, List<String>> holders) {
        if (!item.path("assignee").isNull()) {
            return List.of(item.path("assignee").asText());
        }
        Set<String> able = new LinkedHashSet<>();
        item.path("candidateGroups").forEach(group -> able.addAll(holders.getOrDefault(group.asText(), List.of())));
        if (status.equals("ON_APPROVAL")) {
            able.remove(initiator);
        }
        return List.copyOf(able);
    }

    private void check(long seed, String id, String initiator) {
        List<Map<String, Object>> votes = jdbc.sql("""
                        select v.round, s.key as stage, s.required, s.every_role, s.by_initiator, s.state as stage_state, v.state,
                               v.decided_by, coalesce(v.on_behalf_of, v.decided_by) as principal, v.source
                          from approval a join approval_vote v on v.approval_id = a.id join approval_stage s on s.id = v.stage_id
                         where a.subject_id = cast(:id as uuid)
                        """).param("id", id).query().listOfRows();
        Set<String> cast = new HashSet<>();
        for (Map<String, Object> vote : votes) {
            boolean counts = Set.of("CAST", "STANDS").contains(vote.get("state"));
            if (counts && (boolean) vote.get("required") && !(boolean) vote.get("every_role")) {
                assertThat(cast.add(vote.get("round") + " " + vote.get("principal")))
                        .as("seed %d: %s votes once in a round of %s", seed, vote.get("principal"), id)
                        .isTrue();
            }
            if (counts && (boolean) vote.get("required") && !(boolean) vote.get("by_initiator")) {
                assertThat(vote.get("decided_by")).as("seed %d", seed).isNotEqualTo(initiator);
            }
        }
        String status = cases.contract("director", id).path("status").asText();
        if (Set.of("APPROVED", "ACTIVE").contains(status)) {
            int last = votes.stream()
                    .mapToInt(vote -> ((Number) vote.get("round")).intValue())
                    .max()
                    .orElseThrow();
            Set<Object> states = votes.stream()
                    .filter(vote -> ((Number) vote.get("round")).intValue() == last && (boolean) vote.get("required"))
                    .map(vote -> vote.get("stage_state"))
                    .collect(Collectors.toSet());
            assertThat(states).as("seed %d: stages of %s", seed, id).containsExactly("PASSED");
        }
    }

    private Map<String, List<String>> holders() {
        Map<String, List<String>> holders = new HashMap<>();
        for (String role : List.of("lawyer", "finance", "accountant", "director")) {
            List<String> logins = new ArrayList<>();
            api
                    .as("director")
                    .get("/api/v1/employees?size=100&role=" + role)
                    .json()
                    .path("items")
                    .findValuesAsText("login")
                    .stream()
                    .filter(login -> api.as(login).get("/api/v1/me").status() == 200)
                    .forEach(logins::add);
            holders.put(role, logins);
        }
        return holders;
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
