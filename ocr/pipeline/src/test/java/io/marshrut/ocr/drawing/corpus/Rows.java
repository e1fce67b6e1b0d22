package io.marshrut.ocr.drawing.corpus;

import io.marshrut.ocr.model.DocumentLine;
import java.math.BigDecimal;

/** Rows of the truth for the columns that a table shows. */
final class Rows {

    private Rows() {}

    /** Everything, the amount without VAT: the forms of the tax law. */
    static DocumentLine taxed(DealLine line) {
        return new DocumentLine(
                line.name(),
                line.unit(),
                line.quantity().toPlainString(),
                line.price().toPlainString(),
                line.net().toPlainString(),
                line.vat().toPlainString());
    }

    /** Unit, quantity, price and amount, no VAT. */
    static DocumentLine plain(DealLine line) {
        return of(line, line.unit(), line.amount());
    }

    /** As {@link #plain}, and «без НДС» in every row. */
    static DocumentLine untaxed(DealLine line) {
        DocumentLine plain = plain(line);
        return new DocumentLine(plain.name(), plain.unit(), plain.quantity(), plain.price(), plain.amount(), "0.00");
    }

    /** The amount with VAT, and the VAT in it. */
    static DocumentLine gross(DealLine line) {
        DocumentLine plain = plain(line);
        return new DocumentLine(
                plain.name(),
                plain.unit(),
                plain.quantity(),
                plain.price(),
                plain.amount(),
                line.vat().toPlainString());
    }

    /** Quantity, price and amount, neither unit nor VAT. */
    static DocumentLine unitless(DealLine line) {
        return of(line, null, line.amount());
    }

    private static DocumentLine of(DealLine line, String unit, BigDecimal amount) {
        return new DocumentLine(
                line.name(),
                unit,
                line.quantity().toPlainString(),
                line.price().toPlainString(),
                amount.toPlainString(),
                null);
    }

    /** Name and sums alone. */
    static DocumentLine sums(DealLine line, BigDecimal amount, BigDecimal vat) {
        return new DocumentLine(
                line.name(), null, null, null, amount.toPlainString(), vat == null ? null : vat.toPlainString());
    }
}
