package io.marshrut.ocr.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Bank account number (расчётный или корреспондентский счёт): 20 digits, the ninth is a key over number and БИК.
 *
 * <p>Alone, only the shape can be checked; {@link #belongsTo} checks the key: three digits of the БИК and the 20 of
 * the account, weights 7 1 3 repeated, the sum of the products' last digits must end in 0. The three digits are the
 * last ones of the БИК for a client's account in a bank, and {@code 0} with digits 5–6 for an account in a settlement
 * centre, which every correspondent account (301…) is. Source: Bank of Russia order 515 of 08.09.1997.
 */
public record BankAccount(@JsonValue String value) {

    private static final int[] WEIGHTS = {7, 1, 3};

    public BankAccount {
        Refusal.throwIfAny("bank account", value, isValid(value) ? null : "must have 20 digits");
    }

    @JsonCreator
    public static BankAccount of(String value) {
        return new BankAccount(value);
    }

    /** Whether the number has the shape of an account; its key needs the БИК. */
    public static boolean isValid(String value) {
        return value != null && ControlDigit.isDigits(value, 20);
    }

    /** Whether number and БИК are both well-formed and the key fits. */
    public static boolean isValid(String value, String bik) {
        return isValid(value) && Bik.isValid(bik) && of(value).belongsTo(Bik.of(bik));
    }

    public boolean isCorrespondent() {
        return value.startsWith("301");
    }

    /** An account of the Treasury (казначейский счёт, 0…): its key follows rules of the Treasury, not checked here. */
    public boolean isTreasury() {
        return value.startsWith("0");
    }

    /** Whether the key fits the bank; always true for an account of the Treasury. */
    public boolean belongsTo(Bik bik) {
        if (isTreasury()) {
            return true;
        }
        boolean inSettlementCentre = isCorrespondent() || bik.isSettlementCentre();
        String digits = (inSettlementCentre ? bik.settlementCentreNumber() : bik.bankNumber()) + value;
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += ControlDigit.digit(digits, i) * WEIGHTS[i % WEIGHTS.length] % 10;
        }
        return sum % 10 == 0;
    }

    @Override
    public String toString() {
        return value;
    }
}
