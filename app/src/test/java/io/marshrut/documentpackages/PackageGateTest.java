package io.marshrut.documentpackages;

import static io.marshrut.support.PackageCases.blockedBy;
import static io.marshrut.support.PackageCases.required;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.marshrut.ocr.drawing.Sample;
import io.marshrut.support.Api;
import io.marshrut.support.PackageCases;
import io.marshrut.support.PortalTest;
import io.marshrut.support.Uploads;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A package leaves when all of it is verified and nothing is missing, or when somebody named answers for it. */
@PortalTest
class PackageGateTest {

    @Autowired
    Api api;

    @Autowired
    DocumentPackages packages;

    private PackageCases cases;

    @BeforeEach
    void setUp() {
        cases = new PackageCases(api);
    }

    @Test
    void aWholePackageIsReleasedOnceAndHoldsItsDocumentsUntilThen() {
        String invoice = cases.invoice("accountant");
        String id = id(cases.make("accountant", "OTHER", "documents", List.of(invoice)));

        JsonNode card = cases.card("accountant", id);
        assertThat(card.path("releasable").asBoolean()).as(card.toString()).isTrue();
        assertThat(card.path("counterparty").path("inn").asText())
                .isEqualTo(card.path("documents").get(0).path("sellerInn").asText());
        assertThat(packages.isHeld(UUID.fromString(invoice))).isTrue();

        Api.Answer released = cases.release("accountant", id, null);
        assertThat(released.status()).as(released.text()).isEqualTo(200);
        assertThat(released.json().path("state").asText()).isEqualTo("RELEASED");
        assertThat(packages.isHeld(UUID.fromString(invoice))).isFalse();
        assertThat(packages.content(UUID.fromString(id)).orElseThrow().documents())
                .containsExactly(UUID.fromString(invoice));
        assertThat(cases.release("accountant", id, null).code()).isEqualTo("package_closed");
        assertThat(cases.put("accountant", id, cases.invoice("accountant")).code())
                .isEqualTo("package_closed");
    }

    @Test
    void anEmptyPackageIsNeverReleased() {
        String id = id(cases.make("accountant", "OTHER"));

        assertThat(blockedBy(cases.card("accountant", id))).containsExactly("noDocuments");
        assertThat(cases.release("accountant", id, "Всё равно").code()).isEqualTo("package_empty");
    }

    @Test
    void aDocumentThatNobodyVerifiedKeepsItsPackage() {
        Sample unknown = Uploads.newInvoice();
        String document = new Uploads(api).send("accountant", "doubtful.pdf", Uploads.textPdf(unknown));
        assertThat(new Uploads(api)
                        .settled("accountant", document)
                        .path("status")
                        .asText())
                .isEqualTo("TO_VERIFY");
        String id = id(cases.make("accountant", "OTHER", "documents", List.of(document)));

        assertThat(blockedBy(cases.card("accountant", id))).containsExactly("documentsNotVerified");
        Api.Answer refused = cases.release("accountant", id, null);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("package_blocked");
        assertThat(refused.json().path("errors").findValuesAsText("field")).containsExactly("documentsNotVerified");

        cases.verify(document, "INVOICE");
        assertThat(cases.card("accountant", id).path("releasable").asBoolean()).isTrue();
    }

    @Test
    void aRejectedDocumentFulfilsNothing() {
        String document = new Uploads(api).send("accountant", "bad.pdf", Uploads.textPdf(Uploads.newInvoice()));
        new Uploads(api).settled("accountant", document);
        String id = id(cases.make("accountant", "ADVANCE", "documents", List.of(document)));
        assertThat(required(cases.card("accountant", id))).containsEntry("invoice", true);

        api.as("accountant")
                .post("/api/v1/documents/" + document + "/verification", Map.of("accept", false, "comment", "Не наш"));

        assertThat(blockedBy(cases.card("accountant", id))).containsExactly("documentsNotVerified", "invoice");
    }

    @Test
    void whatIsMissingKeepsItsPackageUntilSomebodyNamedAnswersForIt() {
        String act = cases.verifiedAs("accountant", "ACCEPTANCE_ACT");
        String id = id(cases.make("accountant", "SERVICES", "documents", List.of(act)));
        assertThat(blockedBy(cases.card("accountant", id)))
                .contains("invoice", "contract", "signature")
                .doesNotContain("acceptanceAct", "documentsNotVerified");

        Api.Answer refused = cases.release("accountant", id, " ");
        assertThat(refused.code()).isEqualTo("package_blocked");
        assertThat(refused.json().path("errors").findValuesAsText("field"))
                .containsExactlyElementsOf(blockedBy(cases.card("accountant", id)));
        assertThat(cases.release("finance", id, "Надо").status()).isEqualTo(403);

        Api.Answer overridden = cases.release("director", id, "Аванс по письму поставщика");
        assertThat(overridden.status()).as(overridden.text()).isEqualTo(200);
        assertThat(overridden.json().path("overrideReason").asText()).isEqualTo("Аванс по письму поставщика");
        assertThat(overridden.json().path("closedBy").asText()).isEqualTo("director");
        JsonNode told =
                api.as("accountant").get("/api/v1/packages/" + id + "/timeline").json();
        assertThat(told)
                .anyMatch(entry -> entry.path("event").asText().equals("package.overridden")
                        && entry.path("actor").asText().equals("director")
                        && entry.path("comment").asText().equals("Аванс по письму поставщика"));
        // the list still tells what was missing when it left
        assertThat(blockedBy(cases.card("accountant", id))).contains("invoice", "contract");
    }

