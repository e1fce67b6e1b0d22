package io.marshrut.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.marshrut.access.ServiceAccounts;
import io.marshrut.exchange.AccountingServer.Mood;
import io.marshrut.journal.Journal;
import io.marshrut.journal.Subject;
import io.marshrut.shared.Ids;
import io.marshrut.support.Api;
import io.marshrut.support.Uploads;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A document that was verified goes to the accounting system, with where each value stands, and comes back with a number. */
class VerifiedDocumentsTest extends Exchanging {

    @Autowired
    ServiceAccounts accounts;

    @Autowired
    ObjectMapper json;

    @Autowired
    Journal journal;

    private AccountingServer server;

    @BeforeEach
    void startTheAccountingSystem() {
        server = new AccountingServer();
    }

    @AfterEach
    void stopTheAccountingSystem() {
        server.close();
    }

    @Test
    void aVerifiedDocumentIsExportedWithTheOriginOfEachValue() throws IOException {
        Partner partner = accounting();
        UUID id = doubtful();
        verify(id, Map.of("accept", true, "fields", Map.of("number", "77/1")));

        OutboxMessage message = settled(partner, id, MessageState.ACKNOWLEDGED);

        assertThat(new Uploads(api)
                        .card("accountant", id.toString())
                        .path("status")
                        .asText())
                .isEqualTo("EXPORTED");
        JsonNode told = json.readTree(message.body());
        assertThat(told.at("/message/id").asText()).isEqualTo(message.id().toString());
        assertThat(told.at("/message/schema").asText()).isEqualTo("marshrut.document/1");
        assertThat(told.at("/document/type").asText()).isEqualTo("INVOICE");
        assertThat(told.at("/document/verifiedBy").asText()).isEqualTo("accountant");
        assertThat(told.at("/document/fields/number/value").asText()).isEqualTo("77/1");
        JsonNode inn = told.at("/document/fields/sellerInn");
        assertThat(inn.path("page").asInt()).isEqualTo(1);
        assertThat(inn.path("box")).hasSize(4);
        assertThat(inn.path("verifiedAt").asText()).isNotEmpty();
        assertThat(inn.path("link").asText()).contains("/documents/" + id + "?page=1&boxes=0.");
        assertThat(told.at("/document/lines")).isNotEmpty();
        assertThat(told.at("/document/file/sha256").asText()).hasSize(64);
        assertThat(api.as("admin")
                        .get("/api/v1/exchange/outbox?subject=" + id)
                        .json()
                        .at("/items/0/externalNumber")
                        .asText())
                .isEqualTo(message.externalNumber())
                .startsWith("00БП-");
    }

    @Test
    void aDocumentThatIsRefusedIsNotExported() {
        Partner partner = accounting();
        server.behaves(message -> Mood.REFUSES);
        UUID id = doubtful();
        verify(id, Map.of("accept", true));

        settled(partner, id, MessageState.REFUSED);

        assertThat(new Uploads(api)
                        .card("accountant", id.toString())
                        .path("status")
                        .asText())
                .isEqualTo("VERIFIED");
        assertThat(journal.of(Subject.of("document", id)))
                .anyMatch(entry -> entry.event().equals("document.export-refused")
                        && "Контрагент не найден".equals(entry.comment()));
    }

    @Test
    void aDocumentThatOnePartnerHasStaysExportedWhenAnotherRefusesIt() {
        try (AccountingServer other = new AccountingServer()) {
            other.behaves(message -> Mood.REFUSES);
            Partner first = accounting();
            UUID id = doubtful();
            verify(id, Map.of("accept", true));
            settled(first, id, MessageState.ACKNOWLEDGED);
            Partner second = partner(ChannelKind.ONE_C_HTTP, other.address(), MessageFormat.JSON);
            UUID told = tellAlso(second, of(first, id).get(0));
            settled(second, id, MessageState.REFUSED);

            assertThat(rows.find(told).orElseThrow().detail()).isEqualTo("Контрагент не найден");
            assertThat(new Uploads(api)
                            .card("accountant", id.toString())
                            .path("status")
                            .asText())
                    .isEqualTo("EXPORTED");
        }
    }

