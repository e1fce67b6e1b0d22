package io.marshrut.ocr.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Bank identification code (БИК): nine digits, no check digit, first digit 0.
 *
 * <p>Digits 1–2 are {@code 04} for Russian banks (Bank of Russia regulation 225-П of 06.05.2003) and other codes
 * below {@code 10} for other participants such as the Treasury; digits 5–6 are the settlement centre; digits 7–9 the bank.
 */
public record Bik(@JsonValue String value) {

    public Bik {
        Refusal.throwIfAny("БИК", value, refusal(value));
    }

    @JsonCreator
    public static Bik of(String value) {
        return new Bik(value);
    }

    public static boolean isValid(String value) {
        return refusal(value) == null;
    }

    /** The three digits that stand for the bank itself in the key of its clients' accounts. */
    String bankNumber() {
        return value.substring(6);
    }

    /** The three digits that stand for the settlement centre (РКЦ) in the key of an account opened there. */
    String settlementCentreNumber() {
        return "0" + value.substring(4, 6);
    }

    /** True for the Bank of Russia's own divisions, whose digits 7–9 are 000, 001 or 002. */
    boolean isSettlementCentre() {
        return bankNumber().compareTo("002") <= 0;
    }

    private static String refusal(String value) {
        if (value == null || !ControlDigit.isDigits(value, 9)) {
            return "must have nine digits";
        }
        return value.startsWith("0") ? null : "must begin with 0";
    }

    @Override
    public String toString() {
        return value;
    }
}
