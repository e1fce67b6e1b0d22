package io.marshrut.exchange.channels;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.marshrut.exchange.Answer;
import io.marshrut.exchange.Channel;
import io.marshrut.exchange.ChannelKind;
import io.marshrut.exchange.OutboxMessage;
import io.marshrut.exchange.Partner;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * An HTTP service of 1C: {@code POST address} with the message and its id as {@code Idempotency-Key}; the answer repeats
 * the id, {@code {"messageId": …, "accepted": true, "externalNumber": …, "detail": …}}. A good status with anything else
 * is no answer to this message (a sign-in page, another message's answer), and the message is sent again.
 */
@Component
class OneCHttpService implements Channel {

    private static final int LONGEST_NUMBER = 200;

    private final HttpLine line;
    private final ObjectMapper json;

    OneCHttpService(HttpLine line, ObjectMapper json) {
        this.line = line;
        this.json = json;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.ONE_C_HTTP;
    }

    @Override
    public Answer send(Partner partner, OutboxMessage message, String body) {
        HttpCall call = new HttpCall(
                "POST",
                partner.address(),
                Map.of(
                        "Content-Type",
                        partner.format().mediaType() + "; charset=utf-8",
                        "Accept",
                        "application/json",
                        "Idempotency-Key",
                        message.id().toString()),
                body);
        HttpAnswer answer = line.call(partner, call);
        if (!answer.came()) {
            return new Answer(answer.failure(), null, null, call.shown(), "");
        }
        if (!answer.isGood()) {
            String passing = HttpLine.passing(answer.status());
            return new Answer(
                    passing == null ? Answer.REFUSED : passing,
                    null,
                    detail(answer.body()),
                    call.shown(),
                    answer.shown());
        }
        return understood(message, call, answer);
    }

    private Answer understood(OutboxMessage message, HttpCall call, HttpAnswer answer) {
        JsonNode said = read(answer.body());
        if (said == null
                || !message.id().toString().equals(said.path("messageId").asText())) {
            return new Answer(Answer.WRONG, null, null, call.shown(), answer.shown());
        }
        boolean accepted = said.path("accepted").asBoolean(true);
        return new Answer(
                accepted ? Answer.TAKEN : Answer.REFUSED,
                accepted ? text(said, "externalNumber", LONGEST_NUMBER) : null,
                text(said, "detail", PartnersWords.LONGEST),
                call.shown(),
                answer.shown());
    }

    private String detail(String body) {
        JsonNode said = read(body);
        String detail = said == null ? null : text(said, "detail", PartnersWords.LONGEST);
        return detail == null ? PartnersWords.firstLine(body) : detail;
    }

    private JsonNode read(String body) {
        try {
            JsonNode node = json.readTree(body);
            return node != null && node.isObject() ? node : null;
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    private static String text(JsonNode node, String name, int longest) {
        String text = node.path(name).asText("").strip();
        return text.isEmpty() ? null : text.substring(0, Math.min(text.length(), longest));
    }
}
