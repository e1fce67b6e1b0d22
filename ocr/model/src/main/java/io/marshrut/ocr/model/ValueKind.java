package io.marshrut.ocr.model;

/** How the value of a field is written. */
public enum ValueKind {
    /** As on the page, spaces collapsed. */
    TEXT,
    /** {@code 2026-03-31}. */
    DATE,
    /** Decimal string with two places and a point: {@code 1234.50}. */
    MONEY,
    /** The characters of a code without spaces: ИНН, КПП, БИК, account. */
    CODE,
    /**
     * VAT rate: per cent without a sign ({@code 20}, {@code 0}), a computed rate as a fraction ({@code 20/120}), or
     * {@link FieldName#NO_VAT} for «без НДС».
     */
    RATE,
    /** ISO 4217: {@code RUB}. */
    CURRENCY
}
