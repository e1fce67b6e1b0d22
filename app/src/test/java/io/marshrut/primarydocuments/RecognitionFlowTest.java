package io.marshrut.primarydocuments;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.marshrut.ocr.drawing.Layout;
import io.marshrut.ocr.drawing.PaperScanner;
import io.marshrut.ocr.drawing.Sample;
import io.marshrut.ocr.drawing.Samples;
import io.marshrut.support.Api;
import io.marshrut.support.PortalTest;
import io.marshrut.support.Uploads;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every path of {@code documents/primary-document}, with the real worker on drawn pages. */
@PortalTest
class RecognitionFlowTest {

    @Autowired
    Api api;

    private Uploads uploads;

    @BeforeEach
    void prepare() {
        uploads = new Uploads(api);
    }

    static Stream<Arguments> forms() {
        return Stream.of(
                form(1, "text.pdf", "application/pdf", Uploads::textPdf),
                form(
                        2,
                        "image.pdf",
                        "application/pdf",
                        sample -> Uploads.scan(sample).imagePdf()),
                form(3, "scan.jpg", "image/jpeg", sample -> Uploads.scan(sample).jpeg()),
                form(4, "scan.png", "image/png", sample -> Uploads.scan(sample).png()),
                form(
                        5,
                        "scan.tiff",
                        "image/tiff",
                        sample -> Uploads.scan(sample).tiff()));
    }

    private static Arguments form(int which, String name, String mediaType, Function<Sample, byte[]> drawing) {
        return Arguments.of(Uploads.legibleInvoice(which), name, mediaType, drawing);
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("forms")
    void everyFormOfAnInvoiceIsReadWithItsFields(
            Sample sample, String name, String mediaType, Function<Sample, byte[]> drawing) {
        JsonNode card = uploads.read(name, drawing.apply(sample));

        assertThat(card.path("documentType").asText()).isEqualTo("INVOICE");
        assertThat(card.path("mediaType").asText()).isEqualTo(mediaType);
        assertThat(card.path("pages").asInt()).isEqualTo(1);
        assertThat(card.path("sha256").asText()).hasSize(64);
        sample.expectedFields().forEach((field, value) -> {
            if (!field.key().endsWith("Name") && !field.key().equals("basis")) {
                assertThat(card.path("fields").path(field.key()).path("value").asText())
                        .as(field.key())
                        .isEqualTo(value);
            }
        });
        assertThat(card.path("lines").size()).isEqualTo(sample.items().size());
        JsonNode box = card.path("fields").path("number").path("box");
        assertThat(box).hasSize(4).allMatch(edge -> edge.asDouble() >= 0 && edge.asDouble() <= 1);
    }

    @Test
    void aTransferDocumentIsToldFromAnInvoice() {
        Sample sample = Uploads.newUtd();

        JsonNode card = uploads.read(
                "упд.png",
                Layout.UTD_ONE_COLUMN.draw(sample).scanned(PaperScanner.clean()).png());

        assertThat(card.path("documentType").asText()).isEqualTo("UTD");
        assertThat(card.path("fields").path("totalAmount").path("value").asText())
                .isEqualTo(sample.total().toPlainString());
    }

    @Test
    void aCleanDocumentOfAKnownSellerNeedsNobody() {
        Sample sample = Uploads.newInvoice();
        uploads.registerSeller(sample);

        JsonNode card = uploads.read("clean.pdf", Uploads.textPdf(sample));

        assertThat(card.path("checks")).allMatch(check -> check.path("ok").asBoolean());
        assertThat(card.path("status").asText()).isEqualTo("VERIFIED");
        assertThat(card.path("touchless").asBoolean()).isTrue();
    }

    @Test
    void textPagesAndSearchablePdfCanBeFetched() throws Exception {
        Sample sample = Uploads.newInvoice();
        Sample longer = sample.withItems(Samples.manyItems(7, 60));
        String id = uploads.send("accountant", "long.pdf", Uploads.textPdf(longer));
        int pages = uploads.settled("accountant", id).path("pages").asInt();
        assertThat(pages).isGreaterThan(1);

        Api.Answer text = api.as("accountant").get("/api/v1/documents/" + id + "/text");
        assertThat(text.text().chars().filter(character -> character == '\f').count())
                .isEqualTo(pages - 1);
        assertThat(text.text()).contains(sample.seller().inn());
        Api.Answer image = api.as("accountant").get("/api/v1/documents/" + id + "/pages/2.png");
        assertThat(image.header("Content-Type")).isEqualTo("image/png");
        assertThat(image.body()).startsWith(0x89, 'P', 'N', 'G');
        assertThat(api.as("accountant")
                        .get("/api/v1/documents/" + id + "/pages/99.png")
                        .status())
                .isEqualTo(404);
        byte[] pdf = api.as("accountant")
                .get("/api/v1/documents/" + id + "/searchable.pdf")
                .body();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(pages);
            assertThat(new PDFTextStripper().getText(document))
                    .contains(sample.seller().inn());
        }
    }

