package io.marshrut.ocr.drawing;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A row of goods or services; the unit code is that of the units classifier ОКЕИ. */
public record Item(String name, String unit, String unitCode, BigDecimal quantity, BigDecimal price) {

    public BigDecimal amount() {
        return quantity.multiply(price).setScale(2, RoundingMode.HALF_UP);
    }
}
