package io.marshrut.exchange;

import io.marshrut.shared.Ids;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.Assert;

/** Puts messages into the outbox (исходящие), in the transaction of what they tell. */
@Component
class Outbox {

    /**
     * What is told.
     *
     * @param revision what of the subject: the same is told once
     */
    record News(MessageKind kind, String subjectType, UUID subjectId, String revision, String title) {}

    /** Writes the body; asked only where somebody is to be told. */
    interface Body {

        /** JSON */
        String of(UUID messageId, Instant at);
    }

    private final PartnerRows partners;
    private final OutboxRows rows;
    private final Clock clock;

    Outbox(PartnerRows partners, OutboxRows rows, Clock clock) {
        this.partners = partners;
        this.rows = rows;
        this.clock = clock;
    }

    /** One message for each partner that wants to know. */
    void tell(News news, Body body) {
        Assert.state(
                TransactionSynchronizationManager.isActualTransactionActive(),
                "A message belongs to the transaction of what it tells");
        Instant at = clock.instant();
        for (Partner partner : partners.told(news.kind())) {
            UUID id = Ids.next();
            rows.insert(new OutboxMessage(
                    id,
                    0,
                    partner.id(),
                    news.kind(),
                    news.subjectType(),
                    news.subjectId(),
                    news.revision(),
                    news.title(),
                    body.of(id, at),
                    MessageState.WAITING,
                    0,
                    at,
                    null,
                    null,
                    null,
                    at,
                    null,
                    null));
        }
    }
}
