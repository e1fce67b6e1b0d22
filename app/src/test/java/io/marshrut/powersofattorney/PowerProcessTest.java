package io.marshrut.powersofattorney;

import static io.marshrut.support.PowerCases.form;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.marshrut.support.Api;
import io.marshrut.support.Incidents;
import io.marshrut.support.MovableClock;
import io.marshrut.support.PortalTest;
import io.marshrut.support.PowerCases;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every path of {@code legal/power-of-attorney}. */
@PortalTest
class PowerProcessTest {

    @Autowired
    Api api;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private PowerCases cases;

    @BeforeEach
    void cases() {
        cases = new PowerCases(api);
    }

    @Test
    void isPreparedApprovedNumberedSignedAndHandedOver() {
        String request = cases.toSign("employee", form(Map.of()));
        cases.task("director", request, "sign");
        JsonNode issued = cases.ofRequest(request);
        assertThat(issued.path("state").asText()).isEqualTo("ISSUED");
        assertThat(issued.path("number").asText()).matches("ДОВ-\\d{4}-\\d{4,}");
        assertThat(files(request))
                .contains("Доверенность " + issued.path("number").asText() + ".pdf");

        cases.sign(request);
        JsonNode active = cases.ofRequest(request);
        assertThat(active.path("state").asText()).isEqualTo("ACTIVE");
        assertThat(active.path("signedBy").asText()).isEqualTo("director");
        assertThat(active.path("holderName").asText()).isEqualTo("Носова Ксения Павловна");
        assertThat(active.path("actions")).hasSize(4);
        assertThat(active.path("startsOn").asText()).as("not before its issue").isEqualTo(today());
        assertThat(active.path("endsOn").asText()).isEqualTo("2034-12-31");
        assertThat(active.path("handedAt").isNull()).isTrue();

        cases.decide("melnik", request, "hand-over", "handed", null);
        JsonNode handed = cases.ofRequest(request);
        assertThat(handed.path("handedBy").asText()).isEqualTo("melnik");
        assertThat(cases.request(request).path("status").asText()).isEqualTo("COMPLETED");
        assertThat(events(handed)).containsExactly("power.issued", "power.signed", "power.handed-over");
    }

    @Test
    void withoutATermItIsInForceForAYearFromItsIssue() {
        String request = cases.toSign("employee", form(Map.of("until", "")));
        cases.task("director", request, "sign");

        assertThat(cases.ofRequest(request).path("endsOn").asText())
                .isEqualTo(LocalDate.parse(today()).plusYears(1).toString());
    }

    @Test
    void isNotSignedWithoutItsScan() {
        String request = cases.toSign("employee", form(Map.of()));

        Api.Answer answer =
                new Incidents(api).decide("director", cases.task("director", request, "sign"), "sign", null);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("required_documents_missing");
        assertThat(cases.ofRequest(request).path("state").asText()).isEqualTo("ISSUED");
    }

    @Test
    void isReturnedByTheLawyerReworkedAndCorrectedByTheLawyer() {
        String request = cases.file("employee", form(Map.of()));
        cases.decide("lawyer", request, "prepare", "return", "Кому нужна доверенность?");
        cases.decide("employee", request, "rework", "resubmit", null);

        JsonNode prepare = cases.task("lawyer", request, "prepare");
        Api.Answer corrected = api.as("lawyer")
                .post(
                        "/api/v1/tasks/" + prepare.path("id").asText() + "/decision",
                        Map.of(
                                "decision",
                                "prepared",
                                "fields",
                                Map.of("otherActions", "получать и возвращать многооборотную тару")));

        assertThat(corrected.status()).as(corrected.text()).isEqualTo(200);
        cases.decide("gromova", request, "approval", "approve", null);
        cases.task("director", request, "sign");
        assertThat(cases.ofRequest(request).path("actions").toString()).contains("многооборотную тару");
    }

    @Test
    void theLawyersRefusalEndsIt() {
        String request = cases.file("employee", form(Map.of()));
        cases.decide("lawyer", request, "prepare", "reject", "Достаточно общей доверенности");

        assertThat(cases.request(request).path("status").asText()).isEqualTo("REJECTED");
    }

    @Test
    void theHeadOfLegalSendsItBackToTheLawyerOrRefuses() {
        String request = cases.file("employee", form(Map.of()));
        cases.decide("lawyer", request, "prepare", "prepared", null);
        cases.decide("gromova", request, "approval", "return", "Сократите срок");
        cases.decide("lawyer", request, "prepare", "prepared", null);
        cases.decide("gromova", request, "approval", "reject", "Такое право не передаём");

        assertThat(cases.request(request).path("status").asText()).isEqualTo("REJECTED");
    }

    @Test
    void whoHeadsTheLawyersDoesNotApproveWhatTheyAskForThemselves() {
        String request = cases.file("gromova", form(Map.of()));
        cases.decide("lawyer", request, "prepare", "prepared", null);

        String approver = jdbc.sql("select assignee from work_item where subject_id = :id and stage_key = 'approval'")
                .param("id", request)
                .query(String.class)
                .single();
        assertThat(approver).isIn("director", "krylov");
    }

