package io.marshrut.support;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.marshrut.ocr.drawing.Layout;
import io.marshrut.ocr.drawing.PaperScanner;
import io.marshrut.ocr.drawing.Sample;
import io.marshrut.ocr.drawing.Samples;
import io.marshrut.ocr.drawing.ScannedPages;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** Scans as accountants send them. */
public class Uploads {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Set<String> UNDER_WAY = Set.of("RECEIVED", "RECOGNISING");

    /** So that no two tests draw the same document: the portal would take the second for a repeat. */
    private static final AtomicLong SEED = new AtomicLong(System.nanoTime() % 1_000_000_000);

    private static final long[] LEGIBLE = {
        2_000_000_002,
        2_000_000_003,
        2_000_000_005,
        2_000_000_008,
        2_000_000_016,
        2_000_000_021,
        2_000_000_023,
        2_000_000_025,
        2_000_000_029
    };

    private final Api api;

    public Uploads(Api api) {
        this.api = api;
    }

    public static Sample newInvoice() {
        return Samples.invoice(SEED.incrementAndGet());
    }

    /**
     * One of the pages that recognition makes no mistake of, for tests of what follows: what it makes of any page has
     * tests of its own.
     *
     * @param which from 0 to 8; each is for one test alone, another sending it would be a repeat
     */
    public static Sample legibleInvoice(int which) {
        return Samples.invoice(LEGIBLE[which]);
    }

    public static Sample newUtd() {
        return Samples.utd(SEED.incrementAndGet(), 1);
    }

    public static byte[] textPdf(Sample sample) {
        return Layout.CLASSIC_INVOICE.draw(sample).textPdf();
    }

    public static ScannedPages scan(Sample sample) {
        return Layout.CLASSIC_INVOICE.draw(sample).scanned(PaperScanner.clean());
    }

    /** Sends a file and answers with the document's id. */
    public String send(String login, String fileName, byte[] content) {
        return send(login, fileName, content, Map.of());
    }

    public String send(String login, String fileName, byte[] content, Map<String, String> fields) {
        Api.Answer answer = api.as(login).upload("/api/v1/documents", fileName, content, fields);
        if (answer.status() != 202) {
            throw new AssertionError(answer.text());
        }
        return answer.json().path("id").asText();
    }

    public JsonNode card(String login, String id) {
        return api.as(login).get("/api/v1/documents/" + id).json();
    }

    /** The document when nothing moves any more without a person. */
    public JsonNode settled(String login, String id) {
        return await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(
                        () -> card(login, id),
                        card -> !UNDER_WAY.contains(card.path("status").asText()));
    }

    public JsonNode read(String fileName, byte[] content) {
        return settled("accountant", send("accountant", fileName, content));
    }

    /** Makes the seller of a sample known, so that nothing about it is doubtful. */
    public void registerSeller(Sample sample) {
        String inn = sample.seller().inn();
        Api.Answer answer = api.as("accountant")
                .post(
                        "/api/v1/counterparties",
                        Map.of(
                                "name",
                                sample.seller().name(),
                                "inn",
                                inn,
                                "kpp",
                                inn.length() == 12 ? "" : sample.seller().kpp()));
        if (answer.status() != 201 && answer.status() != 409) {
            throw new AssertionError(answer.text());
        }
    }
}
