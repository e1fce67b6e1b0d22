package io.marshrut.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What corrections change in the second look, and what they do not. */
class MeasuredErrorsTest {

    private static final double STATED = 0.9992;

    @Test
    void withoutAnyHistoryTheWorkersWordHolds() {
        MeasuredErrors nothing = errors(Map.of(), Map.of());

        assertThat(nothing.needsReview("number", STATED, false)).isFalse();
        assertThat(nothing.needsReview("number", STATED, true)).isTrue();
    }

    @Test
    void oneErrorOfASupplierInFewDocumentsIsEnoughUntilALongRecordOutweighsIt() {
        assertThat(errors(Map.of(), Map.of("number", new Tally(5, 1))).needsReview("number", STATED, false))
                .isTrue();
        assertThat(errors(Map.of(), Map.of("number", new Tally(5, 1))).needsReview("date", STATED, false))
                .isFalse();
        assertThat(errors(Map.of(), Map.of("number", new Tally(400, 1))).needsReview("number", STATED, false))
                .isFalse();
        assertThat(errors(Map.of(), Map.of("number", new Tally(4, 1))).needsReview("number", STATED, false))
                .isFalse();
    }

    @Test
    void aClassThatIsWrongMoreOftenThanAllowedIsLookedAt() {
        MeasuredErrors poor = errors(Map.of("number", Map.of(Confidence.classOf(STATED), new Tally(200, 4))), Map.of());

        assertThat(poor.needsReview("number", STATED, false)).isTrue();
        assertThat(poor.needsReview("number", 0.9999, false)).isFalse();
    }

    @Test
    void aDoubtIsLiftedOnlyByARecordThatProvesTheRate() {
        int doubtful = Confidence.classOf(0.97);

        assertThat(errors(Map.of("number", Map.of(doubtful, new Tally(1_000, 0))), Map.of())
                        .needsReview("number", 0.97, true))
                .isTrue();
        assertThat(errors(Map.of("number", Map.of(doubtful, new Tally(3_500, 0))), Map.of())
                        .needsReview("number", 0.97, true))
                .isFalse();
    }

    @Test
    void classesBeginWhereTheySay() {
        assertThat(Confidence.classOf(0)).isZero();
        assertThat(Confidence.FROM.get(Confidence.classOf(0.99))).isEqualTo(0.99);
        assertThat(Confidence.FROM.get(Confidence.classOf(0.98999))).isEqualTo(0.98);
        assertThat(Confidence.FROM.get(Confidence.classOf(1))).isEqualTo(0.9995);
    }

    @Test
    void quotationMarksDoNotMakeANameWrongButDigitsDoMakeACode() {
        assertThat(outcome("ООО «Ромашка»", "ООО \"РОМАШКА\"", true).isWrong()).isFalse();
        assertThat(outcome("ООО «Ромашка»", "ООО «Ромашки»", true).isWrong()).isTrue();
        assertThat(outcome("42-А", "42А", false).isWrong()).isTrue();
        assertThat(outcome(null, "42", false).isWrong()).isTrue();
        assertThat(outcome("42", null, false).isWrong()).isTrue();
    }

    private static ReadingOutcome outcome(String read, String left, boolean text) {
        return new ReadingOutcome(
                UUID.randomUUID(), "x", "INVOICE", null, read, read == null ? null : 0.9, false, false, left, text);
    }

    private static MeasuredErrors errors(Map<String, Map<Integer, Tally>> classes, Map<String, Tally> supplier) {
        return new MeasuredErrors(0.001, classes, supplier);
    }
}
