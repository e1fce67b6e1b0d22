package io.marshrut.ocr.pipeline.pages;

import io.marshrut.ocr.model.Box;
import io.marshrut.ocr.model.Word;
import io.marshrut.ocr.pipeline.natives.GreyImage;
import io.marshrut.ocr.pipeline.natives.TextRecogniser;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells of most pages that they lie the right way up, at a fraction of what finding out the way costs: two or three of their
 * lines, read as they lie, are Russian words. Sideways or upside down nothing of the kind comes out.
 */
final class UprightText {

    private static final Pattern LONG_WORD = Pattern.compile("\\P{L}*[А-Яа-яЁё]{4,}\\P{L}*");
    private static final double SURELY = 0.85;
    /** Letters in such words. */
    private static final int ENOUGH = 20;
    /** Of all letters that were read. */
    private static final double MOSTLY = 0.5;

    private static final int PLACES = 2;

    private final TextRecogniser russian;

    UprightText(TextRecogniser russian) {
        this.russian = russian;
    }

    /** False where the page does not show it; it may be upright all the same. */
    boolean isSeenOn(GreyImage page) {
        List<Word> words = new ArrayList<>();
        for (Box place : DensePlaces.of(page, PLACES)) {
            words.addAll(russian.readParts(page, List.of(place), part -> true).get(0));
            int sure = letters(words.stream().filter(UprightText::isSure).toList());
            if (sure >= ENOUGH && sure >= MOSTLY * letters(words)) {
                return true;
            }
            if (sure == 0) {
                return false;
            }
        }
        return false;
    }

    private static boolean isSure(Word word) {
        return word.confidence() >= SURELY && LONG_WORD.matcher(word.text()).matches();
    }

    private static int letters(List<Word> words) {
        return (int) words.stream()
                .flatMapToInt(word -> word.text().codePoints())
                .filter(Character::isLetter)
                .count();
    }
}
