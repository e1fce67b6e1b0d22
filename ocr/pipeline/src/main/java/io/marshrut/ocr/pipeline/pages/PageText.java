package io.marshrut.ocr.pipeline.pages;

import io.marshrut.ocr.model.Box;
import io.marshrut.ocr.model.Word;
import io.marshrut.ocr.pipeline.layout.PageLayout;
import io.marshrut.ocr.pipeline.natives.GreyImage;
import io.marshrut.ocr.pipeline.natives.Rulings;
import io.marshrut.ocr.pipeline.natives.TextRecogniser;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a straight page: what stands in cells of a table cell by cell, the rest as running text. Numbers and units that
 * stand alone are read better so than among their neighbours, and no word reaches over a cell's edge.
 */
final class PageText {

    /** Fewer fields are a frame around a heading, no table. */
    private static final int FEWEST_CELLS = 6;
    /** Below that a Russian reading is compared with one that knows Latin letters too. */
    private static final double CERTAIN = 0.8;
    /** A cell read alone is taken though recognition is a little less certain of it: it has no context then. */
    private static final double NO_WORSE = 0.15;

    private final TextRecogniser pages;
    private final TextRecogniser cells;
    private final Duration limit;

    PageText(TextRecogniser pages, TextRecogniser cells, Duration limit) {
        this.pages = pages;
        this.cells = cells;
        this.limit = limit;
    }

    TextRecogniser.Reading read(GreyImage page, Rulings rulings) {
        if (Blank.is(page)) {
            return new TextRecogniser.Reading(List.of(), true);
        }
        long end = System.nanoTime() + limit.toNanos();
        TextRecogniser.Reading first = firstReading(page, rulings);
        List<Word> all = LostLines.found(cells, page, first.words(), part -> System.nanoTime() < end);
        List<Word> words = DoubtfulWords.readAgain(cells, page, all, part -> System.nanoTime() < end);
        return new TextRecogniser.Reading(DoubledWords.removed(words), first.complete());
    }

    private TextRecogniser.Reading firstReading(GreyImage page, Rulings rulings) {
        if (rulings.cells().size() < FEWEST_CELLS) {
            return withTableCells(page, rulings, pages.read(page, limit));
        }
        long end = System.nanoTime() + limit.toNanos();
        List<Word> words = new ArrayList<>(cellWords(page, rulings.cells(), end));
        long left = end - System.nanoTime();
        if (left <= 0) {
            return new TextRecogniser.Reading(words, false);
        }
        try (GreyImage rest = page.without(rulings.cells())) {
            TextRecogniser.Reading reading = pages.read(rest, Duration.ofNanos(left));
            words.addAll(reading.words());
            return new TextRecogniser.Reading(words, reading.complete());
        }
    }

    /** A table without rulings must be found in the text first; then its numbers and units are read again. */
    private TextRecogniser.Reading withTableCells(GreyImage page, Rulings rulings, TextRecogniser.Reading reading) {
        double aspect = (double) page.height() / page.width();
        List<Box> parts = LooseCells.in(PageLayout.of(1, aspect, reading.words(), rulings));
        List<List<Word>> again = cells.readParts(page, parts, part -> reading.complete() && !Blank.is(page, part));
        List<Word> words = new ArrayList<>(reading.words());
        for (int i = 0; i < parts.size(); i++) {
            Box part = parts.get(i);
            List<Word> former =
                    words.stream().filter(word -> part.contains(word.box())).toList();
            if (!again.get(i).isEmpty() && confidence(again.get(i)) > confidence(former) - NO_WORSE) {
                words.removeAll(former);
                words.addAll(again.get(i));
            }
        }
        return new TextRecogniser.Reading(words, reading.complete());
    }

    private List<Word> cellWords(GreyImage page, List<Box> parts, long end) {
        List<List<Word>> russian =
                cells.readParts(page, parts, part -> System.nanoTime() < end && !Blank.is(page, part));
        List<Box> doubtful = new ArrayList<>();
        List<List<Word>> alternatives = new ArrayList<>();
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            if (isDoubtful(russian.get(i))) {
                doubtful.add(parts.get(i));
                alternatives.add(russian.get(i));
            } else {
                words.addAll(russian.get(i));
            }
        }
        List<List<Word>> mixed = pages.readParts(page, doubtful, part -> System.nanoTime() < end);
        for (int i = 0; i < doubtful.size(); i++) {
            words.addAll(
                    confidence(mixed.get(i)) > confidence(alternatives.get(i)) ? mixed.get(i) : alternatives.get(i));
        }
        return words;
    }

    private static boolean isDoubtful(List<Word> words) {
        return words.stream().anyMatch(word -> word.confidence() < CERTAIN);
    }

    private static double confidence(List<Word> words) {
        return words.stream().mapToDouble(Word::confidence).average().orElse(0);
    }
}
