package io.marshrut.exchange.channels;

import io.marshrut.exchange.Answer;
import io.marshrut.exchange.Channel;
import io.marshrut.exchange.ChannelKind;
import io.marshrut.exchange.OutboxMessage;
import io.marshrut.exchange.Partner;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * A call of any program: {@code POST address}, signed. {@code Marshrut-Signature: t=<seconds>,v1=<hex>} is the HMAC-SHA256
 * of {@code <seconds>.<body>} under the partner's key. Any 2xx says that it arrived.
 */
@Component
class Webhook implements Channel {

    private final HttpLine line;
    private final Clock clock;

    Webhook(HttpLine line, Clock clock) {
        this.line = line;
        this.clock = clock;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.WEBHOOK;
    }

    @Override
    public Answer send(Partner partner, OutboxMessage message, String body) {
        Map<String, String> headers = new HashMap<>(Map.of(
                "Content-Type", partner.format().mediaType() + "; charset=utf-8",
                "Marshrut-Event", message.kind().word(),
                "Marshrut-Delivery", message.id().toString()));
        if (partner.login() == null && partner.secret() != null) {
            headers.put("Marshrut-Signature", Signature.of(partner.secret(), clock.instant(), body));
        }
        HttpCall call = new HttpCall("POST", partner.address(), headers, body);
        HttpAnswer answer = line.call(partner, call);
        if (!answer.came()) {
            return new Answer(answer.failure(), null, null, call.shown(), "");
        }
        String passing = answer.isGood() ? Answer.TAKEN : HttpLine.passing(answer.status());
        return new Answer(
                passing == null ? Answer.REFUSED : passing,
                null,
                answer.isGood() ? null : PartnersWords.firstLine(answer.body()),
                call.shown(),
                answer.shown());
    }
}
