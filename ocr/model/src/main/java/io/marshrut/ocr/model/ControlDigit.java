package io.marshrut.ocr.model;

/** Arithmetic that the check digits of Russian codes share. */
final class ControlDigit {

    private ControlDigit() {}

    static int weighted(String digits, int... weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += digit(digits, i) * weights[i];
        }
        return sum % 11 % 10;
    }

    /** Remainder of the first {@code length} digits, taken as one number, then of that by 10. */
    static int remainder(String digits, int length, int divisor) {
        return (int) (Long.parseLong(digits.substring(0, length)) % divisor % 10);
    }

    static int digit(String digits, int index) {
        return digits.charAt(index) - '0';
    }

    static boolean isDigits(String text, int length) {
        return text.length() == length && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
