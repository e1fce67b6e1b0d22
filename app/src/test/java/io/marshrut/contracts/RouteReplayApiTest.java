package io.marshrut.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.marshrut.directory.Organisation;
import io.marshrut.shared.Grant;
import io.marshrut.support.Api;
import io.marshrut.support.ContractCases;
import io.marshrut.support.PortalTest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An administrator sees what changed tables would do before publishing them. */
@PortalTest
class RouteReplayApiTest {

    private static final String REPLAY = "/api/v1/contracts/routes/replay";

    @Autowired
    Api api;

    @Autowired
    Clock clock;

    @Autowired
    Organisation organisation;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aContractOfThePeriodIsShownByBothTables() {
        String id = new ContractCases(api).submitted("marketing", ContractCases.card());

        JsonNode contract =
                contract(replayed("admin", "\"unit, legal, budget, accounting-informed\"", "\"unit, legal, cfo\""), id);

        assertThat(contract.path("changed").asBoolean()).isTrue();
        assertThat(contract.path("before").path("route").asText()).isEqualTo("services-foreign-form");
        assertThat(contract.path("before").path("stages").get(1).path("mode").asText())
                .isEqualTo("ANY");
        assertThat(contract.path("appears").toString()).isEqualTo("[\"position:cfo\"]");
        assertThat(contract.path("vanishes").toString()).isEqualTo("[\"position:economist\",\"role:accountant\"]");
        assertThat(contract.path("stagesVanish").toString()).isEqualTo("[\"budget\",\"accounting-informed\"]");
    }

    @Test
    void theTablesInForceChangeNothing() {
        String id = new ContractCases(api).submitted("marketing", ContractCases.card());

        Api.Answer answer = replayed("admin", "", "");

        assertThat(contract(answer, id).path("changed").asBoolean()).isFalse();
        assertThat(answer.json().path("summary").path("changed").asInt()).isZero();
        assertThat(answer.json().path("summary").path("errors").asInt()).isZero();
        assertThat(answer.json().path("summary").path("contracts").asInt()).isPositive();
    }

    @Test
    void aContractWithoutARouteIsToldInTheCallersLanguage() {
        String id = new ContractCases(api).submitted("marketing", ContractCases.card());

        Api.Answer answer = replayed("admin", "<text>\"services\"</text>", "<text>\"service\"</text>");

        assertThat(contract(answer, id).path("after").path("error").asText())
                .isEqualTo("Ни одно правило таблицы маршрутов не подходит к такому договору.");
        assertThat(answer.json().path("summary").path("errors").asInt()).isPositive();
    }

    @Test
    void whatIsNoPairOfRouteTablesIsRefused() {
        assertThat(upload("admin", new byte[] {1, 2, 3}, LocalDate.now(clock)).code())
                .isEqualTo("table_unreadable");
        assertThat(replayed("admin", "id=\"contract-stage\"", "id=\"contract-steps\"")
                        .code())
                .isEqualTo("table_missing");
        Api.Answer backwards = upload(
                "admin",
                HouseRoutes.file("contract-routes.dmn"),
                LocalDate.now(clock).minusDays(9));
        assertThat(backwards.status()).isEqualTo(422);
        assertThat(backwards.json().path("errors").get(0).path("field").asText())
                .isEqualTo("to");
    }

    @Test
    void whoeverMayNotReadAContractIsToldItsNumberAlone() {
        jdbc.sql("insert into role (code, name_ru, name_en, permissions)"
                        + " values ('keeper', 'Хранитель таблиц', 'Keeper of tables', '{\"ADMINISTER\": \"ALL\"}')")
                .update();
        organisation.grant("petrov", Grant.company("keeper"), "admin");
        String id = new ContractCases(api).submitted("marketing", ContractCases.card());

        // what roles permit is remembered for a moment
        await().until(() -> replayed("petrov", "", "").status() == 200);
        JsonNode contract = contract(replayed("petrov", "", ""), id);

        assertThat(api.as("petrov").get("/api/v1/contracts/" + id).status()).isEqualTo(404);
        assertThat(contract.path("number").asText()).isNotEmpty();
        assertThat(contract.path("title").isNull()).isTrue();
        assertThat(contract.path("before").path("because").isNull()).isTrue();
        organisation.revoke("petrov", Grant.company("keeper"));
    }

    @Test
    void nobodyElseMayTry() {
        assertThat(replayed("director", "", "").status()).isEqualTo(403);
    }

    private Api.Answer replayed(String login, String change, String to) {
        String dmn = new String(HouseRoutes.file("contract-routes.dmn"), StandardCharsets.UTF_8);
        String changed = change.isEmpty() ? dmn : dmn.replace(change, to);
        return upload(
                login,
                changed.getBytes(StandardCharsets.UTF_8),
                LocalDate.now(clock).plusDays(1));
    }

    private Api.Answer upload(String login, byte[] dmn, LocalDate to) {
        return api.as(login)
                .upload(
                        REPLAY,
                        "dmn",
                        "routes.dmn",
                        dmn,
                        Map.of("from", LocalDate.now(clock).minusDays(1).toString(), "to", to.toString()));
    }

    private static JsonNode contract(Api.Answer answer, String id) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return StreamSupport.stream(answer.json().path("contracts").spliterator(), false)
                .filter(contract -> contract.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
