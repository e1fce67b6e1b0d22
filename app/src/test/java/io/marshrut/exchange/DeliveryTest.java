package io.marshrut.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.marshrut.exchange.AccountingServer.Booked;
import io.marshrut.exchange.AccountingServer.Mood;
import io.marshrut.shared.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whatever the other side does, each message has its effect there once, and messages about one thing in their order.
 * {@code MARSHRUT_MESSAGES} says how many messages (200), {@code MARSHRUT_SEED} repeats a run whose seed was printed.
 */
class DeliveryTest extends Exchanging {

    private static final int OF_EACH = 5;
    private static final int SUBJECTS = Math.max(1, number("MARSHRUT_MESSAGES", 200) / OF_EACH);
    private static final Logger LOG = LoggerFactory.getLogger(DeliveryTest.class);
    private static final double FAILING = 0.3;
    private static final List<Mood> WAYS =
            List.of(Mood.BUSY, Mood.CUT, Mood.BOOKED_AND_CUT, Mood.BOOKED_AND_SILENT, Mood.BOOKED_AND_WRONG);

    @Test
    void everyMessageReachesAPartnerThatFailsInFiveWays() {
        try (AccountingServer server = new AccountingServer()) {
            long seed = number("MARSHRUT_SEED", new Random().nextInt(1_000_000));
            LOG.info("MARSHRUT_SEED={} repeats this run of {} messages", seed, SUBJECTS * OF_EACH);
            Random random = new Random(seed);
            Map<Mood, Integer> failed = new HashMap<>();
            server.behaves(message -> {
                synchronized (random) {
                    Mood mood = random.nextDouble() < FAILING ? WAYS.get(random.nextInt(WAYS.size())) : Mood.GOOD;
                    failed.merge(mood, 1, Integer::sum);
                    return mood;
                }
            });
            Partner partner =
                    partner(ChannelKind.ONE_C_HTTP, server.address(), MessageFormat.JSON, MessageKind.POWER_ISSUED);
            List<UUID> subjects =
                    Stream.generate(UUID::randomUUID).limit(SUBJECTS).toList();
            for (int n = 1; n <= OF_EACH; n++) {
                for (UUID subject : subjects) {
                    tell(subject, n);
                }
            }

            patiently()
                    .atMost(Duration.ofMinutes(5))
                    .until(() -> count(partner, MessageState.ACKNOWLEDGED) == SUBJECTS * OF_EACH);

            List<Booked> booked = server.booked();
            assertThat(booked).as("seed %d, %s", seed, failed).hasSize(SUBJECTS * OF_EACH);
            Map<String, List<Integer>> order = booked.stream()
                    .collect(Collectors.groupingBy(
                            one -> one.message().at("/subject/id").asText(),
                            Collectors.mapping(one -> one.message().get("n").asInt(), Collectors.toList())));
            assertThat(order).hasSize(SUBJECTS);
            assertThat(order.values())
                    .as("seed %d", seed)
                    .allMatch(numbers -> numbers.equals(
                            IntStream.rangeClosed(1, OF_EACH).boxed().toList()));
            assertThat(server.calls()).hasSizeGreaterThan(SUBJECTS * OF_EACH);
            assertThat(failed.keySet()).hasSizeGreaterThan(1);
            LOG.info("{} calls, {}", server.calls().size(), failed);
            Map<String, String> numbers = booked.stream().collect(Collectors.toMap(Booked::key, Booked::number));
            assertThat(messages(partner))
                    .allMatch(message -> message.externalNumber()
                            .equals(numbers.get(message.id().toString())));
        }
    }

