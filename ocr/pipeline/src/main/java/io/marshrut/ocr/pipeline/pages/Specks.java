package io.marshrut.ocr.pipeline.pages;

import io.marshrut.ocr.model.Box;
import io.marshrut.ocr.model.Word;
import java.util.List;

/** Words read within other words: specks of dust and remains of rulings, which the real word's letters surround. */
final class Specks {

    private static final double COVERED = 0.6;
    private static final double SMALLER = 0.5;

    private Specks() {}

    static List<Word> removed(List<Word> words) {
        return words.stream()
                .filter(word -> words.stream().noneMatch(other -> other != word && covers(other.box(), word.box())))
                .toList();
    }

    private static boolean covers(Box large, Box small) {
        double width = Math.min(large.right(), small.right()) - Math.max(large.left(), small.left());
        double height = Math.min(large.bottom(), small.bottom()) - Math.max(large.top(), small.top());
        return width > 0 && height > 0 && area(small) < SMALLER * area(large) && width * height > COVERED * area(small);
    }

    private static double area(Box box) {
        return box.width() * box.height();
    }
}
