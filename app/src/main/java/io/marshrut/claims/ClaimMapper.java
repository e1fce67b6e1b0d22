package io.marshrut.claims;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.marshrut.ocr.model.FieldName;
import io.marshrut.ocr.model.RecognitionJson;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** Between claims and their rows. */
@Component
class ClaimMapper implements RowMapper<Claim> {

    private static final ObjectMapper JSON = RecognitionJson.mapper();

    @Override
    public Claim mapRow(ResultSet row, int number) throws SQLException {
        return new Claim(
                row.getObject("id", UUID.class),
                row.getString("number"),
                ClaimState.valueOf(row.getString("state")),
                row.getObject("request_id", UUID.class),
                row.getString("site"),
                row.getString("department"),
                row.getString("initiator"),
                row.getString("about"),
                row.getString("channel"),
                day(row, "received_on"),
                read(row.getString("recognised")),
                confirmed(row),
                new ClaimTerm(
                        DueRule.valueOf(row.getString("due_rule")),
                        row.getInt("due_days"),
                        day(row, "due_from"),
                        day(row, "due_on"),
                        day(row, "due_moved_from")),
                instant(row, "confirmed_at"),
                row.getString("confirmed_by"),
                answer(row),
                instant(row, "created_at"),
                instant(row, "closed_at"));
    }

    private static ConfirmedClaim confirmed(ResultSet row) throws SQLException {
        return new ConfirmedClaim(
                one(ClaimantKind.class, row.getString("claimant_kind")),
                row.getString("claimant_name"),
                row.getString("claimant_inn"),
                row.getString("claimant_address"),
                row.getString("claim_number"),
                day(row, "claim_date"),
                day(row, "sent_on"),
                one(DemandKind.class, row.getString("demand_kind")),
                row.getBoolean("extra_check"),
                row.getString("demand"),
                row.getBigDecimal("amount"),
                row.getString("basis"),
                row.getObject("answer_days", Integer.class));
    }

    private static ClaimAnswer answer(ResultSet row) throws SQLException {
        return new ClaimAnswer(
                one(AnswerKind.class, row.getString("answer_kind")),
                row.getString("grounds"),
                row.getBigDecimal("pay_amount"),
                row.getString("outgoing_number"),
                day(row, "outgoing_on"),
                row.getString("dispatch_way"),
                row.getString("tracking"),
                day(row, "dispatched_on"),
                day(row, "paid_on"));
    }

    static Map<String, Object> termOf(ClaimTerm term) {
        Map<String, Object> params = new HashMap<>();
        params.put("dueOn", term.dueOn());
        params.put("dueRule", term.rule().name());
        params.put("dueDays", term.days());
        params.put("dueFrom", term.from());
        params.put("dueMovedFrom", term.movedFrom());
        return params;
    }

    static Map<String, Object> confirmedOf(ConfirmedClaim said) {
        Map<String, Object> params = new HashMap<>();
        params.put("claimantKind", name(said.claimantKind()));
        params.put("claimantName", said.claimantName());
        params.put("claimantInn", said.claimantInn());
        params.put("claimantAddress", said.claimantAddress());
        params.put("claimNumber", said.claimNumber());
        params.put("claimDate", said.claimDate());
        params.put("sentOn", said.sentOn());
        params.put("demandKind", name(said.demandKind()));
        params.put("extraCheck", said.extraCheck());
        params.put("demand", said.demand());
        params.put("amount", said.amount());
        params.put("basis", said.basis());
        params.put("answerDays", said.answerDays());
        return params;
    }

    static Map<String, Object> answerOf(ClaimAnswer answer) {
        Map<String, Object> params = new HashMap<>();
        params.put("kind", name(answer.kind()));
        params.put("grounds", answer.grounds());
        params.put("payAmount", answer.payAmount());
        params.put("number", answer.number());
        params.put("numberedOn", answer.numberedOn());
        params.put("way", answer.way());
        params.put("tracking", answer.tracking());
        params.put("dispatchedOn", answer.dispatchedOn());
        params.put("paidOn", answer.paidOn());
        return params;
    }

    String write(Map<FieldName, ReadValue> recognised) {
        try {
            return JSON.writeValueAsString(recognised);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<FieldName, ReadValue> read(String json) {
        try {
            Map<FieldName, ReadValue> ordered = new EnumMap<>(FieldName.class);
            ordered.putAll(JSON.readValue(json, new TypeReference<Map<FieldName, ReadValue>>() {}));
            return ordered;
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Enum<?> one) {
        return one == null ? null : one.name();
    }

    private static <E extends Enum<E>> E one(Class<E> type, String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