    @Test
    void whatIsRefusedHoldsBackOnlyItsOwnSubjectUntilAPersonDecides() {
        try (AccountingServer server = new AccountingServer()) {
            UUID stuck = UUID.randomUUID();
            UUID other = UUID.randomUUID();
            server.behaves(message -> message.at("/subject/id").asText().equals(stuck.toString())
                            && message.get("n").asInt() == 1
                    ? Mood.REFUSES
                    : Mood.GOOD);
            Partner partner =
                    partner(ChannelKind.ONE_C_HTTP, server.address(), MessageFormat.JSON, MessageKind.POWER_ISSUED);
            tell(stuck, 1);
            tell(stuck, 2);
            tell(other, 1);

            patiently()
                    .until(() -> count(partner, MessageState.REFUSED) == 1
                            && count(partner, MessageState.ACKNOWLEDGED) == 1);
            OutboxMessage refused = one(partner, MessageState.REFUSED);
            assertThat(refused.detail()).isEqualTo("Контрагент не найден");
            assertThat(refused.isTrouble()).isTrue();
            assertThat(one(partner, MessageState.WAITING).attempts()).isZero();

            server.behaves(message -> Mood.GOOD);
            exchange.replay(admin(), refused.id());
            patiently().until(() -> count(partner, MessageState.ACKNOWLEDGED) == 3);
            assertThat(server.booked().stream()
                            .filter(one ->
                                    one.message().at("/subject/id").asText().equals(stuck.toString()))
                            .map(one -> one.message().get("n").asInt()))
                    .containsExactly(1, 2);
            assertThat(server.calls().stream()
                            .filter(refused.id().toString()::equals)
                            .count())
                    .isEqualTo(2);
        }
    }

    @Test
    void aMessageThatIsGivenUpLetsTheNextOneGo() {
        try (AccountingServer server = new AccountingServer()) {
            server.behaves(message -> message.get("n").asInt() == 1 ? Mood.REFUSES : Mood.GOOD);
            Partner partner =
                    partner(ChannelKind.ONE_C_HTTP, server.address(), MessageFormat.JSON, MessageKind.POWER_ISSUED);
            UUID subject = UUID.randomUUID();
            tell(subject, 1);
            tell(subject, 2);
            patiently().until(() -> count(partner, MessageState.REFUSED) == 1);

            exchange.drop(admin(), one(partner, MessageState.REFUSED).id(), "Проведено вручную");

            patiently().until(() -> count(partner, MessageState.ACKNOWLEDGED) == 1);
            assertThat(count(partner, MessageState.DROPPED)).isEqualTo(1);
        }
    }

    @Test
    void whatALaterMessageHasOvertakenIsNotSentAgain() {
        try (AccountingServer server = new AccountingServer()) {
            Partner partner =
                    partner(ChannelKind.ONE_C_HTTP, server.address(), MessageFormat.JSON, MessageKind.POWER_ISSUED);
            UUID subject = UUID.randomUUID();
            tell(subject, 1);
            tell(subject, 2);
            server.behaves(message -> message.get("n").asInt() == 1 ? Mood.REFUSES : Mood.GOOD);
            patiently().until(() -> count(partner, MessageState.REFUSED) == 1);
            OutboxMessage first = one(partner, MessageState.REFUSED);
            exchange.drop(admin(), first.id(), "Проведено вручную");
            patiently().until(() -> count(partner, MessageState.ACKNOWLEDGED) == 1);

            assertThatThrownBy(() -> exchange.replay(admin(), first.id()))
                    .isInstanceOfSatisfying(
                            Problem.class, problem -> assertThat(problem.code()).isEqualTo("message_overtaken"));
        }
    }

    @Test
    void aPageForPeopleIsNoAnswer() {
        try (AccountingServer server = new AccountingServer()) {
            server.behaves(message -> Mood.SIGN_IN_PAGE);
            Partner partner =
                    partner(ChannelKind.ONE_C_HTTP, server.address(), MessageFormat.JSON, MessageKind.POWER_ISSUED);
            tell(UUID.randomUUID(), 1);

            patiently()
                    .until(() -> count(partner, MessageState.WAITING) == 1
                            && Answer.WRONG.equals(messages(partner).get(0).reason()));
            server.behaves(message -> Mood.GOOD);
            patiently().until(() -> count(partner, MessageState.ACKNOWLEDGED) == 1);
            OutboxMessage message = messages(partner).get(0);
            List<Attempt> attempts = exchange.attempts(admin(), message.id());
            assertThat(attempts).hasSize(message.attempts());
            assertThat(attempts.get(attempts.size() - 1).response()).contains("Вход");
            assertThat(attempts.get(0).request()).contains("Idempotency-Key: " + message.id());
        }
    }

