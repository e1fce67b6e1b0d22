package io.marshrut.ocr.drawing;

import java.math.BigDecimal;

/** Sums in words, for tests that read them back. */
public final class WrittenOut {

    private WrittenOut() {}

    /** {@code Одна тысяча двести рублей 00 копеек} */
    public static String roubles(BigDecimal amount) {
        return RussianText.inWords(amount);
    }
}
