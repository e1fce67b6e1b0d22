package io.marshrut.ocr.drawing.corpus;

import io.marshrut.ocr.drawing.RussianText;
import io.marshrut.ocr.drawing.Style;
import java.awt.Color;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * How a program prints: what varies between two documents of one layout.
 *
 * @param size of running text in points
 * @param thousands between groups of three digits
 * @param decimal between roubles and kopecks
 * @param vertical thickness of a table's vertical lines, 0 for none
 * @param horizontal thickness of its horizontal lines, 0 for none
 * @param thousandths whether quantities always have three decimals
 * @param accent of headings; null for black alone
 */
record Look(
        float size,
        String thousands,
        String decimal,
        DateForm dates,
        float vertical,
        float horizontal,
        boolean thousandths,
        boolean boldValues,
        Color accent) {

    enum DateForm {
        FIGURES,
        WORDS,
        QUOTED
    }

    private static final Color[] ACCENTS = {
        new Color(20, 60, 140), new Color(170, 30, 30), new Color(0, 110, 70), new Color(90, 40, 120)
    };

    static Look of(Dice dice, boolean coloured) {
        String decimal = dice.any(",", ",", ",", ",", ".", ".", "-");
        String thousands =
                decimal.equals(".") ? dice.any("", " ", "\u00A0", "'") : dice.any("\u00A0", "\u00A0", " ", " ", "");
        int rulings = dice.between(0, 9);
        float thickness = dice.any(0.4f, 0.6f, 0.8f, 1.2f);
        return new Look(
                dice.between(8.2f, 11f),
                thousands,
                decimal,
                dice.any(DateForm.WORDS, DateForm.WORDS, DateForm.FIGURES, DateForm.QUOTED),
                rulings < 7 ? thickness : 0,
                rulings < 9 ? thickness : 0,
                dice.chance(0.2),
                dice.chance(0.5),
                coloured ? dice.any(ACCENTS) : null);
    }

    Style text() {
        return Style.plain(size);
    }

    Style bold() {
        return Style.bold(size);
    }

    Style value() {
        return boldValues ? bold() : text();
    }

    Style small() {
        return Style.plain(Math.max(5.5f, size * 0.75f));
    }

    Style title() {
        return Style.bold(size * 1.5f);
    }

    String money(BigDecimal amount) {
        return RussianText.amount(amount, thousands, decimal);
    }

    String quantity(BigDecimal quantity) {
        BigDecimal shown = thousandths ? quantity.setScale(3) : quantity.stripTrailingZeros();
        String plain = shown.scale() < 0 ? shown.toBigInteger().toString() : shown.toPlainString();
        return plain.replace('.', decimal.equals(".") ? '.' : ',');
    }

    String date(LocalDate date) {
        return switch (dates) {
            case FIGURES -> RussianText.shortDate(date);
            case WORDS -> RussianText.longDate(date);
            case QUOTED -> quoted(date);
        };
    }

    /** {@code «05» марта 2026 г.} */
    static String quoted(LocalDate date) {
        return "«" + String.format("%02d", date.getDayOfMonth()) + "»"
                + RussianText.longDate(date).replaceFirst("^\\d+", "");
    }
}
