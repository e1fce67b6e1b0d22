package io.marshrut.learnedplaces;

import io.marshrut.ocr.model.FieldName;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A place on a supplier's form.
 *
 * @param formWords the words of the form, each as a number, ascending
 * @param words how many words the value had
 * @param held how often it was right since
 * @param failed how often it was wrong
 */
record LearnedPlace(
        UUID id,
        String sellerInn,
        FieldName field,
        int[] formWords,
        List<Anchor> anchors,
        int words,
        Instant learnedAt,
        String learnedBy,
        int held,
        int failed) {

    private static final int PROVEN = 3;

    boolean isProven() {
        return held >= PROVEN && failed == 0;
    }

    /** A place that was wrong twice and as often as right is no place of this value. */
    boolean isLost() {
        return failed >= 2 && failed >= held;
    }
}
