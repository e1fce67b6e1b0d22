package io.marshrut.ocr.pipeline.language;

/**
 * What a Russian word of a written number stands for.
 *
 * @param kind where in a number it may stand
 * @param value the number itself, or the power of a thousand
 */
record NumberWord(Kind kind, long value) {

    /** From the left of a group of three digits to its right, then what closes the group. */
    enum Kind {
        HUNDRED,
        TEN,
        TEEN,
        UNIT,
        ZERO,
        SCALE,
        CURRENCY,
        SMALL_CURRENCY
    }

    boolean isDigits() {
        return kind.ordinal() <= Kind.ZERO.ordinal();
    }
}
