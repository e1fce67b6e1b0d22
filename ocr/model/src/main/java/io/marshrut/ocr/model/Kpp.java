package io.marshrut.ocr.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * Code of the reason for registration with a tax office (КПП): {@code NNNNPPXXX}, nine characters, no check digit.
 *
 * <p>NNNN is the tax office, PP the reason (digits or Latin capitals), XXX the number of the registration. Sole traders
 * have none; one ИНН may come with several. Source: ФНС order ММВ-7-6/435@ of 29.06.2012.
 */
public record Kpp(@JsonValue String value) {

    private static final Pattern SHAPE = Pattern.compile("[0-9]{4}[0-9A-Z]{2}[0-9]{3}");

    public Kpp {
        Refusal.throwIfAny("КПП", value, refusal(value));
    }

    @JsonCreator
    public static Kpp of(String value) {
        return new Kpp(value);
    }

    public static boolean isValid(String value) {
        return refusal(value) == null;
    }

    private static String refusal(String value) {
        if (value == null || !SHAPE.matcher(value).matches()) {
            return "must have nine characters: four digits, two digits or Latin capitals, three digits";
        }
        return value.startsWith("00") ? "must not begin with 00, no tax office has that code" : null;
    }

    @Override
    public String toString() {
        return value;
    }
}
