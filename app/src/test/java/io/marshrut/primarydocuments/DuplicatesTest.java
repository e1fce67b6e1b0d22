package io.marshrut.primarydocuments;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.marshrut.ocr.drawing.Layout;
import io.marshrut.ocr.drawing.PaperScanner;
import io.marshrut.ocr.drawing.PhonePhoto;
import io.marshrut.ocr.drawing.Sample;
import io.marshrut.support.Api;
import io.marshrut.support.PortalTest;
import io.marshrut.support.Uploads;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Repeats are found whatever way they come, are decided by a person, and are never made of another document. */
@PortalTest
class DuplicatesTest {

    @Autowired
    Api api;

    private Uploads uploads;
    private Sample sample;
    private String first;

    @BeforeEach
    void uploadADocument() {
        uploads = new Uploads(api);
        sample = Uploads.newInvoice();
        uploads.registerSeller(sample);
        first = uploads.send("accountant", "first.pdf", Uploads.textPdf(sample));
        uploads.settled("accountant", first);
    }

    @Test
    void aWornScanAndAPhotoOfTheSamePageAreSuspected() {
        byte[] scan = Layout.CLASSIC_INVOICE
                .draw(sample)
                .scanned(PaperScanner.worn(3))
                .jpeg();
        byte[] photo = PhonePhoto.byHand(4).of(Layout.CLASSIC_INVOICE.draw(sample));

        for (byte[] picture : List.of(scan, photo)) {
            JsonNode repeat = uploads.read("again.jpg", picture);

            assertThat(repeat.path("status").asText()).isEqualTo("TO_VERIFY");
            assertThat(repeat.path("duplicateOf").asText()).isEqualTo(first);
            assertThat(texts(repeat.path("duplicates").path(0).path("reasons"))).contains("PAGE");
            assertThat(repeat.path("duplicates").path(0).path("alike").asInt()).isGreaterThanOrEqualTo(80);
        }
        assertThat(uploads.card("accountant", first).path("duplicates"))
                .hasSize(2)
                .allMatch(later -> later.path("later").asBoolean());
    }

    @Test
    void nextMonthsInvoiceForTheSameThingsIsAnotherOne() {
        JsonNode next = uploads.read("next.pdf", Uploads.textPdf(nextMonths()));

        assertThat(next.path("duplicates")).isEmpty();
        assertThat(next.path("status").asText()).isEqualTo("VERIFIED");
        assertThat(next.path("touchless").asBoolean()).isTrue();
    }

    @Test
    void aSheetOnWhichOneValueIsMisreadIsStillTheSheet() {
        JsonNode repeat = uploads.read("misread.pdf", Uploads.textPdf(numbered(sample.number() + "7", sample)));

        assertThat(repeat.path("duplicateOf").asText()).isEqualTo(first);
        assertThat(texts(repeat.path("duplicates").path(0).path("reasons"))).containsExactly("PAGE");
    }

    @Test
    void oneNumberWrittenInTwoWaysIsOneNumber() {
        Sample other = numbered(sample.number().replaceFirst("(\\d)", "00$1"), sample);

        JsonNode repeat =
                uploads.read("other.pdf", Layout.CONTRACT_INVOICE.draw(other).textPdf());

        assertThat(texts(repeat.path("duplicates").path(0).path("reasons"))).contains("DETAILS");
        assertThat(repeat.path("touchless").asBoolean()).isFalse();
    }

    @Test
    void itIsNotBookedBeforeSomebodySaysWhatItIs() {
        String id = repeat();

        assertThat(verify(id).code()).isEqualTo("duplicate_undecided");
        assertThat(decide("finance", id, "ANOTHER").status()).isEqualTo(403);
        assertThat(decide("employee", id, "ANOTHER").status()).isEqualTo(404);
        Api.Answer another = decide("accountant", id, "ANOTHER");
        assertThat(another.status()).as(another.text()).isEqualTo(200);
        assertThat(decide("accountant", id, "DUPLICATE").code()).isEqualTo("duplicate_decided");
        assertThat(verify(id).status()).isEqualTo(200);

        JsonNode card = uploads.card("accountant", id);
        assertThat(card.path("duplicateOf").isNull()).isTrue();
        assertThat(card.path("duplicates").path(0).path("verdict").asText()).isEqualTo("ANOTHER");
        assertThat(card.path("duplicates").path(0).path("decidedBy").asText()).isEqualTo("accountant");
    }

