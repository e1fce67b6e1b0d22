package io.marshrut.contracts;

import static io.marshrut.support.ContractCases.card;
import static io.marshrut.support.ContractCases.expect;
import static org.assertj.core.api.Assertions.assertThat;

import io.marshrut.support.Api;
import io.marshrut.support.ContractCases;
import io.marshrut.support.PortalTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of a contract in force: another term, an end before its time, an agreement that ends it. */
@PortalTest
class ContractKeepingTest {

    @Autowired
    Api api;

    @Autowired
    ContractRows rows;

    private ContractCases cases;

    @BeforeEach
    void contracts() {
        cases = new ContractCases(api);
    }

    @Test
    void whoKeepsTheRegisterEndsAContractWithAReason() {
        String id = inForce();

        assertThat(terminate("marketing", id, "Не нужен").status()).isEqualTo(403);
        assertThat(terminate("it", id, "Не нужен").status()).isEqualTo(404);
        assertThat(terminate("lawyer", id, " ").status()).isEqualTo(422);
        expect(200, terminate("lawyer", id, "Соглашение сторон"));

        assertThat(status(id)).isEqualTo("TERMINATED");
        assertThat(terminate("lawyer", id, "Ещё раз").code()).isEqualTo("not_in_force");
    }

    @Test
    void anExpiredContractThatGetsALaterEndIsInForceAgain() {
        String id = inForce();
        rows.status(UUID.fromString(id), ContractStatus.EXPIRED, null);
        Map<String, Object> term = Map.of("endsOn", "2029-12-31", "prolongs", true, "comment", "Доп. соглашение 1");

        assertThat(api.as("lawyer")
                        .post("/api/v1/contracts/" + id + "/term", Map.of("endsOn", "2020-01-01", "comment", "Нет"))
                        .status())
                .isEqualTo(422);
        expect(200, api.as("lawyer").post("/api/v1/contracts/" + id + "/term", term));

        assertThat(status(id)).isEqualTo("ACTIVE");
        assertThat(cases.contract("marketing", id).path("endsOn").asText()).isEqualTo("2029-12-31");
    }

    @Test
    void anAgreementToEndAContractEndsItWhenItIsSigned() {
        String main = inForce();
        String agreement = cases.submitted(
                "marketing",
                card(Map.of(
                        "contractType", "termination", "amount", "0", "mainContract", main, "attributes", required())));
        cases.decide("volkova", agreement, "unit", "approve", null);
        cases.decide("lawyer", agreement, "legal", "approve", null);
        assertThat(status(main)).isEqualTo("ACTIVE");

        expect(200, api.as("director").post("/api/v1/contracts/" + agreement + "/sign"));

        assertThat(status(agreement)).isEqualTo("ACTIVE");
        assertThat(status(main)).isEqualTo("TERMINATED");
    }

    private Map<String, String> required() {
        Map<String, String> values = new java.util.HashMap<>();
        api.as("marketing").get("/api/v1/contracts/types").json().forEach(type -> {
            if (type.path("key").asText().equals("termination")) {
                type.path("attributes").forEach(attribute -> {
                    if (attribute.path("required").asBoolean()) {
                        boolean date = attribute.path("type").asText().equals("date");
                        values.put(attribute.path("key").asText(), date ? "2026-12-31" : "1");
                    }
                });
            }
        });
        return values;
    }

    private String inForce() {
        String id = cases.draft("marketing", card());
        rows.status(UUID.fromString(id), ContractStatus.ACTIVE, null);
        return id;
    }

    private Api.Answer terminate(String login, String id, String why) {
        return api.as(login).post("/api/v1/contracts/" + id + "/terminate", Map.of("comment", why));
    }

    private String status(String id) {
        return cases.contract("marketing", id).path("status").asText();
    }
}
