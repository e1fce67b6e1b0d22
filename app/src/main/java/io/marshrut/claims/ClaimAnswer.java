package io.marshrut.claims;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/**
 * What becomes of the answer to a claim (ответ на претензию); what is not known yet is null.
 *
 * @param payAmount of a demand that is satisfied in part
 * @param number that the letter goes out under (исходящий номер)
 * @param way how it was sent: {@code registered}, {@code email}, {@code courier}, {@code hand}
 * @param tracking of a registered letter
 */
public record ClaimAnswer(
        AnswerKind kind,
        String grounds,
        BigDecimal payAmount,
        String number,
        LocalDate numberedOn,
        String way,
        String tracking,
        LocalDate dispatchedOn,
        LocalDate paidOn) {

    static final ClaimAnswer NOTHING = new ClaimAnswer(null, null, null, null, null, null, null, null, null);

    /** As the form says, with the number that it has. */
    ClaimAnswer with(Map<String, Object> fields) {
        ClaimFields form = new ClaimFields(fields);
        return new ClaimAnswer(
                form.one(AnswerKind.class, "answerKind"),
                form.text("grounds"),
                form.money("payAmount"),
                number,
                numberedOn,
                form.text("dispatchWay"),
                form.text("tracking"),
                form.date("dispatchedOn"),
                form.date("paidOn"));
    }

    ClaimAnswer numbered(String given, LocalDate day) {
        return new ClaimAnswer(kind, grounds, payAmount, given, day, way, tracking, dispatchedOn, paidOn);
    }

    /** What is paid under this answer; null where nothing is. */
    BigDecimal toPay(BigDecimal demanded) {
        BigDecimal sum = kind == AnswerKind.FULL ? demanded : kind == AnswerKind.PART ? payAmount : null;
        return sum == null || sum.signum() == 0 ? null : sum;
    }
}
