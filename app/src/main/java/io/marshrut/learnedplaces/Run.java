package io.marshrut.learnedplaces;

import io.marshrut.ocr.model.Box;
import io.marshrut.ocr.model.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Words that follow one another in a row. */
record Run(List<Word> words) {

    /** A sum of millions with its currency, a date in words. */
    private static final int LONGEST = 6;

    /** Words further apart, in heights of a word, belong to different columns. */
    private static final double GAP = 1.5;

    /** Of the height of a word, by which the middles of words in one row may differ. */
    private static final double SAME_ROW = 0.5;

    Box box() {
        return words.stream().map(Word::box).reduce(Box::union).orElseThrow();
    }

    String text() {
        return words.stream().map(Word::text).collect(Collectors.joining(" "));
    }

    /** Every run of a page, the short ones first at each word. */
    static List<Run> of(List<Word> page) {
        List<Word> byPlace = page.stream()
                .sorted(Comparator.comparingDouble(word -> word.box().left()))
                .toList();
        List<Run> runs = new ArrayList<>();
        for (Word first : byPlace) {
            List<Word> run = new ArrayList<>(List.of(first));
            runs.add(new Run(List.copyOf(run)));
            Word next = after(first, byPlace);
            while (next != null && run.size() < LONGEST) {
                run.add(next);
                runs.add(new Run(List.copyOf(run)));
                next = after(next, byPlace);
            }
        }
        return runs;
    }

    private static Word after(Word word, List<Word> byPlace) {
        double height = word.box().height();
        return byPlace.stream()
                .filter(other -> other.box().left() > word.box().left())
                .filter(other -> isBeside(word.box(), other.box()))
                .findFirst()
                .filter(other -> other.box().left() - word.box().right() < GAP * height)
                .orElse(null);
    }

    private static boolean isBeside(Box one, Box other) {
        return Math.abs(one.centreY() - other.centreY()) < SAME_ROW * Math.max(one.height(), other.height());
    }
}
