package io.marshrut.ocr.pipeline.language;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Maps characters that recognition confuses to one of them, so that «CЧET» in Latin letters, «счёт» and «СЧЕТ» are the
 * same word. For finding labels, not for values.
 */
final class Folding {

    /** Pairs of a character and what it is taken for: Latin capitals look like other letters than small ones do. */
    private static final String PAIRS = "AаBвCсEеHнKкMмOоPрTтXхYуaаbьcсeеgдhнkкmмnпoоpрrгtтuиxхyуwшЁеЙиёейи0о3з4ч6б8в";

    private static final Map<Character, Character> FOLDED = IntStream.range(0, PAIRS.length() / 2)
            .boxed()
            .collect(Collectors.toMap(i -> PAIRS.charAt(2 * i), i -> PAIRS.charAt(2 * i + 1)));

    private Folding() {}

    static String fold(String text) {
        StringBuilder folded = new StringBuilder();
        for (char c : text.toCharArray()) {
            folded.append(FOLDED.getOrDefault(c, Character.toLowerCase(c)).charValue());
        }
        return folded.toString();
    }
}
