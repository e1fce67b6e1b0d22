package io.marshrut.exchange.rest;

import io.marshrut.exchange.Acknowledgement;
import io.marshrut.exchange.Exchange;
import io.marshrut.exchange.MessageState;
import io.marshrut.exchange.OutboxFilter;
import io.marshrut.exchange.OutboxMessage;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Paged;
import io.marshrut.shared.Problem;
import java.time.Instant;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /exchange}: the outbox, and what partners say of their messages. */
@RestController
@RequestMapping("/api/v1/exchange")
class ExchangeApi {

    /** @param detail why the last attempt failed or what was refused, in the partner's words */
    record MessageAnswer(
            UUID id,
            UUID partner,
            String kind,
            String subjectType,
            UUID subjectId,
            String title,
            MessageState state,
            int attempts,
            Instant nextAt,
            String reason,
            String detail,
            String externalNumber,
            Instant createdAt,
            Instant deliveredAt,
            Instant acknowledgedAt) {

        static MessageAnswer of(OutboxMessage message) {
            return new MessageAnswer(
                    message.id(),
                    message.partnerId(),
                    message.kind().word(),
                    message.subjectType(),
                    message.subjectId(),
                    message.title(),
                    message.state(),
                    message.attempts(),
                    message.state() == MessageState.WAITING ? message.nextAt() : null,
                    message.reason(),
                    message.detail(),
                    message.externalNumber(),
                    message.createdAt(),
                    message.deliveredAt(),
                    message.acknowledgedAt());
        }
    }

    record Said(String messageId, String externalNumber, Boolean ok, String detail) {}

    private final Exchange exchange;

    ExchangeApi(Exchange exchange) {
        this.exchange = exchange;
    }

    @GetMapping("/outbox")
    Paged<MessageAnswer> outbox(
            Caller caller,
            @RequestParam(required = false) MessageState state,
            @RequestParam(required = false) UUID subject,
            @RequestParam(required = false) Integer page,
            @RequestParam(required = false) Integer size) {
        return exchange.list(caller, new OutboxFilter(state, null, subject, false), Paged.Request.of(page, size))
                .map(MessageAnswer::of);
    }

    @PostMapping("/outbox/{id}/replay")
    MessageAnswer replay(Caller caller, @PathVariable String id) {
        return MessageAnswer.of(exchange.replay(caller, Ids.parse(id).orElseThrow(Problem::notFound)));
    }

    @PostMapping("/acknowledgements")
    MessageAnswer acknowledge(Caller caller, @RequestBody Said said) {
        return MessageAnswer.of(exchange.acknowledge(
                caller,
                said.messageId(),
                new Acknowledgement(said.externalNumber(), said.ok() == null || said.ok(), said.detail())));
    }
}
