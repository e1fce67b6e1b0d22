package io.marshrut.contracts;

import static io.marshrut.support.ContractCases.card;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.marshrut.support.Api;
import io.marshrut.support.ContractCases;
import io.marshrut.support.PortalTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Many people and programs at once: nothing is lost, nothing counts twice. */
@PortalTest
class ManyApproversTest {

    private static final int CONTRACTS = 200;
    private static final int CLIENTS = 8;
    private static final int VOTERS = 30;

    @Autowired
    Api api;

    @Autowired
    ApplicationContext portal;

    @Test
    void eightClientsApproveTwoHundredContractsAndTheirNumbersHaveNoHoles() throws Exception {
        ContractCases cases = new ContractCases(api);
        List<String> ids = Collections.synchronizedList(new ArrayList<>());
        // transport on the own form: one required stage, for the store's manager, and a site of its own
        Map<String, Object> transport = card(Map.of(
                "contractType",
                "transport",
                "ownForm",
                "true",
                "site",
                "VVO-01",
                "amount",
                "1000.00",
                "attributes",
                attributes("transport")));

        together(IntStream.range(0, CONTRACTS)
                .<Callable<Void>>mapToObj(n -> () -> {
                    String id = cases.submitted("tikhonov", transport);
                    ids.add(id);
                    JsonNode task = cases.pending(id, "unit").get(0);
                    ContractCases.expect(200, cases.decide("kim", task, "approve", null));
                    ContractCases.expect(200, api.as("director").post("/api/v1/contracts/" + id + "/sign"));
                    return null;
                })
                .toList());

        List<Integer> numbers = new ArrayList<>();
        for (String id : ids) {
            JsonNode contract = cases.contract("tikhonov", id);
            assertThat(contract.path("status").asText()).isEqualTo("ACTIVE");
            assertThat(contract.path("rounds").get(0).path("decisions")).hasSize(1);
            String number = contract.path("registrationNumber").asText();
            numbers.add(Integer.valueOf(
                    number.substring(number.lastIndexOf('/') + 1).replaceAll("^.*-", "")));
        }
        Collections.sort(numbers);
        assertThat(numbers)
                .containsExactlyElementsOf(IntStream.rangeClosed(numbers.get(0), numbers.get(0) + CONTRACTS - 1)
                        .boxed()
                        .toList());
    }

    @Test
    void ofTwoWhoDecideTheSameItemExactlyOneDoes() throws Exception {
        ContractCases cases = new ContractCases(api);
        String id = cases.submitted("marketing", card());
        cases.decide("volkova", id, "unit", "approve", null);
        JsonNode task = cases.pending(id, "legal").get(0);

        List<Integer> statuses = together(List.of(
                () -> cases.decide("lawyer", task, "approve", null).status(),
                () -> cases.decide("melnik", task, "return", "Нет срока").status()));

        assertThat(statuses).containsExactlyInAnyOrder(200, 409);
        assertThat(cases.contract("marketing", id).path("rounds").get(0).path("decisions"))
                .hasSize(2);
    }

    @Test
    void thirtyPeopleVoteInOneStageAtOnce() throws Exception {
        ContractCases cases = new ContractCases(api);
        OwnRoutes routes = new OwnRoutes(portal);
        List<String> people =
                IntStream.range(0, VOTERS).mapToObj(n -> routes.person()).toList();
        String id = routes.submitted(OwnRoutes.stage(
                "everybody", people.stream().map("person:"::concat).toArray(String[]::new)));
        List<JsonNode> tasks = cases.pending(id, "everybody");
        assertThat(tasks).hasSize(VOTERS);

        List<Integer> statuses = together(
                VOTERS,
                tasks.stream()
                        .<Callable<Integer>>map(
                                task -> () -> cases.decide(task.path("assignee").asText(), task, "approve", null)
                                        .status())
                        .toList());

        assertThat(statuses).containsOnly(200);
        assertThat(cases.contract("marketing", id).path("status").asText()).isEqualTo("APPROVED");
        assertThat(cases.contract("marketing", id).path("rounds").get(0).path("decisions"))
                .hasSize(VOTERS);
    }

    private Map<String, String> attributes(String type) {
        Map<String, String> values = new java.util.HashMap<>();
        api.as("marketing").get("/api/v1/contracts/types").json().forEach(one -> {
            if (one.path("key").asText().equals(type)) {
                one.path("attributes").forEach(attribute -> {
                    if (attribute.path("required").asBoolean()) {
                        values.put(attribute.path("key").asText(), "1");
                    }
                });
            }
        });
        return values;
    }

    private static <T> List<T> together(List<? extends Callable<T>> calls) throws Exception {
        return together(CLIENTS, calls);
    }

    private static <T> List<T> together(int clients, List<? extends Callable<T>> calls) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(clients);
        try {
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : pool.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            pool.shutdownNow();
        }
    }
}
