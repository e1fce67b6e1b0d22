package io.marshrut.ocr.pipeline.tables;

import java.util.Map;
import java.util.Optional;

/** What a column of a primary document's table holds. */
public enum ColumnRole {
    NUMBER,
    CODE,
    NAME,
    UNIT_CODE,
    UNIT,
    QUANTITY,
    PRICE,
    /** Quantity times price: in an УПД without VAT (column 5), in an invoice with or without it. */
    AMOUNT,
    EXCISE,
    RATE,
    VAT,
    /** With VAT, where a column of its own says so (column 9 of an УПД). */
    GROSS,
    OTHER;

    /** Columns of an УПД by the number in their heading that all editions of the form share. */
    private static final Map<String, ColumnRole> UTD_COLUMNS = Map.of(
            "2", UNIT_CODE,
            "2а", UNIT,
            "3", QUANTITY,
            "4", PRICE,
            "5", AMOUNT,
            "6", EXCISE,
            "7", RATE,
            "8", VAT,
            "9", GROSS);

    static Optional<ColumnRole> ofUtdColumn(String number) {
        return Optional.ofNullable(UTD_COLUMNS.get(number));
    }

    /** By the words of a heading, folded; the order decides where words of several columns meet. */
    static ColumnRole ofHeading(String heading) {
        if (has(heading, "ставк") || (has(heading, "ндс") && heading.contains("%"))) {
            return RATE;
        }
        if (has(heading, "ндс", "налог") && !has(heading, "стоимост", "цен", "без")) {
            return VAT;
        }
        if (has(heading, "акциз")) {
            return EXCISE;
        }
        if (has(heading, "стоимост", "сумма")) {
            return has(heading, "с ндс", "с налогом", "с учетом") ? GROSS : AMOUNT;
        }
        if (has(heading, "цена")) {
            return PRICE;
        }
        if (has(heading, "код", "артикул")) {
            return CODE;
        }
        if (has(heading, "наимен", "товар", "услуг", "работ", "описание")) {
            return NAME;
        }
        if (has(heading, "кол", "объем")) {
            return QUANTITY;
        }
        if (has(heading, "ед ", "изм", "единиц")) {
            return UNIT;
        }
        return has(heading, "№", "п п") ? NUMBER : OTHER;
    }

    private static boolean has(String heading, String... stems) {
        for (String stem : stems) {
            if ((" " + heading + " ").contains(" " + stem)) {
                return true;
            }
        }
        return false;
    }
}
