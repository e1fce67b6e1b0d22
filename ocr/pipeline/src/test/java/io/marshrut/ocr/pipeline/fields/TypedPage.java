package io.marshrut.ocr.pipeline.fields;

import io.marshrut.ocr.model.Box;
import io.marshrut.ocr.model.Word;
import io.marshrut.ocr.pipeline.layout.PageLayout;
import io.marshrut.ocr.pipeline.natives.Rulings;
import java.util.ArrayList;
import java.util.List;

/** A page typed row by row; an underscore is a space twice as wide. */
final class TypedPage {

    private static final double CHARACTER = 0.008;
    private static final double HEIGHT = 0.012;

    private final List<Word> words = new ArrayList<>();
    private double y = 0.05;

    void row(String text) {
        double x = 0.05;
        for (String word : text.split(" ")) {
            double width = word.length() * CHARACTER;
            if (!word.equals("_")) {
                words.add(new Word(word, new Box(x, y, x + width, y + HEIGHT), 0.9));
            }
            x += width + CHARACTER;
        }
        y += 2 * HEIGHT;
    }

    /** The words of a text that was typed last. */
    List<Word> words(String text) {
        List<String> wanted = List.of(text.split(" "));
        return words.subList(words.size() - wanted.size(), words.size()).stream()
                .toList();
    }

    PageLayout layout() {
        return PageLayout.of(1, Math.sqrt(2), words, Rulings.NONE);
    }
}
