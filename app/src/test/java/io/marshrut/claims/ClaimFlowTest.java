package io.marshrut.claims;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.marshrut.ocr.drawing.PhonePhoto;
import io.marshrut.support.Api;
import io.marshrut.support.ClaimCases;
import io.marshrut.support.PortalTest;
import io.marshrut.support.Window;
import io.marshrut.worklist.WorkItems;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** From a photo to the draft of the answer and on, with the real worker. */
@PortalTest
class ClaimFlowTest {

    private static final Logger LOG = LoggerFactory.getLogger(ClaimFlowTest.class);

    @Autowired
    Api api;

    @Autowired
    WorkItems workItems;

    private ClaimCases cases;

    @BeforeEach
    void prepare() {
        cases = new ClaimCases(api).withWorker();
    }

    @Test
    void aPhotoBecomesAClaimWithItsTermAndADraftOfTheAnswer() {
        byte[] photo = ClaimCases.photo("171", "8 490");
        long begin = System.nanoTime();
        String claim = cases.bring("employee", "photo.jpg", photo);
        JsonNode card = cases.drafted(claim);
        LOG.info("From the photo to the draft: {} ms", (System.nanoTime() - begin) / 1_000_000);

        assertThat(card.path("state").asText()).isEqualTo("TO_CHECK");
        assertThat(card.path("number").asText()).startsWith("ПР-");
        JsonNode read = card.path("recognised");
        assertThat(read.path("number").path("value").asText()).isEqualTo("171");
        assertThat(read.path("totalAmount").path("value").asText()).isEqualTo("8490.00");
        assertThat(read.path("claimantName").path("value").asText()).isEqualTo("Смирновой Ольги Ивановны");
        // the genitive is not how a register names people
        assertThat(read.path("claimantName").path("doubtful").asBoolean()).isTrue();
        assertThat(read.path("totalAmount").path("box")).hasSize(4);
        assertThat(card.path("term").path("provisional").asBoolean()).isTrue();
        assertThat(card.path("answers").get(0).path("madeAs").asText()).isEqualTo("DOCUMENTS");
        byte[] docx = api.as("lawyer")
                .get("/api/v1/documents/"
                        + card.path("answers").get(0).path("documentId").asText() + "/content")
                .body();
        assertThat(docx).startsWith('P', 'K');
    }

    @Test
    void aDarkPhotoIsFilledInByHand() {
        String claim = cases.bring("employee", "dark.jpg", new PhonePhoto(900, 0, 0, System.nanoTime()).ofNothing());
        JsonNode card = cases.drafted(claim);
        assertThat(card.path("recognised")).isEmpty();

        Api.Answer confirmed = cases.decide("lawyer", claim, "confirmed", ClaimCases.data(Map.of()));

        assertThat(confirmed.status()).as(confirmed.text()).isEqualTo(200);
        assertThat(confirmed.json().path("state").asText()).isEqualTo("IN_WORK");
        assertThat(confirmed.json().path("term").path("rule").asText()).isEqualTo("CONSUMER_MONEY");
        assertThat(confirmed.json().path("claimantName").asText()).isEqualTo("Смирнова Ольга Ивановна");
    }

    @Test
    void aFileThatIsNoPictureStopsNothing() {
        String claim = cases.bring("employee", "broken.pdf", "%PDF-1.7 broken".getBytes(StandardCharsets.UTF_8));

        JsonNode card = cases.drafted(claim);

        assertThat(card.path("scans").get(0).path("outcome").asText()).isEqualTo("UNREADABLE");
        assertThat(card.path("state").asText()).isEqualTo("TO_CHECK");
    }

    @Test
    void theTermOfAClaimFollowsWhatTheLawyerConfirms() {
        String claim = cases.bring("employee", "note.txt", "заметка".getBytes(StandardCharsets.UTF_8));
        LocalDate received =
                LocalDate.parse(cases.card("lawyer", claim).path("receivedOn").asText());

        JsonNode card = cases.decide(
                        "lawyer",
                        claim,
                        "confirmed",
                        ClaimCases.data(Map.of(
                                "claimantKind", "company",
                                "claimantName", "ООО «Ромашка»",
                                "claimantInn", "7707083893",
                                "sentOn", received.minusDays(3).toString())))
                .json();

        assertThat(card.path("term").path("rule").asText()).isEqualTo("COMPANY");
        assertThat(LocalDate.parse(card.path("term").path("from").asText())).isEqualTo(received.minusDays(3));
        assertThat(LocalDate.parse(card.path("term").path("dueOn").asText())).isAfterOrEqualTo(received.plusDays(27));
    }

    @Test
    void noStageIsDueAfterTheLawsLastDay() {
        LocalDate received = LocalDate.now(ZoneOffset.UTC).minusDays(9);
        Api.Answer brought = cases.send(
                "employee",
                "note.txt",
                ("поздняя заметка " + System.nanoTime()).getBytes(StandardCharsets.UTF_8),
                Map.of("receivedOn", received.toString()));
        String claim = brought.json().path("id").asText();
        JsonNode card = cases.decide("lawyer", claim, "confirmed", ClaimCases.data(Map.of()))
                .json();
        LocalDate last = LocalDate.parse(card.path("term").path("dueOn").asText());

        assertThat(workItems.pendingOf(
                        "request",
                        List.of(UUID.fromString(card.path("requestId").asText()))))
                .as("the draft of the answer would have two working days")
                .isNotEmpty()
                .allSatisfy(item -> assertThat(item.dueAt())
                        .isBefore(last.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant()));
    }

