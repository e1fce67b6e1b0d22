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
 * Reads words of which recognition is not certain once more, each alone and as Russian only: short bold words become
 * Latin ones otherwise («Код», «услуг»), and whole lines a single letter.
 */
final class DoubtfulWords {

    private static final double CERTAIN = 0.6;
    /** Russian documents have few Latin words, so that these must be more certain. */
    private static final double CERTAIN_LATIN = 0.88;
    /** By so much another reading must be better to be taken. */
    private static final double BETTER = 0.1;
    /** A page full of doubt is a bad picture, which no second reading mends. */
    private static final int MOST = 40;
    /** Of a word's height: room that recognition needs around it. */
    private static final double MARGIN = 0.15;
    /** What is that much higher or lower than most words is no word. */
    private static final double ODD_HEIGHT = 2.2;

    private DoubtfulWords() {}

    static List<Word> readAgain(TextRecogniser russian, GreyImage page, List<Word> words, Predicate<Box> goesOn) {
        double height = usualHeight(words);
        List<Word> doubtful = words.stream()
                .filter(DoubtfulWords::isDoubtful)
                .filter(word ->
                        word.box().height() < ODD_HEIGHT * height && word.box().height() * ODD_HEIGHT > height)
                .sorted(Comparator.comparingDouble(Word::confidence).reversed())
                .limit(MOST)
                .toList();
        if (doubtful.isEmpty()) {
            return words;
        }
        List<List<Word>> again = russian.readParts(
                page, doubtful.stream().map(DoubtfulWords::around).toList(), goesOn);
        List<Word> best = new ArrayList<>(words);
        for (int i = 0; i < doubtful.size(); i++) {
            Word former = doubtful.get(i);
            if (confidence(again.get(i)) > former.confidence() + BETTER) {
                best.removeIf(word -> word == former);
                best.addAll(again.get(i));
            }
        }
        return best;
    }

    private static boolean isDoubtful(Word word) {
        boolean text = word.text().codePoints().anyMatch(Character::isLetterOrDigit);
        boolean latin = word.text().chars().anyMatch(c -> c < 128 && Character.isLetter(c));
        return text && word.confidence() < (latin ? CERTAIN_LATIN : CERTAIN);
    }

    private static Box around(Word word) {
        Box box = word.box();
        double margin = box.height() * MARGIN;
        return new Box(box.left() - margin, box.top() - margin, box.right() + margin, box.bottom() + margin);
    }

    private static double usualHeight(List<Word> words) {
        double[] heights =
                words.stream().mapToDouble(word -> word.box().height()).sorted().toArray();
        return heights.length == 0 ? 0 : heights[heights.length / 2];
    }

    /** A reading with a piece that is not certain is no better one. */
    private static double confidence(List<Word> words) {
        return words.stream().mapToDouble(Word::confidence).min().orElse(0);
    }
}
