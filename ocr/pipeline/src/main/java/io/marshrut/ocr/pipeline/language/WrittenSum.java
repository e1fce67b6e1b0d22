package io.marshrut.ocr.pipeline.language;

import io.marshrut.ocr.model.Word;
import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalInt;

/**
 * A sum of money that a document writes out (сумма прописью).
 *
 * @param roubles whole units of the currency
 * @param kopecks empty where they are not written or cannot be read
 * @param lead the words right before it, folded: what the sum is of
 * @param words it was read from
 */
public record WrittenSum(long roubles, OptionalInt kopecks, String lead, List<Word> words) {

    /** Whether a sum in figures says the same, as far as the words go. */
    public boolean agrees(BigDecimal figures) {
        BigDecimal[] parts = figures.divideAndRemainder(BigDecimal.ONE);
        boolean sameRoubles = parts[0].compareTo(BigDecimal.valueOf(roubles)) == 0;
        return sameRoubles
                && (kopecks.isEmpty()
                        || parts[1].movePointRight(2).compareTo(BigDecimal.valueOf(kopecks.getAsInt())) == 0);
    }

    /** With kopecks as far as they are written. */
    public BigDecimal amount() {
        return BigDecimal.valueOf(roubles * 100 + kopecks.orElse(0), 2);
    }

    public boolean isComplete() {
        return kopecks.isPresent();
    }
}