    @Test
    void aSignatureThatRecognitionMissedIsThereOnSomebodysWordUntilTheDocumentsChange() {
        String act = cases.verifiedAs("accountant", "ACCEPTANCE_ACT");
        String id = id(cases.make("accountant", "RENT", "documents", List.of(act)));
        String path = "/api/v1/packages/" + id + "/attestations";

        assertThat(api.as("accountant").post(path, Map.of("key", "contract")).status())
                .isEqualTo(422);
        assertThat(api.as("finance").post(path, Map.of("key", "signature")).status())
                .isEqualTo(403);
        assertThat(api.as("accountant").post(path, Map.of("key", "signature")).status())
                .isEqualTo(200);

        JsonNode signed = cases.card("accountant", id);
        assertThat(required(signed)).containsEntry("signature", true);
        assertThat(signed.path("required").findValuesAsText("attestedBy")).contains("accountant");
        cases.put("accountant", id, cases.verifiedAs("accountant", "ACCEPTANCE_ACT"));
        assertThat(required(cases.card("accountant", id))).containsEntry("signature", false);
    }

    @Test
    void aDocumentIsInOnePackageAndComesFreeWithIt() {
        String invoice = cases.invoice("accountant");
        String first = id(cases.make("accountant", "ADVANCE", "documents", List.of(invoice)));
        String second = id(cases.make("accountant", "ADVANCE"));

        assertThat(cases.put("accountant", second, invoice).code()).isEqualTo("document_in_package");
        assertThat(cases.put("accountant", first, invoice).status()).isEqualTo(200);
        assertThat(api.as("accountant")
                        .post("/api/v1/packages/" + first + "/dissolve")
                        .json()
                        .path("state")
                        .asText())
                .isEqualTo("DISSOLVED");
        assertThat(packages.heldOf(Set.of(UUID.fromString(invoice)))).isEmpty();
        assertThat(cases.put("accountant", second, invoice).status()).isEqualTo(200);
        assertThat(api.as("accountant")
                        .call("DELETE", "/api/v1/packages/" + second + "/documents/" + invoice)
                        .status())
                .isEqualTo(204);
        assertThat(blockedBy(cases.card("accountant", second))).contains("noDocuments", "invoice");
    }

    @Test
    void anUploadLandsInItsPackage() {
        String id = id(cases.make("manager", "GOODS", "site", "SPB-01"));

        String document = new Uploads(api)
                .send("manager", "to-package.pdf", Uploads.textPdf(Uploads.newInvoice()), Map.of("package", id));

        assertThat(cases.card("manager", id).path("documents").findValuesAsText("id"))
                .containsExactly(document);
        Api.Answer strange = api.as("manager")
                .upload(
                        "/api/v1/documents",
                        "x.pdf",
                        new byte[] {1},
                        Map.of("package", UUID.randomUUID().toString()));
        assertThat(strange.status()).isEqualTo(422);
        assertThat(strange.json().path("errors").findValuesAsText("field")).containsExactly("package");
    }

    @Test
    void whatIsFoundInAFileLiesWhereItsFirstDocumentLies() throws IOException {
        Sample first = Uploads.newInvoice();
        Sample second = Uploads.newInvoice();
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream files = new ZipOutputStream(zip)) {
            for (Sample sample : List.of(first, second)) {
                files.putNextEntry(new ZipEntry(sample == first ? "first.pdf" : "second.pdf"));
                files.write(Uploads.textPdf(sample));
            }
        }
        String id = id(cases.make("accountant", "OTHER"));

        String document = new Uploads(api).send("accountant", "both.zip", zip.toByteArray(), Map.of("package", id));
        new Uploads(api).settled("accountant", document);

        assertThat(cases.card("accountant", id).path("documents")).hasSize(2);
    }

    @Test
    void strangersFindNothingAndTheListNarrows() {
        String id = id(cases.make("accountant", "GOODS", "title", "Поставка " + UUID.randomUUID(), "site", "VVO-01"));
        JsonNode card = cases.card("accountant", id);

        assertThat(api.as("employee").get("/api/v1/packages/" + id).status()).isEqualTo(404);
        assertThat(api.as("manager").get("/api/v1/packages/" + id).status()).isEqualTo(404);
        assertThat(cases.release("employee", id, "Надо").status()).isEqualTo(404);
        assertThat(api.as("kim").get("/api/v1/packages/" + id).status()).isEqualTo(200);
        assertThat(cases.release("kim", id, "Надо").status()).isEqualTo(403);
        assertThat(found("state=OPEN&site=VVO-01&missing=utd&q="
                        + card.path("number").asText()))
                .isOne();
        assertThat(found("state=OPEN&missing=any&q=" + card.path("number").asText()))
                .isOne();
        assertThat(found("missing=nothing&q=" + card.path("number").asText())).isZero();
        assertThat(found("state=RELEASED&q=" + card.path("number").asText())).isZero();
    }

    private long found(String query) {
        Api.Answer answer = api.as("accountant")
                .get("/api/v1/packages?" + query.replace("К", "%D0%9A").replace("Д", "%D0%94"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().path("total").asLong();
    }

    private static String id(JsonNode card) {
        return card.path("id").asText();
    }
}
