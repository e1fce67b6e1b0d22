package io.marshrut.ocr.model;

/**
 * One row of the document's table (строка табличной части); what is not on the page is null.
 *
 * @param quantity decimal string
 * @param price decimal string, per unit
 * @param amount money, as the table states it: without VAT in an УПД (column 5), with or without it in an invoice
 * @param vat money; {@code 0.00} for «без НДС»
 */
public record DocumentLine(String name, String unit, String quantity, String price, String amount, String vat) {}
