package io.marshrut.ocr.pipeline.tables;

import java.util.regex.Pattern;

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
    DISCOUNT,
    OTHER;

    /** «НДС 20%»: the rate is told by the heading, the sums stand below. Folding makes letters of some digits. */
    private static final Pattern SUMS_OF_TAX = Pattern.compile("ндс [\\dозчбв]{1,2} ?%");

    private static final Pattern MISREAD_TAX = Pattern.compile("(?<![а-я])нас(?![а-я])");

    /** By the words of a heading, folded; the order decides where words of several columns meet. */
    static ColumnRole ofHeading(String words) {
        // the bold capitals of «НДС» are taken for Latin ones, which fold to this
        String heading = MISREAD_TAX.matcher(words).replaceAll("ндс");
        if (has(heading, "всего с", "итого с", "сумма с", "стоимость с", "начислено с")
                && has(heading, "ндс", "налог", "учетом")) {
            return GROSS;
        }
        if (heading.strip().equals("с ндс") || heading.strip().equals("с налогом")) {
            return GROSS;
        }
        if (isDiscount(heading)) {
            return DISCOUNT;
        }
        if (has(heading, "ставк") && has(heading, "руб")) {
            return PRICE;
        }
        if (SUMS_OF_TAX.matcher(heading).find()) {
            return VAT;
        }
        if (has(heading, "ставк") || (has(heading, "ндс") && heading.contains("%") && !has(heading, "руб", "сумма"))) {
            return RATE;
        }
        if (has(heading, "ндс", "налог") && !has(heading, "стоимост", "цен", "тариф", "без")) {
            return VAT;
        }
        if (heading.strip().equals("без ндс") || heading.strip().equals("без налога")) {
            return AMOUNT;
        }
        if (has(heading, "акциз")) {
            return EXCISE;
        }
        if (has(heading, "стоимост") && has(heading, "единиц", "ед ", "ед")) {
            return PRICE;
        }
        if (has(heading, "стоимост", "сумма", "начислен")) {
            return has(heading, "с ндс", "с налогом", "с учетом") ? GROSS : AMOUNT;
        }
        if (has(heading, "цена", "тариф")) {
            return PRICE;
        }
        if (heading.strip().startsWith("ед ")) {
            return has(heading, "цена", "стоимост") ? PRICE : UNIT;
        }
        if (has(heading, "код", "артикул")) {
            return CODE;
        }
        if (has(heading, "наимен", "товар", "услуг", "работ", "описание", "предмет", "номенклатур", "содержание")
                || has(heading, "маршрут", "показател", "вид платеж", "вид начисл", "вид раб", "вид усл")) {
            return NAME;
        }
        if (has(heading, "кол", "объем")) {
            return QUANTITY;
        }
        if (has(heading, "ед ", "изм", "единиц")) {
            return UNIT;
        }
        if (has(heading, "всего", "итого")) {
            return AMOUNT;
        }
        return has(heading, "№", "п п") ? NUMBER : OTHER;
    }

    /** «Сумма скидки», but not «Сумма со скидкой». */
    private static boolean isDiscount(String heading) {
        return has(heading, "скидк", "наценк") && !has(heading, "со скидк", "с учетом", "с наценк");
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