    @Test
    void wrongDataAreRefusedFieldByField() {
        String claim = cases.bring("employee", "note.txt", "ещё заметка".getBytes(StandardCharsets.UTF_8));

        Api.Answer answer = cases.decide(
                "lawyer",
                claim,
                "confirmed",
                ClaimCases.data(Map.of("claimantInn", "7707083894", "claimDate", "2099-01-01")));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("fields.claimantInn").contains("fields.claimDate");
        assertThat(cases.decide("lawyer", claim, "confirmed", Map.of()).status())
                .isEqualTo(422);
    }

    @Test
    void aLawyerReplacesTheDraftAndFormerVersionsStay() {
        String claim = cases.bring("employee", "note.txt", "третья заметка".getBytes(StandardCharsets.UTF_8));
        cases.decide("lawyer", claim, "confirmed", ClaimCases.data(Map.of()));

        Api.Answer refused = api.as("lawyer")
                .post("/api/v1/claims/" + claim + "/draft", Map.of("fields", Map.of("answerKind", "refuse")));
        assertThat(refused.status()).isEqualTo(422);
        Api.Answer drafted = api.as("lawyer")
                .post(
                        "/api/v1/claims/" + claim + "/draft",
                        Map.of("fields", Map.of("answerKind", "refuse", "grounds", "Товар исправен")));
        assertThat(drafted.status()).as(drafted.text()).isEqualTo(200);
        assertThat(drafted.json().path("answers").get(0).path("madeAs").asText())
                .isEqualTo("REFUSE");
        Api.Answer written = api.as("lawyer")
                .upload("/api/v1/claims/" + claim + "/answers", "ответ.docx", new byte[] {'P', 'K', 1}, Map.of());
        assertThat(written.status()).as(written.text()).isEqualTo(201);
        assertThat(written.json().path("answers").get(0).path("madeAs").isNull())
                .isTrue();
        assertThat(written.json().path("answers").size())
                .isEqualTo(drafted.json().path("answers").size() + 1);
        assertThat(api.as("lawyer")
                        .upload("/api/v1/claims/" + claim + "/answers", "virus.exe", new byte[] {1}, Map.of())
                        .status())
                .isEqualTo(422);
    }

    @Test
    void claimsAreReadByLawyersAndWhoBroughtThemAndByNobodyElse() {
        String claim = cases.bring("employee", "note.txt", "четвёртая заметка".getBytes(StandardCharsets.UTF_8));

        assertThat(api.as("employee").get("/api/v1/claims/" + claim).status()).isEqualTo(200);
        assertThat(api.as("lawyer").get("/api/v1/claims/" + claim).status()).isEqualTo(200);
        assertThat(api.as("marketing").get("/api/v1/claims/" + claim).status()).isEqualTo(404);
        assertThat(api.as("marketing").get("/api/v1/claims?size=200").text()).doesNotContain(claim);
        // who brought it reads it, and decides nothing
        assertThat(cases.decide("employee", claim, "confirmed", ClaimCases.data(Map.of()))
                        .status())
                .isEqualTo(403);
        assertThat(api.as("employee")
                        .post("/api/v1/claims/" + claim + "/draft", Map.of("fields", Map.of("answerKind", "full")))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void theRegisterIsNarrowedAndTakenAway() {
        String mark = "=пр" + System.nanoTime();
        Api.Answer brought =
                cases.send("employee", "note.txt", mark.getBytes(StandardCharsets.UTF_8), Map.of("about", mark));
        String claim = brought.json().path("id").asText();
        cases.decide("lawyer", claim, "confirmed", ClaimCases.data(Map.of("claimantName", mark, "amount", "777")));

        assertThat(found("q=" + mark.substring(1))).isEqualTo(1);
        assertThat(found("state=IN_WORK&amountFrom=777&q=" + mark.substring(1))).isEqualTo(1);
        assertThat(found("amountFrom=778&q=" + mark.substring(1))).isZero();
        assertThat(found("overdue=true&q=" + mark.substring(1))).isZero();
        Window lawyer = new Window(api.base());
        lawyer.signIn("lawyer", "lawyer");
        assertThat(lawyer.get("/claims/export.csv?q=" + encoded(mark.substring(1)))
                        .body())
                .as("what begins like a formula is a text")
                .contains("'" + mark)
                .contains("777");
        assertThat(lawyer.download("/claims/export.xlsx?q=" + encoded(mark.substring(1)))
                        .body())
                .startsWith('P', 'K');
        Window other = new Window(api.base());
        other.signIn("marketing", "marketing");
        assertThat(other.get("/claims/export.csv?q=" + encoded(mark.substring(1)))
                        .body())
                .doesNotContain("777");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private int found(String query) {
        return api.as("lawyer")
                .get("/api/v1/claims?" + query)
                .json()
                .path("total")
                .asInt();
    }
}
