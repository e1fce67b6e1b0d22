package io.marshrut.exchange.channels;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marshrut.exchange.Answer;
import io.marshrut.exchange.Channel;
import io.marshrut.exchange.ChannelKind;
import io.marshrut.exchange.Entities;
import io.marshrut.exchange.OutboxMessage;
import io.marshrut.exchange.Partner;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The standard OData interface of 1C ({@code …/odata/standard.odata}). The object that a message fills has the subject's
 * id as its {@code Ref_Key}, therefore it can be there once only: what is there is changed, what is not is created. A
 * message of which nothing is known is sent again and finds what it has created.
 */
@Component
class OneCOData implements Channel {

    private static final String FORMAT = "?$format=json";
    private static final int FOUND = 200;
    private static final int MISSING = 404;

    private final HttpLine line;
    private final ObjectMapper json;

    OneCOData(HttpLine line, ObjectMapper json) {
        this.line = line;
        this.json = json;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.ONE_C_ODATA;
    }

    @Override
    public Answer send(Partner partner, OutboxMessage message, String body) {
        String entity = Entities.of(partner, message);
        String set = partner.address().replaceAll("/+$", "") + "/" + encoded(entity);
        String one = set + "(guid'" + message.subjectId() + "')" + FORMAT;
        HttpCall look = new HttpCall("GET", one, Map.of("Accept", "application/json"), "");
        HttpAnswer there = line.call(partner, look);
        if (!there.came() || there.status() != FOUND && there.status() != MISSING) {
            return answer(message, look, there);
        }
        boolean isNew = there.status() == MISSING;
        if (isNew && read(there.body()) == null) {
            // 1C says in JSON that it has no such object; anything else is no 1C
            return new Answer(Answer.DENIED, null, null, look.shown(), there.shown());
        }
        HttpCall call = new HttpCall(
                isNew ? "POST" : "PATCH",
                isNew ? set + FORMAT : one,
                Map.of("Content-Type", "application/json; charset=utf-8", "Accept", "application/json"),
                isNew ? withKey(body, message) : body);
        return answer(message, call, line.call(partner, call));
    }

    private Answer answer(OutboxMessage message, HttpCall call, HttpAnswer answer) {
        if (!answer.came()) {
            return new Answer(answer.failure(), null, null, call.shown(), "");
        }
        JsonNode said = read(answer.body());
        if (!answer.isGood()) {
            String passing = HttpLine.passing(answer.status());
            return new Answer(
                    passing == null ? Answer.REFUSED : passing, null, detail(said), call.shown(), answer.shown());
        }
        boolean ours = said != null
                && message.subjectId().toString().equals(said.path("Ref_Key").asText(""));
        String number = ours ? said.path("Number").asText("").strip() : "";
        return new Answer(
                ours ? Answer.TAKEN : Answer.WRONG,
                number.isEmpty() ? null : number,
                null,
                call.shown(),
                answer.shown());
    }

    /** {@code {"odata.error": {"code": …, "message": {"lang": "ru", "value": …}}}} */
    private static String detail(JsonNode said) {
        String text = said == null
                ? ""
                : said.path("odata.error")
                        .path("message")
                        .path("value")
                        .asText("")
                        .strip();
        return text.isEmpty() ? null : text.substring(0, Math.min(text.length(), PartnersWords.LONGEST));
    }

    private String withKey(String body, OutboxMessage message) {
        JsonNode object = read(body);
        return ((ObjectNode) object)
                .put("Ref_Key", message.subjectId().toString())
                .toString();
    }

    private JsonNode read(String body) {
        try {
            JsonNode node = json.readTree(body);
            return node != null && node.isObject() ? node : null;
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    private static String encoded(String entity) {
        return URLEncoder.encode(entity, StandardCharsets.UTF_8);
    }
}
