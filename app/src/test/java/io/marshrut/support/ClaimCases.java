package io.marshrut.support;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.marshrut.ocr.drawing.ClaimPaper;
import io.marshrut.ocr.drawing.PhonePhoto;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** Claims as people bring them and lawyers work on them, through the API. */
public class ClaimCases {

    /** From the upload to the draft of the answer on a machine that does much else; how long it takes is printed. */
    public static final Duration TO_THE_DRAFT = Duration.ofSeconds(90);

    /** Until the worker of a portal that has just started takes its first file. */
    private static final Duration TO_THE_FIRST_FILE = Duration.ofSeconds(150);

    private static final AtomicBoolean WORKS = new AtomicBoolean();

    private static final AtomicLong SEED = new AtomicLong(System.nanoTime() % 1_000_000);

    private final Api api;

    public ClaimCases(Api api) {
        this.api = api;
    }

    /** What is measured is the reading, not the start of the worker beside it. */
    public ClaimCases withWorker() {
        if (!WORKS.get()) {
            drafted(bring("employee", "first.txt", ("первая " + System.nanoTime()).getBytes(UTF_8)), TO_THE_FIRST_FILE);
            WORKS.set(true);
        }
        return this;
    }

    /** A photo of a claim that nobody has sent before. */
    public static byte[] photo(String number, String amount) {
        ClaimPaper paper = ClaimPaper.ofACustomer("Смирновой Ольги Ивановны", number, "12.01.2026", amount);
        return PhonePhoto.byHand(SEED.incrementAndGet()).of(paper.draw());
    }

    /** @return id of the claim */
    public String bring(String login, String fileName, byte[] file) {
        Api.Answer answer = send(login, fileName, file, Map.of());
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().path("id").asText();
    }

    public Api.Answer send(String login, String fileName, byte[] file, Map<String, String> changes) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "about", "Не вернули деньги за дрель",
                "channel", "hand",
                "receivedOn", LocalDate.now(ZoneOffset.UTC).minusDays(1).toString()));
        fields.putAll(changes);
        return api.as(login).upload("/api/v1/claims", fileName, file, fields);
    }

    public JsonNode card(String login, String claim) {
        return api.as(login).get("/api/v1/claims/" + claim).json();
    }

    /** The claim as soon as its files are read and an answer is drafted. */
    public JsonNode drafted(String claim) {
        return drafted(claim, TO_THE_DRAFT);
    }

    private JsonNode drafted(String claim, Duration patience) {
        return await().atMost(patience)
                .pollInterval(Duration.ofMillis(100))
                .until(
                        () -> card("lawyer", claim),
                        // the parts of a card are read one after the other: the state may be the one before
                        card -> !card.path("answers").isEmpty()
                                && !card.path("state").asText().equals("READING"));
    }

    /** What a lawyer fills in where nothing was read. */
    public static Map<String, Object> data(Map<String, Object> changes) {
        Map<String, Object> data = new HashMap<>(Map.of(
                "claimantKind", "consumer",
                "claimantName", "Смирнова Ольга Ивановна",
                "demandKind", "money",
                "amount", "8490",
                "demand", "Вернуть деньги за дрель"));
        data.putAll(changes);
        return data;
    }

    public Api.Answer decide(String login, String claim, String decision, Map<String, Object> fields) {
        return api.as(login)
                .post("/api/v1/claims/" + claim + "/decision", Map.of("decision", decision, "fields", fields));
    }
}
