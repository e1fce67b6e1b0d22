package io.marshrut.ocr.pipeline.tables;

import io.marshrut.ocr.model.Box;
import io.marshrut.ocr.model.Word;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Groups of thousands belong together: figures that are set flush right leave the same white space under one another,
 * which divides no columns.
 */
final class NumberGroups {

    private static final Pattern FIRST = Pattern.compile("\\d{1,3}");
    private static final Pattern NEXT = Pattern.compile("\\d{3}([.,=\\-–—]\\d{1,3})?");
    /** Between groups, in digits' widths; columns are further apart. */
    private static final double GAP = 0.9;

    private NumberGroups() {}

    /** The box of the number that each word is part of; other words have their own. */
    static Map<Word, Box> boxes(List<Word> words) {
        Map<Word, Box> boxes = new IdentityHashMap<>();
        for (List<Word> line : Lines.of(words)) {
            List<Word> number = new ArrayList<>();
            for (Word word : line) {
                if (!number.isEmpty() && !continues(number.get(number.size() - 1), word)) {
                    number.clear();
                }
                number.add(word);
                Box box = number.stream().map(Word::box).reduce(Box::union).orElseThrow();
                number.forEach(part -> boxes.put(part, box));
            }
        }
        return boxes;
    }

    private static boolean continues(Word last, Word word) {
        double digit = word.box().width() / word.text().length();
        return FIRST.matcher(last.text()).matches()
                && NEXT.matcher(word.text()).matches()
                && word.box().left() - last.box().right() < GAP * digit;
    }
}
