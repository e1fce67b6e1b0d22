package io.marshrut.contracts;

import static io.marshrut.support.ContractCases.card;
import static io.marshrut.support.ContractCases.expect;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.marshrut.support.Api;
import io.marshrut.support.ContractCases;
import io.marshrut.support.PortalTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every path of {@code contracts/contract-approval}, for services on a foreign form: unit, legal, budget. */
@PortalTest
class ContractProcessTest {

    @Autowired
    Api api;

    private ContractCases cases;

    @BeforeEach
    void contracts() {
        cases = new ContractCases(api);
    }

    @Test
    void isApprovedStageByStageSignedAndRegistered() {
        String id = cases.submitted("marketing", card());
        assertThat(status(id)).isEqualTo("ON_APPROVAL");
        assertThat(cases.pending(id, "unit").get(0).path("because").asText()).contains("Маркетинг");

        cases.decide("volkova", id, "unit", "approve", null);
        cases.decide("lawyer", id, "legal", "approve", null);
        assertThat(cases.pending(id, "legal")).isEmpty();
        cases.decide("kotova", id, "budget", "approve", null);

        assertThat(status(id)).isEqualTo("APPROVED");
        JsonNode signing = cases.pending(id, "signing").get(0);
        assertThat(cases.decide("director", signing, "sign", null).code()).isEqualTo("use_signing");
        expect(200, api.as("director").post("/api/v1/contracts/" + id + "/sign"));

        JsonNode contract = contract(id);
        assertThat(contract.path("status").asText()).isEqualTo("ACTIVE");
        assertThat(contract.path("registrationNumber").asText()).matches("УС-HQ/\\d{4}-\\d{4}");
        JsonNode signature = contract.path("signatures").get(0);
        assertThat(signature.path("sha256").asText())
                .isEqualTo(contract.path("versions").get(0).path("sha256").asText());
        assertThat(events(id))
                .containsSubsequence(
                        "contract.drafted",
                        "contract.version-added",
                        "approval.round-begun",
                        "contract.submitted",
                        "approval.voted",
                        "approval.approved",
                        "contract.signed",
                        "contract.registered");
    }

    @Test
    void isReworkedAndOnlyThoseAreAskedAgainWhoDidNotApprove() {
        String id = cases.submitted("marketing", card());
        cases.decide("volkova", id, "unit", "approve", null);
        cases.decide("lawyer", id, "legal", "return", "Нет срока оплаты");

        assertThat(status(id)).isEqualTo("ON_REWORK");
        assertThat(cases.submit("marketing", id).code()).isEqualTo("remarks_unanswered");
        answer(id, true, "Добавили срок");
        expect(201, cases.upload("marketing", id, "Версия со сроком оплаты"));
        expect(202, cases.submit("marketing", id));

        assertThat(status(id)).isEqualTo("ON_APPROVAL");
        assertThat(cases.pending(id, "unit")).isEmpty();
        cases.decide("lawyer", id, "legal", "approve", null);
        cases.decide("kotova", id, "budget", "approve", null);
        assertThat(status(id)).isEqualTo("APPROVED");
        JsonNode second = contract(id).path("rounds").get(1);
        assertThat(second.path("version").asInt()).isEqualTo(2);
        assertThat(second.path("decisions")).anySatisfy(decision -> {
            assertThat(decision.path("stage").asText()).isEqualTo("unit");
            assertThat(decision.path("state").asText()).isEqualTo("STANDS");
        });
    }

    @Test
    void anInitiatorDemandsAFullRound() {
        String id = returned("return");
        answer(id, true, "Исправили");

        expect(202, api.as("marketing").post("/api/v1/contracts/" + id + "/submit", Map.of("whole", true)));

        assertThat(cases.pending(id, "unit")).hasSize(1);
    }

    @Test
    void whoseFieldHasChangedIsAskedAgain() {
        String id = cases.submitted("marketing", card());
        cases.decide("volkova", id, "unit", "approve", null);
        cases.decide("lawyer", id, "legal", "approve", null);
        cases.decide("kotova", id, "budget", "return", "Превышен лимит");
        answer(id, true, "Снизили сумму");
        Map<String, Object> changed = card(Map.of("amount", "150000.00"));
        expect(200, api.as("marketing").call("PUT", "/api/v1/contracts/" + id, changed));

        expect(202, cases.submit("marketing", id));

        // the amount concerns lawyers, too; the unit's approval stands
        assertThat(cases.pending(id, "unit")).isEmpty();
        assertThat(cases.pending(id, "legal")).hasSize(1);
    }

    @Test
    void aDeclinedRemarkGoesBackToWhomeverMadeIt() {
        String id = cases.submitted("marketing", card());
        cases.decide("volkova", id, "unit", "approve-with-remarks", "Уточните предмет");
        cases.decide("lawyer", id, "legal", "return", "Нет срока оплаты");
        JsonNode remarks = contract(id).path("remarks");
        assertThat(remarks).hasSize(2);
        for (JsonNode remark : remarks) {
            boolean accepted = remark.path("by").asText().equals("lawyer");
            expect(200, answer(id, remark, accepted, accepted ? "Да" : "Предмет описан в приложении"));
        }

        expect(202, cases.submit("marketing", id));

        assertThat(cases.pending(id, "unit")).hasSize(1);
    }

    @Test
    void aRemarkIsNotDeclinedWithoutAReason() {
        String id = returned("return");
        JsonNode remark = contract(id).path("remarks").get(0);

        assertThat(answer(id, remark, false, " ").status()).isEqualTo(422);
    }

