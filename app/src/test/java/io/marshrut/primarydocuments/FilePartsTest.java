package io.marshrut.primarydocuments;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.marshrut.access.Callers;
import io.marshrut.documents.DocumentCard;
import io.marshrut.documents.Documents;
import io.marshrut.documents.SecretDocuments;
import io.marshrut.ocr.drawing.Bundles;
import io.marshrut.ocr.drawing.Layout;
import io.marshrut.ocr.drawing.Sample;
import io.marshrut.ocr.model.DocumentPart;
import io.marshrut.ocr.model.FileContents;
import io.marshrut.ocr.model.RecognitionResult;
import io.marshrut.ocr.model.UnreadableReason;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Transactions;
import io.marshrut.support.Accessibility;
import io.marshrut.support.Api;
import io.marshrut.support.Browser;
import io.marshrut.support.PortalTest;
import io.marshrut.support.Uploads;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Files that hold several documents: each has a card of its own, all know of each other, none is made twice. */
@PortalTest
class FilePartsTest {

    @Autowired
    Api api;

    @Autowired
    Browser browser;

    @Autowired
    FoundParts found;

    @Autowired
    PrimaryDocumentRows rows;

    @Autowired
    PartRows parts;

    @Autowired
    Documents documents;

    @Autowired
    SecretDocuments secrets;

    @Autowired
    Callers callers;

    @Autowired
    Transactions transactions;

    private Uploads uploads;

    @BeforeEach
    void prepare() {
        uploads = new Uploads(api);
    }

    @Test
    void anArchiveBecomesAsManyCardsAsItHasDocuments() {
        Sample first = Uploads.newInvoice();
        Sample second = Uploads.newInvoice();
        byte[] secondPdf = Uploads.textPdf(second);
        byte[] zip = Bundles.zip(Bundles.files(
                "первый.pdf", Uploads.textPdf(first),
                "второй.pdf", secondPdf,
                "прочти.txt", "текст".getBytes(StandardCharsets.UTF_8)));

        JsonNode card = uploads.read("сканы.zip", zip);

        assertThat(card.path("mediaType").asText()).isEqualTo("application/zip");
        assertThat(value(card, "number")).isEqualTo(first.number());
        assertThat(card.path("file").path("name").asText()).isEqualTo("сканы.zip");
        assertThat(card.path("file").path("number").asInt()).isEqualTo(1);
        assertThat(card.path("file").path("documents").findValuesAsText("name"))
                .containsExactly("первый.pdf", "второй.pdf");
        String other = card.path("file").path("documents").get(1).path("id").asText();
        JsonNode further = uploads.settled("accountant", other);
        assertThat(value(further, "number")).isEqualTo(second.number());
        assertThat(further.path("fileName").asText()).isEqualTo("второй.pdf");
        assertThat(further.path("site").asText()).isEqualTo(card.path("site").asText());
        assertThat(further.path("uploadedBy").asText()).isEqualTo("accountant");
        assertThat(further.path("file").path("number").asInt()).isEqualTo(2);
        assertThat(api.as("accountant")
                        .get("/api/v1/documents/" + other + "/content")
                        .body())
                .isEqualTo(secondPdf);
        try (Browser.Visitor accountant = browser.signedIn("accountant", Browser.DESKTOP)) {
            accountant.open("/documents/" + card.path("id").asText());
            assertThat(accountant.page().textContent("main"))
                    .contains("Документ 1 из 2 файла «сканы.zip»", "2. второй.pdf", "прочти.txt — text/plain");
            assertThat(Accessibility.violations(accountant.page())).isEmpty();
            accountant.photograph("file-of-several");
            accountant.wide(Browser.PHONE);
            assertThat(accountant.overflow()).isZero();
            accountant.photograph("file-of-several-phone");
        }
    }

    @Test
    void aScanOfTwoDocumentsIsReadOnceAndFiledTwice() {
        Sample invoice = Uploads.newInvoice();
        Sample utd = Uploads.newUtd();
        byte[] whole = Bundles.pdf(List.of(
                Uploads.textPdf(invoice), Layout.UTD_ONE_COLUMN.draw(utd).textPdf()));

        JsonNode card = uploads.read("два.pdf", whole);

        assertThat(value(card, "number")).isEqualTo(invoice.number());
        assertThat(card.path("pages").asInt()).isEqualTo(1);
        String other = card.path("file").path("documents").get(1).path("id").asText();
        JsonNode further = uploads.settled("accountant", other);
        assertThat(further.path("documentType").asText()).isEqualTo("UTD");
        assertThat(value(further, "number")).isEqualTo(utd.number());
        assertThat(api.as("accountant")
                        .get("/api/v1/documents/" + other + "/pages/1.png")
                        .status())
                .isEqualTo(200);
        assertThat(api.as("accountant")
                        .get("/api/v1/documents/" + other + "/text")
                        .text())
                .contains(utd.number())
                .doesNotContain(invoice.number());
    }

    @Test
    void aResultThatArrivesTwiceFilesNothingTwiceAndASecretStaysOne() {
        String id = uploads.send("accountant", "тайна.pdf", Uploads.textPdf(Uploads.newInvoice()));
        uploads.settled("accountant", id);
        UUID whole = UUID.fromString(id);
        Caller accountant = callers.of("accountant").orElseThrow();
        secrets.name(accountant, whole, Set.of("accountant"));
        DocumentCard card = documents.cards(Set.of(whole)).get(whole);
        DocumentPart first = new DocumentPart(1, "тайна, с. 1.pdf", 1, 1, "application/pdf", null, 0, null);
        DocumentPart second =
                new DocumentPart(2, "тайна, с. 2.pdf", 2, 2, "application/pdf", card.sha256(), card.bytes(), null);
        RecognitionResult result = RecognitionResult.unreadable("application/pdf", UnreadableReason.CORRUPT, "x", 1)
                .with(new FileContents(List.of(first, second), List.of(), List.of()));

        for (int times = 0; times < 2; times++) {
            transactions.call(() -> {
                found.file(rows.locked(whole).orElseThrow(), card, result);
                return null;
            });
        }

        assertThat(parts.of(whole)).hasSize(1);
        UUID part = parts.of(whole).get(0).partId();
        assertThat(secrets.of(part).logins()).containsExactly("accountant");
        uploads.settled("accountant", part.toString());
    }

    private static String value(JsonNode card, String field) {
        return card.path("fields").path(field).path("value").asText();
    }
}
