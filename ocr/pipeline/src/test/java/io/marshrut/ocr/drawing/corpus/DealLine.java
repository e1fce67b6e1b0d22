package io.marshrut.ocr.drawing.corpus;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A row of goods or services.
 *
 * @param unitCode of the units classifier ОКЕИ
 * @param discount money off the row; zero where there is none
 * @param perCent VAT rate; null for «без НДС»
 * @param gross whether the price holds the VAT
 */
record DealLine(
        String name,
        String unit,
        String unitCode,
        BigDecimal quantity,
        BigDecimal price,
        BigDecimal discount,
        Integer perCent,
        boolean gross) {

    BigDecimal full() {
        return quantity.multiply(price).setScale(2, RoundingMode.HALF_UP);
    }

    /** As the price goes: with VAT or without it. */
    BigDecimal amount() {
        return full().subtract(discount);
    }

    BigDecimal vat() {
        if (perCent == null) {
            return new BigDecimal("0.00");
        }
        BigDecimal base = BigDecimal.valueOf(gross ? 100L + perCent : 100L);
        return amount().multiply(BigDecimal.valueOf(perCent)).divide(base, 2, RoundingMode.HALF_UP);
    }

    BigDecimal net() {
        return gross ? amount().subtract(vat()) : amount();
    }

    BigDecimal withVat() {
        return gross ? amount() : amount().add(vat());
    }

    /** Price without VAT and after discount: the forms of the tax law print no other. */
    DealLine netOfVat() {
        return new DealLine(name, unit, unitCode, quantity, price, new BigDecimal("0.00"), perCent, false);
    }

    DealLine taxedBy(int rate) {
        return new DealLine(name, unit, unitCode, quantity, price, discount, rate, gross);
    }
}
