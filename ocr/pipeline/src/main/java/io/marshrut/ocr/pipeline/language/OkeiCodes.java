package io.marshrut.ocr.pipeline.language;

import java.util.Map;
import java.util.Optional;

/** Codes of units of measurement (ОКЕИ, ОК 015-94), which forms print beside their names. */
public final class OkeiCodes {

    private static final Map<String, String> UNITS = Map.ofEntries(
            Map.entry("003", "мм"),
            Map.entry("004", "см"),
            Map.entry("006", "м"),
            Map.entry("008", "км"),
            Map.entry("055", "м2"),
            Map.entry("112", "л"),
            Map.entry("113", "м3"),
            Map.entry("163", "г"),
            Map.entry("166", "кг"),
            Map.entry("168", "т"),
            Map.entry("356", "ч"),
            Map.entry("359", "сут"),
            Map.entry("362", "мес"),
            Map.entry("366", "год"),
            Map.entry("625", "лист"),
            Map.entry("642", "ед"),
            Map.entry("704", "набор"),
            Map.entry("715", "пара"),
            Map.entry("728", "пач"),
            Map.entry("736", "рул"),
            Map.entry("778", "упак"),
            Map.entry("796", "шт"),
            Map.entry("839", "компл"),
            Map.entry("868", "бут"));

    private OkeiCodes() {}

    /** The usual short name of the unit; empty for a code that is not among the common ones. */
    public static Optional<String> unit(String code) {
        return Optional.ofNullable(UNITS.get(LookAlikes.digits(code.replaceAll("[^\\p{L}\\d]", ""))));
    }
}
