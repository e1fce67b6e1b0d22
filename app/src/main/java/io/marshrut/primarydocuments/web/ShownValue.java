package io.marshrut.primarydocuments.web;

import io.marshrut.ocr.model.FieldName;
import io.marshrut.ocr.model.ValueKind;
import java.util.regex.Pattern;

/** Values as people write them: dates with points, sums with a comma. */
final class ShownValue {

    /** Where a thousand ends in a decimal string: {@code 1|320|799.54}. */
    private static final Pattern GROUP = Pattern.compile("(?<=\\d)(?=(\\d{3})+\\.)");

    private ShownValue() {}

    static String of(ValueKind kind, String value) {
        if (value.isEmpty()) {
            return value;
        }
        return switch (kind) {
            case DATE -> value.substring(8, 10) + "." + value.substring(5, 7) + "." + value.substring(0, 4);
            case MONEY -> GROUP.matcher(value).replaceAll("\u00a0").replace('.', ',');
            case RATE -> value.equals(FieldName.NO_VAT) ? "без НДС" : value;
            default -> value;
        };
    }
}