    @Test
    void theNumberOfADocumentThatBecameSecretIsNotInTheList() {
        Partner partner = accounting();
        UUID id = doubtful();
        verify(id, Map.of("accept", true));
        OutboxMessage message = settled(partner, id, MessageState.ACKNOWLEDGED);
        assertThat(exchange.get(admin(), message.id()).title()).isEqualTo(message.title());
        assertThat(api.as("accountant")
                        .call("PUT", "/api/v1/documents/" + id + "/secrecy", Map.of("readers", List.of("accountant")))
                        .status())
                .isLessThan(300);

        assertThat(exchange.get(admin(), message.id()).title()).isEqualTo("•••");
        assertThat(api.as("admin")
                        .get("/api/v1/exchange/outbox?subject=" + id)
                        .json()
                        .at("/items/0/title")
                        .asText())
                .isEqualTo("•••");
        assertThat(exchange.attempts(admin(), message.id())).isEmpty();
    }

    @Test
    void theAccountingSystemAcknowledgesByItself() {
        // it books later, and says so in a call of its own; its own answers get lost
        Partner partner = accounting();
        server.behaves(message -> Mood.BOOKED_AND_CUT);
        UUID id = doubtful();
        verify(id, Map.of("accept", true));
        patiently().until(() -> {
            courier.round();
            return server.calls().size() > 1;
        });
        UUID message = of(partner, id).get(0).id();
        String program = "svc-" + UUID.randomUUID();
        accounts.create(admin(), program, "Бухгалтерия", List.of("exchange"));
        Api.Session session =
                api.withToken(accounts.createToken(admin(), program, "Обмен", 1).secret());

        Map<String, Object> said = Map.of("messageId", message, "externalNumber", "00БП-777", "ok", true);
        assertThat(session.post("/api/v1/exchange/acknowledgements", said).status())
                .isEqualTo(200);
        assertThat(session.post("/api/v1/exchange/acknowledgements", said).status())
                .isEqualTo(200);

        assertThat(of(partner, id).get(0).state()).isEqualTo(MessageState.ACKNOWLEDGED);
        assertThat(new Uploads(api)
                        .card("accountant", id.toString())
                        .path("status")
                        .asText())
                .isEqualTo("EXPORTED");
        Api.Answer otherwise = session.post(
                "/api/v1/exchange/acknowledgements",
                Map.of("messageId", message, "externalNumber", "00БП-778", "ok", true));
        assertThat(otherwise.status()).isEqualTo(409);
        assertThat(otherwise.code()).isEqualTo("acknowledged_otherwise");
        assertThat(session.post("/api/v1/exchange/acknowledgements", Map.of("messageId", UUID.randomUUID(), "ok", true))
                        .status())
                .isEqualTo(404);
        assertThat(session.post("/api/v1/exchange/outbox/" + message + "/replay", Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(session.get("/api/v1/documents/" + id).status()).isIn(403, 404);
    }

    @Test
    void aSecretDocumentIsToldToNobodyUntilItIsOpen() {
        Partner partner = accounting();
        UUID id = doubtful();
        String secrecy = "/api/v1/documents/" + id + "/secrecy";
        assertThat(api.as("accountant")
                        .call("PUT", secrecy, Map.of("readers", List.of("accountant")))
                        .status())
                .isLessThan(300);
        verify(id, Map.of("accept", true));
        assertThat(of(partner, id)).isEmpty();

        assertThat(api.as("accountant").call("DELETE", secrecy).status()).isLessThan(300);

        settled(partner, id, MessageState.ACKNOWLEDGED);
    }

    private Partner accounting() {
        return partner(ChannelKind.ONE_C_HTTP, server.address(), MessageFormat.JSON, MessageKind.DOCUMENT_VERIFIED);
    }

    /** As if the partner had been there when it happened. */
    private UUID tellAlso(Partner partner, OutboxMessage like) {
        UUID id = Ids.next();
        transactions.run(() -> rows.insert(new OutboxMessage(
                id,
                0,
                partner.id(),
                like.kind(),
                like.subjectType(),
                like.subjectId(),
                like.revision(),
                like.title(),
                like.body(),
                MessageState.WAITING,
                0,
                clock.instant(),
                null,
                null,
                null,
                clock.instant(),
                null,
                null)));
        return id;
    }

    private List<OutboxMessage> of(Partner partner, UUID subject) {
        return messages(partner).stream()
                .filter(message -> message.subjectId().equals(subject))
                .toList();
    }

    private OutboxMessage settled(Partner partner, UUID subject, MessageState state) {
        return patiently()
                .until(
                        () -> {
                            courier.round();
                            return of(partner, subject);
                        },
                        found -> found.size() == 1 && found.get(0).state() == state)
                .get(0);
    }
}