    @Test
    void theOriginalIsGivenBackByteForByteAndInRanges() {
        byte[] original = Uploads.textPdf(Uploads.newInvoice());
        String id = uploads.send("accountant", "счёт № 5.pdf", original);

        Api.Answer whole = api.as("accountant").get("/api/v1/documents/" + id + "/content");
        assertThat(whole.body()).isEqualTo(original);
        assertThat(whole.header("Content-Disposition")).contains("filename*=UTF-8''%D1%81%D1%87%D1%91%D1%82");
        Api.Answer part =
                api.as("accountant").with("Range", "bytes=100-199").get("/api/v1/documents/" + id + "/content");
        assertThat(part.status()).isEqualTo(206);
        assertThat(part.body()).isEqualTo(java.util.Arrays.copyOfRange(original, 100, 200));
    }

    @Test
    void aRepeatIsNeverTouchlessAndNamesTheFirst() {
        Sample sample = Uploads.legibleInvoice(6);
        uploads.registerSeller(sample);
        String first = uploads.send("accountant", "first.pdf", Uploads.textPdf(sample));
        uploads.settled("accountant", first);

        JsonNode sameBytes = uploads.read("again.pdf", Uploads.textPdf(sample));
        JsonNode sameDocument = uploads.read("scanned.png", Uploads.scan(sample).png());

        for (JsonNode repeat : new JsonNode[] {sameBytes, sameDocument}) {
            assertThat(repeat.path("status").asText()).isEqualTo("TO_VERIFY");
            assertThat(repeat.path("duplicateOf").asText()).isEqualTo(first);
        }
    }

    @Test
    void whatTheSenderSaidIsComparedWithWhatWasRead() {
        String id = uploads.send(
                "accountant", "a.pdf", Uploads.textPdf(Uploads.newInvoice()), Map.of("documentType", "UTD"));

        JsonNode card = uploads.settled("accountant", id);

        assertThat(card.path("documentType").asText()).isEqualTo("INVOICE");
        assertThat(card.path("status").asText()).isEqualTo("TO_VERIFY");
        assertThat(card.path("checks").findValuesAsText("code")).contains("type_as_expected");
    }

    @Test
    void aTotalThatTheLinesDoNotGiveIsShownAndNotSmoothedOver() {
        Sample wrong = Uploads.newInvoice().statingTotal("999999.99");
        uploads.registerSeller(wrong);

        JsonNode card = uploads.read("wrong.pdf", Uploads.textPdf(wrong));

        assertThat(card.path("status").asText()).isEqualTo("TO_VERIFY");
        assertThat(card.path("fields").path("totalAmount").path("value").asText())
                .isEqualTo("999999.99");
        assertThat(card.path("fields").path("totalAmount").path("needsReview").asBoolean())
                .isTrue();
    }

    @Test
    void whoeverMayNotUploadIsRefusedAndNothingIsKept() {
        assertThat(api.as("lawyer")
                        .upload("/api/v1/documents", "a.pdf", new byte[] {1}, Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(api.as("accountant")
                        .upload("/api/v1/documents", null, null, Map.of("site", "HQ"))
                        .code())
                .isEqualTo("missing_part");
        assertThat(api.as("accountant")
                        .upload("/api/v1/documents", "a.pdf", new byte[] {1}, Map.of("site", "MARS-01"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void aStoreSeesItsOwnDocumentsAndNoOthers() {
        String id = uploads.send("manager", "spb.pdf", Uploads.textPdf(Uploads.newInvoice()));

        assertThat(uploads.card("manager", id).path("site").asText()).isEqualTo("SPB-01");
        assertThat(uploads.card("accountant", id).path("id").asText()).isEqualTo(id);
        for (String path : new String[] {"", "/content", "/text", "/pages/1.png", "/searchable.pdf"}) {
            assertThat(api.as("kim").get("/api/v1/documents/" + id + path).status())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(api.as("kim").get("/api/v1/documents?size=200").text()).doesNotContain(id);
        assertThat(api.as("manager").get("/api/v1/documents?size=200").text()).contains(id);
    }
}
