package io.marshrut.documentpackages;

import static io.marshrut.support.PackageCases.blockedBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.marshrut.access.Accounts;
import io.marshrut.access.Callers;
import io.marshrut.directory.Organisation;
import io.marshrut.ocr.drawing.Sample;
import io.marshrut.primarydocuments.PrimaryDocuments;
import io.marshrut.shared.Transactions;
import io.marshrut.support.Api;
import io.marshrut.support.PackageCases;
import io.marshrut.support.PortalTest;
import io.marshrut.support.Uploads;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a package lacks is asked from the site that sent its documents; documents of one deal are offered to it. */
@PortalTest
class SiteRequestsTest {

    private static final String SITE = "IRK-01";

    @Autowired
    Api api;

    @Autowired
    Organisation organisation;

    @Autowired
    Accounts accounts;

    @Autowired
    PackageOffers offers;

    @Autowired
    PackageRefresh refresh;

    @Autowired
    Transactions transactions;

    @Autowired
    PrimaryDocuments documents;

    @Autowired
    Callers callers;

    private PackageCases cases;
    private String keeper;

    @BeforeEach
    void somebodyKeepsAStore() {
        cases = new PackageCases(api);
        keeper = "keeper-" + UUID.randomUUID().toString().substring(0, 8);
        organisation.add(new Organisation.NewEmployee(
                keeper,
                "Лавочкин",
                "Пётр",
                null,
                keeper + "@masterovoy.example",
                "ST-IRK-01",
                "store-manager",
                SITE,
                null,
                List.of("manager")));
        accounts.setWellKnownPassword(keeper, keeper);
    }

    @Test
    void theSenderIsAskedOvernightOnceOnlyThatIsMissingAndTheItemEndsWhenItComes() {
        Sample sample = Uploads.newInvoice();
        String act = cases.verifiedAs(keeper, "ACCEPTANCE_ACT");
        String id = id(cases.make("accountant", "SERVICES", "site", SITE, "documents", List.of(act)));

        assertThat(task(id)).isEmpty();
        night(id);
        JsonNode task = task(id).orElseThrow();
        assertThat(task.path("assignee").asText()).isEqualTo(keeper);
        assertThat(task.path("dueAt").asText()).isNotEmpty();
        assertThat(task.path("because").asText()).contains("Счёт на оплату", "Договор");
        assertThat(api.as(keeper).get("/api/v1/packages/" + id).status()).isEqualTo(200);

        // everything that was asked for comes, the signature on somebody's word
        cases.put(keeper, id, cases.invoice(keeper, sample));
        cases.put("accountant", id, cases.verifiedAs("accountant", "CONTRACT"));
        assertThat(task(id)).isPresent();
        cases.put("accountant", id, cases.verifiedAs("accountant", "VAT_INVOICE"));
        api.as("accountant").post("/api/v1/packages/" + id + "/attestations", Map.of("key", "signature"));

        JsonNode card = cases.card("accountant", id);
        assertThat(blockedBy(card)).isEmpty();
        assertThat(task(id)).isEmpty();
        assertThat(card.path("requests").get(0).path("outcome").asText()).isEqualTo("BROUGHT");
    }

    @Test
    void theSitesAnswerIsKeptAndNothingIsAskedTwiceByItself() {
        String act = cases.verifiedAs(keeper, "ACCEPTANCE_ACT");
        String id = id(cases.make("accountant", "SERVICES", "site", SITE, "documents", List.of(act)));
        night(id);
        JsonNode task = task(id).orElseThrow();
        String path = "/api/v1/tasks/" + task.path("id").asText() + "/decision";

        assertThat(api.as(keeper).post(path, Map.of("decision", "unavailable")).code())
                .isEqualTo("comment_required");
        Api.Answer answered =
                api.as(keeper).post(path, Map.of("decision", "unavailable", "comment", "Подрядчик счёт не выставлял"));
        assertThat(answered.status()).as(answered.text()).isEqualTo(200);

        JsonNode card = cases.card("accountant", id);
        assertThat(card.path("requests")).hasSize(1);
        assertThat(card.path("requests").get(0).path("answer").asText()).isEqualTo("Подрядчик счёт не выставлял");
        api.as("accountant").post("/api/v1/packages/" + id + "/attestations", Map.of("key", "signature"));
        night(id);
        assertThat(task(id)).isEmpty();

        String again = "/api/v1/packages/" + id + "/requests";
        assertThat(api.as("accountant")
                        .post(again, Map.of("comment", "Посмотрите в сейфе"))
                        .status())
                .isEqualTo(200);
        assertThat(api.as("accountant").post(again, Map.of()).code()).isEqualTo("package_asked");
        assertThat(task(id)).isPresent();
        cases.release("director", id, "Закрываем квартал");
        assertThat(task(id)).isEmpty();
    }

    @Test
    void aSiteThatSentNothingIsAskedThroughItsRole() {
        String id = id(cases.make("accountant", "RENT", "site", SITE));

        api.as("accountant").post("/api/v1/packages/" + id + "/requests", Map.of());

        assertThat(organisation(task(id).orElseThrow().path("assignee").asText()))
                .isEqualTo(SITE);
    }

    @Test
    void looseDocumentsOfTheSameSellerAreOfferedAndBelongNowhereBeforeSomebodySaysSo() {
        Sample sample = Uploads.newInvoice();
        String invoice = cases.invoice("accountant", sample);
        String id = id(cases.make(
                "accountant", "ADVANCE", "counterparty", sample.seller().inn()));
        var accountant = callers.of("accountant").orElseThrow();
        var document = documents.get(accountant, UUID.fromString(invoice));

        assertThat(offers.packageFor(accountant, document).orElseThrow().held().id())
                .isEqualTo(UUID.fromString(id));
        assertThat(offers.packageFor(callers.of("employee").orElseThrow(), document))
                .isEmpty();
        assertThat(cases.card("accountant", id).path("documents")).isEmpty();

        cases.put("accountant", id, invoice);
        assertThat(offers.packageFor(accountant, document)).isEmpty();
    }

    private void night(String id) {
        transactions.run(() -> refresh.overnight(UUID.fromString(id)));
    }

    private String organisation(String login) {
        return callers.of(login).orElseThrow().site();
    }

    /** What the site is asked for this package now. */
    private Optional<JsonNode> task(String id) {
        Api.Answer answer =
                api.as("director").get("/api/v1/tasks?scope=all&kind=documents/document-package&size=200&sort=created");
        return StreamSupport.stream(answer.json().path("items").spliterator(), false)
                .filter(task -> task.path("subject").path("id").asText().equals(id))
                .findFirst();
    }

    private static String id(JsonNode card) {
        return card.path("id").asText();
    }
}
