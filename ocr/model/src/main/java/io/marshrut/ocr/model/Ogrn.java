package io.marshrut.ocr.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * State registration number: ОГРН of an organisation (13 digits) or ОГРНИП of a sole trader (15 digits).
 *
 * <p>The last digit is the number before it mod 11 (ОГРН) or mod 13 (ОГРНИП), then mod 10. Source: the order of the
 * Ministry of Finance on keeping the registers (ЕГРЮЛ, ЕГРИП), 165н of 30.10.2017.
 */
public record Ogrn(@JsonValue String value) {

    public Ogrn {
        Refusal.throwIfAny("ОГРН", value, refusal(value));
    }

    @JsonCreator
    public static Ogrn of(String value) {
        return new Ogrn(value);
    }

    public static boolean isValid(String value) {
        return refusal(value) == null;
    }

    public boolean isSoleTrader() {
        return value.length() == 15;
    }

    private static String refusal(String value) {
        if (value == null || !(ControlDigit.isDigits(value, 13) || ControlDigit.isDigits(value, 15))) {
            return "must have 13 or 15 digits";
        }
        if (value.startsWith("0")) {
            return "must not begin with 0";
        }
        int last = value.length() - 1;
        int key = ControlDigit.remainder(value, last, value.length() == 13 ? 11 : 13);
        return key == ControlDigit.digit(value, last) ? null : "has a wrong check digit";
    }

    @Override
    public String toString() {
        return value;
    }
}