    @Test
    void aPasswordIsSaidToThePartnerAndToNobodyElse() {
        try (AccountingServer server = new AccountingServer()) {
            server.wants("marshrut", "тайна-7");
            Partner partner = partner(
                    ChannelKind.ONE_C_HTTP,
                    server.address(),
                    MessageFormat.XML,
                    "marshrut",
                    "тайна-7",
                    MessageKind.POWER_ISSUED);
            tell(UUID.randomUUID(), 1);

            patiently().until(() -> count(partner, MessageState.ACKNOWLEDGED) == 1);
            Attempt attempt =
                    exchange.attempts(admin(), messages(partner).get(0).id()).get(0);
            assertThat(attempt.request()).doesNotContain("тайна-7", "Basic", "Authorization");
            assertThat(server.bodies().get(0))
                    .startsWith("<?xml")
                    .contains("<subject><id>" + messages(partner).get(0).subjectId() + "</id></subject><n>1</n>");
        }
    }

    @Test
    void whoeverDiesWhileSendingLosesNothing() {
        try (AccountingServer server = new AccountingServer()) {
            Partner partner = partner(ChannelKind.ONE_C_HTTP, server.address(), MessageFormat.JSON);
            // the attempt is counted, and its process is gone
            UUID id = transactions.call(() -> {
                UUID told = told(partner);
                assertThat(rows.take(partner.id(), clock.instant(), clock.instant(), 1))
                        .hasSize(1);
                return told;
            });

            patiently().until(() -> count(partner, MessageState.ACKNOWLEDGED) == 1);
            assertThat(rows.find(id).orElseThrow().attempts()).isEqualTo(2);
            assertThat(server.booked()).hasSize(1);
        }
    }

    @Test
    void aCopyForTryingThingsOutTellsNobody() {
        // whoever would be told is looked up first
        Courier ofACopy = new Courier(null, rows, null, null, List.of(), transactions, clock, false);
        assertThatCode(ofACopy::round).doesNotThrowAnyException();
        ofACopy.destroy();
    }

    @Test
    void whatIsJustBeingSentIsNotSentBeside() {
        try (AccountingServer server = new AccountingServer()) {
            Partner partner = partner(ChannelKind.ONE_C_HTTP, server.address(), MessageFormat.JSON);
            Instant lost = clock.instant().plus(Duration.ofDays(1));
            UUID id = transactions.call(() -> {
                UUID told = told(partner);
                rows.take(partner.id(), clock.instant(), lost, 1);
                return told;
            });

            OutboxMessage message = exchange.replay(admin(), id);

            assertThat(message.nextAt()).isCloseTo(lost, within(1, ChronoUnit.SECONDS));
            assertThat(server.calls()).isEmpty();
        }
    }

    @Test
    void theSameIsToldOnce() {
        try (AccountingServer server = new AccountingServer()) {
            Partner partner =
                    partner(ChannelKind.ONE_C_HTTP, server.address(), MessageFormat.JSON, MessageKind.POWER_ISSUED);
            UUID subject = UUID.randomUUID();
            tell(subject, 1);
            tell(subject, 1);
            assertThat(new HashSet<>(messages(partner))).hasSize(1);
        }
    }

    private static int number(String name, int otherwise) {
        return Optional.ofNullable(System.getenv(name)).map(Integer::valueOf).orElse(otherwise);
    }

    /** One message of a partner that is told nothing else. */
    private UUID told(Partner partner) {
        UUID id = UUID.randomUUID();
        rows.insert(new OutboxMessage(
                id,
                0,
                partner.id(),
                MessageKind.POWER_ISSUED,
                "power-of-attorney",
                UUID.randomUUID(),
                "1",
                "Д-1",
                "{\"message\": {\"id\": \"" + id + "\"}}",
                MessageState.WAITING,
                0,
                clock.instant(),
                null,
                null,
                null,
                clock.instant(),
                null,
                null));
        return id;
    }

    private OutboxMessage one(Partner partner, MessageState state) {
        return messages(partner).stream()
                .filter(message -> message.state() == state)
                .findFirst()
                .orElseThrow();
    }
}
