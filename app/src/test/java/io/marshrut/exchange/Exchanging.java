package io.marshrut.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.marshrut.access.Callers;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Paged;
import io.marshrut.shared.Transactions;
import io.marshrut.support.Api;
import io.marshrut.support.PortalTest;
import io.marshrut.support.Uploads;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Partners that end with the test. They are told kinds of messages that nothing else in the test makes. */
@PortalTest
abstract class Exchanging {

    @Autowired
    PartnerRows partnerRows;

    @Autowired
    OutboxRows rows;

    @Autowired
    Outbox outbox;

    @Autowired
    Exchange exchange;

    @Autowired
    Courier courier;

    @Autowired
    Transactions transactions;

    @Autowired
    Clock clock;

    @Autowired
    Callers callers;

    @Autowired
    Api api;

    private final List<UUID> partners = new ArrayList<>();

    @AfterEach
    void sendNothingMore() {
        for (UUID id : partners) {
            Partner now = partnerRows.find(id).orElseThrow();
            partnerRows.update(with(now, Set.of(), false));
        }
    }

    Partner partner(ChannelKind channel, String address, MessageFormat format, MessageKind... kinds) {
        return partner(channel, address, format, null, null, kinds);
    }

    Partner partner(
            ChannelKind channel,
            String address,
            MessageFormat format,
            String login,
            String secret,
            MessageKind... kinds) {
        UUID id = Ids.next();
        Partner partner = new Partner(
                id,
                "Бухгалтерия " + id,
                channel,
                address,
                format,
                Set.of(kinds),
                login,
                secret,
                true,
                Duration.ofMillis(400),
                Duration.ofMillis(100),
                null,
                0,
                clock.instant());
        partnerRows.insert(partner, Caller.SYSTEM);
        endsWithTheTest(partner);
        return partner;
    }

    void endsWithTheTest(Partner partner) {
        partners.add(partner.id());
    }

    private static Partner with(Partner one, Set<MessageKind> kinds, boolean active) {
        return new Partner(
                one.id(),
                one.title(),
                one.channel(),
                one.address(),
                one.format(),
                kinds,
                one.login(),
                one.secret(),
                active,
                one.answerLimit(),
                one.firstPause(),
                one.mapping(),
                one.version(),
                one.createdAt());
    }

    /** Machines that test something else at the same time are slow. */
    static ConditionFactory patiently() {
        return Awaitility.await().atMost(Duration.ofMinutes(1));
    }

    /** The n-th thing that is told of a subject. */
    void tell(UUID subject, int n) {
        Outbox.News news = new Outbox.News(MessageKind.POWER_ISSUED, "power-of-attorney", subject, "" + n, "Д-" + n);
        transactions.run(() -> outbox.tell(
                news,
                (id, at) -> String.format(
                        "{\"message\": {\"id\": \"%s\"}, \"subject\": {\"id\": \"%s\"}, \"n\": %d}", id, subject, n)));
    }

    Caller admin() {
        return callers.of("admin").orElseThrow();
    }

    List<OutboxMessage> messages(Partner partner) {
        return Paged.all(page -> rows.list(new OutboxFilter(null, partner.id(), null, false), page))
                .toList();
    }

    long count(Partner partner, MessageState state) {
        courier.round();
        return rows.list(new OutboxFilter(state, partner.id(), null, false), new Paged.Request(0, 1))
                .total();
    }

    /** A document that waits for a look. */
    UUID doubtful() {
        Uploads uploads = new Uploads(api);
        String id = uploads.send("accountant", "doubtful.pdf", Uploads.textPdf(Uploads.newInvoice()));
        assertThat(uploads.settled("accountant", id).path("status").asText()).isEqualTo("TO_VERIFY");
        return UUID.fromString(id);
    }

    void verify(UUID id, Map<String, Object> said) {
        Api.Answer answer = api.as("accountant").post("/api/v1/documents/" + id + "/verification", said);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }
}
