package io.marshrut.ocr.pipeline.pages;

import io.marshrut.ocr.model.Box;
import io.marshrut.ocr.model.Word;
import java.util.List;

/** Leaves out the shorter of two words that stand on one place: recognition at times reads the end of a number twice. */
final class DoubledWords {

    /** Of the narrower one's width. */
    private static final double ON_ONE_PLACE = 0.6;

    private DoubledWords() {}

    static List<Word> removed(List<Word> words) {
        return words.stream()
                .filter(word -> words.stream().noneMatch(other -> isDoubleOf(word, other)))
                .toList();
    }

    private static boolean isDoubleOf(Word word, Word other) {
        return word != other
                && word.text().length() < other.text().length()
                && other.text().startsWith(word.text())
                && isOnOnePlace(word.box(), other.box());
    }

    private static boolean isOnOnePlace(Box one, Box other) {
        double across = Math.min(one.right(), other.right()) - Math.max(one.left(), other.left());
        double down = Math.min(one.bottom(), other.bottom()) - Math.max(one.top(), other.top());
        return across > ON_ONE_PLACE * Math.min(one.width(), other.width())
                && down > ON_ONE_PLACE * Math.min(one.height(), other.height());
    }
}
