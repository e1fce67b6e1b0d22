package io.marshrut.ocr.pipeline.pages;

import io.marshrut.ocr.model.Box;
import io.marshrut.ocr.model.Word;
import io.marshrut.ocr.pipeline.natives.GreyImage;
import io.marshrut.ocr.pipeline.natives.TextRecogniser;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Reads lines that recognition left out: where columns stand beside each other half a line apart, it takes two lines for
 * one and drops the other. Print as high as a line of text, on which no word was read, is read alone.
 */
final class LostLines {

    /** The longest ones; where more is lost, the picture is bad, and no second reading mends it. */
    private static final int MOST = 6;
    /** Below that it is a signature or a stamp. */
    private static final double CERTAIN = 0.8;
    /** Of the usual height of a word. */
    private static final double LOWEST = 0.6;

    private static final double HIGHEST = 1.9;
    private static final double NARROWEST = 3;
    /** Room that recognition needs around a line, in its heights. */
    private static final double MARGIN = 0.3;
    /** A word that high is two lines taken for one, where recognition is not certain of it: a title is. */
    private static final double TWO_LINES = 1.7;

    private static final double OF_A_TITLE = 0.6;

    private LostLines() {}

    static List<Word> found(TextRecogniser recogniser, GreyImage page, List<Word> words, Predicate<Box> goesOn) {
        double usual = usualHeight(words);
        if (usual == 0) {
            return words;
        }
        double aspect = (double) page.height() / page.width();
        List<Word> covering =
                words.stream().filter(word -> !isTwoLines(word, usual)).toList();
        List<Box> lost = LooseInk.of(page, covering, usual).stream()
                .filter(box -> box.height() > LOWEST * usual && box.height() < HIGHEST * usual)
                .filter(box -> box.width() > NARROWEST * usual * aspect)
                .sorted(Comparator.comparingDouble(Box::width).reversed())
                .limit(MOST)
                .map(LostLines::around)
                .toList();
        if (lost.isEmpty()) {
            return words;
        }
        List<Word> all = new ArrayList<>(words);
        for (List<Word> line : recogniser.readParts(page, lost, goesOn)) {
            if (isText(line)) {
                all.removeIf(former -> isUpon(former, line, usual));
                all.addAll(line);
            }
        }
        return all;
    }

    private static Box around(Box box) {
        double margin = box.height() * MARGIN;
        return new Box(
                Math.max(0, box.left() - margin),
                Math.max(0, box.top() - margin),
                Math.min(1, box.right() + margin),
                Math.min(1, box.bottom() + margin));
    }

    private static boolean isText(List<Word> line) {
        double confidence =
                line.stream().mapToDouble(Word::confidence).average().orElse(0);
        return confidence >= CERTAIN
                && line.stream()
                        .anyMatch(word -> word.text()
                                        .codePoints()
                                        .filter(Character::isLetterOrDigit)
                                        .count()
                                > 2);
    }

    private static boolean isTwoLines(Word word, double usual) {
        return word.box().height() >= TWO_LINES * usual && word.confidence() < OF_A_TITLE;
    }

    /** The two lines that were taken for one. */
    private static boolean isUpon(Word former, List<Word> line, double usual) {
        return isTwoLines(former, usual)
                && line.stream().anyMatch(word -> former.box().contains(word.box()));
    }

    private static double usualHeight(List<Word> words) {
        double[] heights =
                words.stream().mapToDouble(word -> word.box().height()).sorted().toArray();
        return heights.length == 0 ? 0 : heights[heights.length / 2];
    }
}
