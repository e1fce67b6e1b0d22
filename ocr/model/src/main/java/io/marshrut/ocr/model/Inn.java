package io.marshrut.ocr.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Taxpayer identification number (ИНН): 10 digits for an organisation, 12 for a person or sole trader.
 *
 * <p>Check digits: 10 digits: the last one with weights 2 4 10 3 5 9 4 6 8; 12 digits: the eleventh with
 * 7 2 4 10 3 5 9 4 6 8 and the twelfth with 3 7 2 4 10 3 5 9 4 6 8; each the weighted sum mod 11 mod 10.
 * Source: the order of the Federal Tax Service (ФНС) on assigning ИНН, ММВ-7-6/435@ of 29.06.2012. Since a remainder
 * of 10 counts as 0, a key cannot tell apart two numbers whose remainders are 0 and 10.
 */
public record Inn(@JsonValue String value) {

    private static final int[] ORGANISATION = {2, 4, 10, 3, 5, 9, 4, 6, 8};
    private static final int[] PERSON_FIRST = {7, 2, 4, 10, 3, 5, 9, 4, 6, 8};
    private static final int[] PERSON_SECOND = {3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8};

    public Inn {
        Refusal.throwIfAny("ИНН", value, refusal(value));
    }

    @JsonCreator
    public static Inn of(String value) {
        return new Inn(value);
    }

    public static boolean isValid(String value) {
        return refusal(value) == null;
    }

    /** True for the 12 digits of a person or sole trader, who has no КПП. */
    public boolean isPerson() {
        return value.length() == 12;
    }

    private static String refusal(String value) {
        if (value == null || !(ControlDigit.isDigits(value, 10) || ControlDigit.isDigits(value, 12))) {
            return "must have 10 or 12 digits";
        }
        if (value.startsWith("00")) {
            return "must not begin with 00, no tax office has that code";
        }
        return hasItsKey(value) ? null : "has a wrong check digit";
    }

    private static boolean hasItsKey(String value) {
        if (value.length() == 10) {
            return ControlDigit.weighted(value, ORGANISATION) == ControlDigit.digit(value, 9);
        }
        return ControlDigit.weighted(value, PERSON_FIRST) == ControlDigit.digit(value, 10)
                && ControlDigit.weighted(value, PERSON_SECOND) == ControlDigit.digit(value, 11);
    }

    @Override
    public String toString() {
        return value;
    }
}
