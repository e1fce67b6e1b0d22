package io.marshrut.ocr.pipeline.language;

import io.marshrut.ocr.model.Word;
import java.util.List;
import java.util.Locale;

/**
 * Puts back small letters that recognition took for capitals: most Russian letters have the same shape in both sizes, so
 * that only the height of a word beside its neighbours tells.
 */
public final class LetterCase {

    private static final String SAME_SHAPE = "ВГДЖЗИЙКЛМНОПСТХЦЧШЩЪЫЬЭЮЯ";
    /** A capital is four fifths of the tallest word or more, a small letter three fifths. */
    private static final double SMALL = 0.72;

    private LetterCase() {}

    /** Words that stand together in one size of print. */
    public static List<Word> restored(List<Word> words) {
        double tallest =
                words.stream().mapToDouble(word -> word.box().height()).max().orElse(0);
        return words.stream()
                .map(word -> word.box().height() < SMALL * tallest && couldBeSmall(word.text()) ? small(word) : word)
                .toList();
    }

    private static boolean couldBeSmall(String text) {
        return text.chars().anyMatch(Character::isUpperCase)
                && text.chars().filter(Character::isLetter).allMatch(c -> SAME_SHAPE.indexOf(c) >= 0);
    }

    private static Word small(Word word) {
        return new Word(word.text().toLowerCase(Locale.ROOT), word.box(), word.confidence());
    }
}
