package io.marshrut.primarydocuments;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.marshrut.ocr.drawing.Party;
import io.marshrut.ocr.drawing.Sample;
import io.marshrut.ocr.drawing.Samples;
import io.marshrut.support.Api;
import io.marshrut.support.Browser;
import io.marshrut.support.PortalTest;
import io.marshrut.support.Uploads;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a person shows on one document is read on the supplier's next one, and shown for what it is. */
@PortalTest
class LearnedPlacesTest {

    @Autowired
    Api api;

    @Autowired
    Browser browser;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aValueThatWasMissedIsReadAtItsPlaceTheNextTime() {
        Uploads uploads = new Uploads(api);
        Sample first = Stream.generate(Uploads::newInvoice)
                .filter(sample -> sample.basis() == null)
                .findFirst()
                .orElseThrow();
        String shown = uploads.send("accountant", "first.pdf", Uploads.textPdf(first));
        assertThat(uploads.settled("accountant", shown).path("fields").has("basis"))
                .isFalse();
        assertThat(accept(shown, Map.of("basis", first.seller().signatory())).status())
                .isEqualTo(200);

        Sample second = next(first, "Воронцова Е. П.");
        String id = uploads.send("accountant", "second.pdf", Uploads.textPdf(second));
        JsonNode card = uploads.settled("accountant", id);

        JsonNode basis = card.path("fields").path("basis");
        assertThat(basis.path("value").asText()).isEqualTo("Воронцова Е. П.");
        assertThat(basis.path("needsReview").asBoolean()).isTrue();
        assertThat(basis.path("box")).hasSize(4);
        try (Browser.Visitor accountant = browser.signedIn("accountant", Browser.DESKTOP)) {
            assertThat(accountant
                            .open("/documents/" + id + "/verification")
                            .page()
                            .locator("#note-basis")
                            .innerText())
                    .contains("взято с места, указанного");
        }
        // what the worker is sure of stays as it read it
        assertThat(card.path("fields").path("number").path("value").asText()).isEqualTo(second.number());

        assertThat(accept(id, Map.of()).status()).isEqualTo(200);
        assertThat(jdbc.sql("select held - failed from learned_place where seller_inn = :inn and field = 'basis'")
                        .param("inn", first.seller().inn())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private Api.Answer accept(String id, Map<String, String> fields) {
        return api.as("accountant")
                .post("/api/v1/documents/" + id + "/verification", Map.of("accept", true, "fields", fields));
    }

    /** Another filling of the same supplier's form, with more lines, signed by somebody else. */
    private static Sample next(Sample first, String signatory) {
        Party seller = first.seller();
        return new Sample(
                first.type(),
                first.number() + "8",
                first.date().plusDays(9),
                new Party(seller.name(), seller.inn(), seller.kpp(), seller.address(), signatory),
                first.buyer(),
                first.bank(),
                Samples.manyItems(5, first.items().size() + 2),
                first.vat(),
                null,
                first.status(),
                null);
    }
}