    @Test
    void isRejectedForGood() {
        String id = returned("reject");

        assertThat(status(id)).isEqualTo("REJECTED");
        assertThat(cases.pending(id)).isEmpty();
    }

    @Test
    void isGivenUpOnRework() {
        String id = returned("return");

        cases.decide("marketing", id, "rework", "give-up", "Передумали");

        assertThat(status(id)).isEqualTo("WITHDRAWN");
    }

    @Test
    void isWithdrawnWhileOthersDecide() {
        String id = cases.submitted("marketing", card());

        assertThat(api.as("volkova")
                        .post("/api/v1/contracts/" + id + "/withdraw")
                        .status())
                .isEqualTo(403);
        expect(200, api.as("marketing").post("/api/v1/contracts/" + id + "/withdraw", Map.of("comment", "Ошибка")));

        assertThat(status(id)).isEqualTo("WITHDRAWN");
        assertThat(cases.pending(id)).isEmpty();
    }

    @Test
    void isReturnedByWhoeverShouldSignIt() {
        String id = approved();

        cases.decide("director", id, "signing", "return", "Нужна другая редакция");
        assertThat(status(id)).isEqualTo("ON_REWORK");
        expect(201, cases.upload("marketing", id, "Другая редакция"));
        expect(202, cases.submit("marketing", id));

        assertThat(cases.pending(id, "legal"))
                .as("a changed file asks legal again")
                .hasSize(1);
    }

    @Test
    void isSignedOnPaperWithTheScanAttached() {
        String id = approved();
        cases.decide("director", id, "signing", "to-paper", null);
        assertThat(status(id)).isEqualTo("ON_SIGNING");
        JsonNode paper = cases.pending(id, "paper-signing").get(0);
        assertThat(cases.decide("marketing", paper, "signed", null).code()).isEqualTo("required_documents_missing");

        expect(
                201,
                api.as("marketing")
                        .upload(
                                "/api/v1/contracts/" + id + "/signed-scan",
                                "Скан.pdf",
                                "%PDF-1.4".getBytes(),
                                Map.of()));
        expect(200, cases.decide("marketing", paper, "signed", null));

        assertThat(status(id)).isEqualTo("ACTIVE");
        assertThat(contract(id).path("signatures").get(0).path("kind").asText()).isEqualTo("PAPER");
    }

    @Test
    void whoIsOnlyInformedCannotSignOnPaper() {
        String id = approved();
        cases.decide("director", id, "signing", "to-paper", null);
        assertThat(cases.pending(id, "accounting-informed")).hasSize(1);

        assertThat(api.as("accountant")
                        .upload("/api/v1/contracts/" + id + "/signed-scan", "Скан.pdf", "%PDF-1.4".getBytes(), Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(contract(id).path("signatures")).isEmpty();
    }

    @Test
    void whatIsWithdrawnBeforeItIsSignedLeavesNothingWaiting() {
        String id = approved();

        expect(200, api.as("marketing").post("/api/v1/contracts/" + id + "/withdraw"));

        assertThat(status(id)).isEqualTo("WITHDRAWN");
        assertThat(cases.pending(id)).isEmpty();
    }

    @Test
    void aPaperIsReturnedByTheInitiator() {
        String id = approved();
        cases.decide("director", id, "signing", "to-paper", null);

        cases.decide("marketing", id, "paper-signing", "return", "Контрагент просит правки");

        assertThat(status(id)).isEqualTo("ON_REWORK");
    }

    @Test
    void anApproverAsksTheInitiatorAndGetsTheAnswer() {
        String id = cases.submitted("marketing", card());
        JsonNode unit = cases.pending(id, "unit").get(0);
        assertThat(cases.decide("volkova", unit, "need-info", null).code()).isEqualTo("comment_required");
        expect(200, cases.decide("volkova", unit, "need-info", "Зачем так много?"));
        assertThat(cases.pending(id, "unit").get(0).path("sla").asText()).isEqualTo("PAUSED");
        assertThat(cases.decide("volkova", unit, "approve", null).code()).isEqualTo("on_hold");

        cases.decide("marketing", id, "answer", "answer", "Это на год");

        cases.decide("volkova", id, "unit", "approve", null);
        assertThat(cases.pending(id, "legal")).hasSize(1);
    }

    private String returned(String decision) {
        String id = cases.submitted("marketing", card());
        cases.decide("volkova", id, "unit", "approve", null);
        cases.decide("lawyer", id, "legal", decision, "Так нельзя");
        return id;
    }

    private String approved() {
        String id = cases.submitted("marketing", card());
        cases.decide("volkova", id, "unit", "approve", null);
        cases.decide("lawyer", id, "legal", "approve", null);
        cases.decide("kotova", id, "budget", "approve", null);
        return id;
    }

    private void answer(String id, boolean accepted, String text) {
        contract(id).path("remarks").forEach(remark -> expect(200, answer(id, remark, accepted, text)));
    }

    private Api.Answer answer(String id, JsonNode remark, boolean accepted, String text) {
        return api.as("marketing")
                .post(
                        "/api/v1/contracts/" + id + "/remarks/"
                                + remark.path("id").asText() + "/answer",
                        Map.of("accepted", accepted, "text", text));
    }

    private JsonNode contract(String id) {
        return cases.contract("marketing", id);
    }

    private String status(String id) {
        return contract(id).path("status").asText();
    }

    private List<String> events(String id) {
        List<String> events = new ArrayList<>();
        api.as("marketing")
                .get("/api/v1/contracts/" + id + "/timeline")
                .json()
                .forEach(entry -> events.add(entry.path("event").asText()));
        return events;
    }
}
