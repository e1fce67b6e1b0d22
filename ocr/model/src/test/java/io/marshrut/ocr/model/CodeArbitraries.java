package io.marshrut.ocr.model;

import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Codes whose check digits are found by trial: independent of the arithmetic under test. */
final class CodeArbitraries {

    private CodeArbitraries() {}

    static Arbitrary<String> digits(int length) {
        return Arbitraries.strings().numeric().ofLength(length);
    }

    static Arbitrary<String> organisationInns() {
        return digits(7).map(body -> "77" + body).map(body -> body + trialKey(body));
    }

    /** Product tables instead of a loop over weights: the eleventh and twelfth digit of a person's ИНН. */
    static Arbitrary<String> personInns() {
        return digits(8).map(body -> {
            String ten = "78" + body;
            String eleven = ten + key(ten, "7,2,4,10,3,5,9,4,6,8");
            return eleven + key(eleven, "3,7,2,4,10,3,5,9,4,6,8");
        });
    }

    static String withDigit(String code, int position, int digit) {
        return code.substring(0, position) + digit + code.substring(position + 1);
    }

    static int trialKey(String body) {
        return key(body, "2,4,10,3,5,9,4,6,8");
    }

    static int key(String body, String weights) {
        return remainder(body, weights) % 10;
    }

    /** 0..10: a key of 0 stands for the remainders 0 and 10. */
    static int remainder(String body, String weights) {
        String[] each = weights.split(",");
        return IntStream.range(0, each.length)
                        .map(i -> Integer.parseInt(each[i]) * Character.digit(body.charAt(i), 10))
                        .sum()
                % 11;
    }
}