    @Test
    void whatTheDirectorSendsBackGetsAnotherNumberAndNeedsAnotherScan() {
        String request = cases.toSign("employee", form(Map.of()));
        cases.task("director", request, "sign");
        JsonNode first = cases.ofRequest(request);
        cases.attachScan(request);
        cases.decide("director", request, "sign", "return", "Исправьте должность");
        assertThat(cases.card("lawyer", first.path("id").asText())
                        .json()
                        .path("state")
                        .asText())
                .isEqualTo("ANNULLED");
        cases.decide("lawyer", request, "prepare", "prepared", null);
        cases.decide("gromova", request, "approval", "approve", null);

        cases.decide("director", request, "sign", "sign", null);
        cases.task("director", request, "sign");
        assertThat(cases.ofRequest(request).path("state").asText())
                .as("the scan is of the paper that went back")
                .isEqualTo("ISSUED");

        cases.sign(request);
        JsonNode second = cases.ofRequest(request);
        assertThat(second.path("state").asText()).isEqualTo("ACTIVE");
        assertThat(second.path("number").asText())
                .isNotEqualTo(first.path("number").asText());
    }

    @Test
    void theDirectorsRefusalAnnulsIt() {
        String request = cases.toSign("employee", form(Map.of()));
        cases.decide("director", request, "sign", "reject", "Не подпишу");

        assertThat(cases.request(request).path("status").asText()).isEqualTo("REJECTED");
        assertThat(cases.ofRequest(request).path("state").asText()).isEqualTo("ANNULLED");
    }

    @Test
    void whatIsWithdrawnBeforeTheSignatureIsAnnulled() {
        String request = cases.toSign("employee", form(Map.of()));
        cases.task("director", request, "sign");

        Api.Answer answer =
                api.as("employee").post("/api/v1/requests/" + request + "/withdraw", Map.of("comment", "Уже не нужно"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(cases.ofRequest(request).path("state").asText()).isEqualTo("ANNULLED");
    }

    @Test
    void aTermThatIsOverByTheTimeGoesBackToTheLawyer() {
        String request = cases.file("employee", form(Map.of("until", "2033-02-01")));
        cases.decide("lawyer", request, "prepare", "prepared", null);

        clock.at(Instant.parse("2033-02-02T12:00:00Z"), () -> {
            cases.decide("gromova", request, "approval", "approve", null);
            cases.task("lawyer", request, "prepare");
        });

        assertThat(powers())
                .noneMatch(power -> cases.card("lawyer", power.path("id").asText())
                        .json()
                        .path("requestId")
                        .asText()
                        .equals(request));
    }

    @Test
    void theFormSaysWhatIsWrongTogether() {
        assertThat(codes(Map.of("actions", List.of(), "otherActions", ""))).contains("fields.actions");
        assertThat(codes(Map.of("until", "2020-01-01"))).contains("fields.until");
        assertThat(codes(Map.of("from", "2034-01-01", "until", "2033-01-01"))).contains("fields.until");
        assertThat(codes(Map.of("from", "2034-01-01", "until", ""))).contains("fields.until");
        assertThat(codes(Map.of("originals", "1.5"))).contains("fields.originals");
        assertThat(codes(Map.of("renews", "ДОВ-1999-0001"))).contains("fields.renews");
        assertThat(codes(Map.of("holderKind", "outside"))).contains("fields.holderName");
    }

    @Test
    void holderAndInitiatorAreToldThatItIsInForce() {
        String id = cases.signed("employee", form(Map.of()));

        assertThat(told(id)).containsExactly("employee", "nosova");
    }

    private String codes(Map<String, Object> changes) {
        Api.Answer answer = cases.send("employee", form(changes));
        assertThat(answer.status()).isEqualTo(422);
        return answer.json().path("errors").toString();
    }

    private List<JsonNode> powers() {
        List<JsonNode> found = new ArrayList<>();
        api.as("lawyer")
                .get("/api/v1/powers-of-attorney?size=200")
                .json()
                .path("items")
                .forEach(found::add);
        return found;
    }

    /** What the director prints. */
    private List<String> files(String request) {
        return jdbc.sql("select file_name from document where owner_type = 'request' and owner_id = :id")
                .param("id", request)
                .query(String.class)
                .list();
    }

    private List<String> told(String power) {
        return jdbc.sql("select recipient from notification where link = :link order by recipient")
                .param("link", "/powers-of-attorney/" + power)
                .query(String.class)
                .list();
    }

    private List<String> events(JsonNode power) {
        List<String> events = new ArrayList<>();
        api.as("lawyer")
                .get("/api/v1/powers-of-attorney/" + power.path("id").asText() + "/timeline")
                .json()
                .forEach(entry -> events.add(entry.path("event").asText()));
        return events;
    }

    private String today() {
        // where the request was filed, at the site of the initiator
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(3)).toString();
    }
}
