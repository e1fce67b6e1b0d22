package io.marshrut.ocr.pipeline.fields;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Digits that recognition takes for one another on poor paper, directly or by way of a letter (З, б, ч, В, l, S). */
final class DigitTwins {

    private static final List<String> ALIKE =
            List.of("08", "68", "38", "56", "17", "14", "06", "35", "98", "90", "47", "58", "27", "36", "95", "49");

    private DigitTwins() {}

    /** Every text that differs from this one in one digit, by a digit that looks like it. */
    static Stream<String> of(String text) {
        return IntStream.range(0, text.length())
                .boxed()
                .flatMap(at ->
                        alike(text.charAt(at)).map(other -> text.substring(0, at) + other + text.substring(at + 1)));
    }

    /** Whether two texts are twins of that kind. */
    static boolean are(String a, String b) {
        return a.length() == b.length() && of(a).anyMatch(b::equals);
    }

    private static Stream<Character> alike(char digit) {
        return ALIKE.stream()
                .filter(pair -> pair.indexOf(digit) >= 0)
                .map(pair -> pair.charAt(0) == digit ? pair.charAt(1) : pair.charAt(0));
    }
}
