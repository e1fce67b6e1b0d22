package io.marshrut.exchange;

import io.marshrut.exchange.mapping.Unmappable;
import io.marshrut.shared.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Carries what is due to its partners. Nothing is held in memory: an attempt is counted before it is made, so that a
 * message whose carrier dies is due again when the attempt counts as lost. Partners do not wait for each other.
 */
@Component
class Courier implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final int AT_ONCE = 8;
    private static final Duration SWEEP = Duration.ofSeconds(30);
    /** Writing down what was answered takes less than that. */
    private static final Duration MARGIN = Duration.ofSeconds(30);
    /** While none of these answers, the rest is not tried. */
    private static final Set<String> UNREACHABLE = Set.of(Answer.AWAY, Answer.SILENT, Answer.DENIED);

    private final PartnerRows partners;
    private final OutboxRows rows;
    private final AttemptRows attempts;
    private final MessageEnds ends;
    private final Map<ChannelKind, Channel> channels;
    private final Transactions transactions;
    private final Clock clock;
    private final boolean sending;
    private final ExecutorService lanes = Executors.newCachedThreadPool(Courier::thread);
    private final ExecutorService carriers = Executors.newCachedThreadPool(Courier::thread);
    private final Set<UUID> busy = ConcurrentHashMap.newKeySet();

    Courier(
            PartnerRows partners,
            OutboxRows rows,
            AttemptRows attempts,
            MessageEnds ends,
            List<Channel> channels,
            Transactions transactions,
            Clock clock,
            @Value("${marshrut.exchange.sending}") boolean sending) {
        this.partners = partners;
        this.rows = rows;
        this.attempts = attempts;
        this.ends = ends;
        this.channels = channels.stream().collect(Collectors.toMap(Channel::kind, Function.identity()));
        this.transactions = transactions;
        this.clock = clock;
        this.sending = sending;
    }

    /** Sets off a round, unless this copy of the system tells nobody anything, to each partner that has none under way on this copy of the portal. */
    void round() {
        if (!sending) {
            return;
        }
        partners.all().stream()
                .filter(Partner::active)
                .filter(partner -> busy.add(partner.id()))
                .forEach(partner -> lanes.execute(() -> {
                    try {
                        round(partner);
                    } catch (RuntimeException e) {
                        LOG.error("The round to {} broke off", partner.title(), e);
                    } finally {
                        busy.remove(partner.id());
                    }
                }));
    }

    private void round(Partner partner) {
        long end = System.nanoTime() + SWEEP.toNanos();
        List<Answer> answers;
        do {
            Instant at = clock.instant();
            List<OutboxMessage> due = transactions.call(() ->
                    rows.take(partner.id(), at, at.plus(partner.answerLimit()).plus(MARGIN), AT_ONCE));
            List<Future<Answer>> sent = due.stream()
                    .map(message -> carriers.submit(() -> carry(partner, message)))
                    .toList();
            answers = sent.stream().map(Courier::result).toList();
        } while (!answers.isEmpty()
                && !answers.stream().allMatch(answer -> UNREACHABLE.contains(answer.outcome()))
                && System.nanoTime() < end);
    }

    private Answer carry(Partner partner, OutboxMessage message) {
        Instant begun = clock.instant();
        Answer answer = said(partner, message);
        transactions.run(() -> {
            OutboxMessage now = rows.locked(message.id()).orElseThrow();
            attempts.insert(message.id(), message.attempts(), begun, clock.instant(), answer);
            // an attempt that had counted as lost says nothing of the one after it, unless the partner has it
            if (now.attempts() == message.attempts() || answer.isTaken()) {
                ends.answered(partner, now, answer);
            }
        });
        return answer;
    }

    private Answer said(Partner partner, OutboxMessage message) {
        String body;
        try {
            body = MessageBodies.of(partner, message);
        } catch (Unmappable e) {
            return new Answer(Answer.UNMAPPED, null, e.getMessage(), message.body(), "");
        }
        return channels.get(partner.channel()).send(partner, message, body);
    }

    private static Answer result(Future<Answer> sent) {
        try {
            return sent.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (java.util.concurrent.ExecutionException e) {
            // it is due again when the attempt counts as lost
            LOG.error("What a partner answered could not be kept", e.getCause());
            return new Answer(Answer.AWAY, null, null, "", "");
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "exchange");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void destroy() {
        lanes.shutdownNow();
        carriers.shutdownNow();
    }
}
