package io.marshrut.ocr.drawing;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How VAT stands in a document; per cent is of no meaning where there is none. */
public record Vat(Mode mode, int percent) {

    /** Prices with VAT inside, VAT on top of them, or «без НДС». */
    public enum Mode {
        INCLUDED,
        ON_TOP,
        NONE
    }

    public static Vat included(int percent) {
        return new Vat(Mode.INCLUDED, percent);
    }

    public static Vat onTop(int percent) {
        return new Vat(Mode.ON_TOP, percent);
    }

    public static Vat none() {
        return new Vat(Mode.NONE, 0);
    }

    public boolean isNone() {
        return mode == Mode.NONE;
    }

    /** The part of VAT in, or the VAT on top of, an amount. */
    public BigDecimal of(BigDecimal amount) {
        return switch (mode) {
            case NONE -> new BigDecimal("0.00");
            case ON_TOP ->
                amount.multiply(BigDecimal.valueOf(percent)).divide(BigDecimal.valueOf(100), 2, RoundingMode.HALF_UP);
            case INCLUDED ->
                amount.multiply(BigDecimal.valueOf(percent))
                        .divide(BigDecimal.valueOf(100L + percent), 2, RoundingMode.HALF_UP);
        };
    }
}
