package io.marshrut.ocr.pipeline.fields;

import io.marshrut.ocr.model.Box;
import io.marshrut.ocr.model.Word;
import io.marshrut.ocr.pipeline.layout.Token;
import java.util.List;

/**
 * A value with the words it was read from.
 *
 * @param repaired one look-alike character was replaced
 * @param contradicted another place of the document says something else
 */
record Found(String value, int page, Box box, double confidence, boolean repaired, boolean contradicted) {

    /** A code or a sum is as certain as its least certain word. */
    static Found exact(String value, int page, List<Word> words) {
        return new Found(value, page, around(words), lowest(words), false, false);
    }

    /** A name survives one doubtful word among many. */
    static Found text(String value, int page, List<Word> words) {
        double average = words.stream().mapToDouble(Word::confidence).average().orElse(0);
        return new Found(value, page, around(words), average, false, false);
    }

    static List<Word> wordsOf(List<Token> tokens) {
        return tokens.stream().map(Token::word).distinct().toList();
    }

    Found asRepaired() {
        return new Found(value, page, box, confidence, true, contradicted);
    }

    Found withValue(String other) {
        return new Found(other, page, box, confidence, repaired, contradicted);
    }

    Found asContradicted() {
        return new Found(value, page, box, confidence, repaired, true);
    }

    /** Nothing on the page says that it is this value; it is left over. */
    Found asGuess() {
        return new Found(value, page, box, 0, repaired, contradicted);
    }

    /** Read a second time elsewhere, alike. */
    Found confirmedBy(Found other) {
        double both = 1 - (1 - confidence) * (1 - other.confidence);
        return new Found(value, page, box, both, repaired && other.repaired, contradicted);
    }

    private static Box around(List<Word> words) {
        return words.stream().map(Word::box).reduce(Box::union).orElseThrow();
    }

    private static double lowest(List<Word> words) {
        return words.stream().mapToDouble(Word::confidence).min().orElse(0);
    }
}