    @Test
    void aRepeatIsRejectedWithItsReason() {
        String id = repeat();

        assertThat(decide("accountant", id, "DUPLICATE").status()).isEqualTo(200);

        JsonNode card = uploads.card("accountant", id);
        assertThat(card.path("status").asText()).isEqualTo("REJECTED");
        assertThat(card.path("reason").asText()).isEqualTo("Повтор документа № " + sample.number());
        assertThat(uploads.card("accountant", first).path("status").asText()).isEqualTo("VERIFIED");
    }

    @Test
    void whatAPersonTypedMayMakeARepeatOfIt() {
        String id = uploads.send("accountant", "next.pdf", Uploads.textPdf(unregistered()));
        uploads.settled("accountant", id);

        Api.Answer refused = api.as("accountant")
                .post(
                        "/api/v1/documents/" + id + "/verification",
                        Map.of(
                                "accept",
                                true,
                                "fields",
                                Map.of(
                                        "number", sample.number(),
                                        "date", sample.date().toString(),
                                        "sellerInn", sample.seller().inn())));

        assertThat(refused.code()).isEqualTo("duplicate_undecided");
        assertThat(texts(uploads.card("accountant", id)
                        .path("duplicates")
                        .path(0)
                        .path("reasons")))
                .containsExactly("DETAILS");
        // typed wrongly, it is no repeat after all
        assertThat(verify(id).status()).isEqualTo(200);
    }

    @Test
    void whoMayNotReadTheOtherIsToldWhomToAsk() {
        String id = uploads.send("manager", "again.pdf", Uploads.textPdf(sample));
        uploads.settled("manager", id);

        JsonNode shown = uploads.card("manager", id);

        assertThat(shown.toString()).doesNotContain(first);
        assertThat(shown.path("duplicates").path(0).path("documentId").isNull()).isTrue();
        assertThat(shown.path("duplicates").path(0).path("ask").asText()).isEqualTo("accountant");
        assertThat(uploads.card("accountant", id)
                        .path("duplicates")
                        .path(0)
                        .path("documentId")
                        .asText())
                .isEqualTo(first);
    }

    private String repeat() {
        String id = uploads.send("accountant", "again.pdf", Uploads.textPdf(sample));
        assertThat(uploads.settled("accountant", id).path("duplicateOf").asText())
                .isEqualTo(first);
        return id;
    }

    private Sample nextMonths() {
        Sample next = numbered(sample.number() + "7", sample);
        return new Sample(
                next.type(),
                next.number(),
                next.date().plusMonths(1),
                next.seller(),
                next.buyer(),
                next.bank(),
                next.items(),
                next.vat(),
                next.basis(),
                next.status(),
                null);
    }

    /** Doubtful because nobody knows its seller. */
    private static Sample unregistered() {
        return Uploads.newInvoice();
    }

    private static Sample numbered(String number, Sample sample) {
        return new Sample(
                sample.type(),
                number,
                sample.date(),
                sample.seller(),
                sample.buyer(),
                sample.bank(),
                sample.items(),
                sample.vat(),
                sample.basis(),
                sample.status(),
                null);
    }

    private Api.Answer decide(String login, String id, String verdict) {
        String suspicion = uploads.card("accountant", id)
                .path("duplicates")
                .path(0)
                .path("suspicion")
                .asText();
        return api.as(login)
                .post("/api/v1/documents/" + id + "/duplicate", Map.of("suspicion", suspicion, "verdict", verdict));
    }

    private Api.Answer verify(String id) {
        return api.as("accountant").post("/api/v1/documents/" + id + "/verification", Map.of("accept", true));
    }

    private static List<String> texts(JsonNode array) {
        return java.util.stream.StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
