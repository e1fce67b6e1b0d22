package io.marshrut.ocr.pipeline.layout;

import io.marshrut.ocr.model.Box;
import io.marshrut.ocr.model.Word;
import io.marshrut.ocr.pipeline.natives.Rulings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The rows of a page from top to bottom, with its rulings. */
public record PageLayout(int number, double aspect, List<Row> rows, List<Word> words, Rulings rulings) {

    /**
     * Arranges words.
     *
     * @param number of the page, from 1
     * @param aspect height of the page divided by its width
     */
    public static PageLayout of(int number, double aspect, List<Word> words, Rulings rulings) {
        return new PageLayout(number, aspect, rows(number, aspect, words), words, rulings);
    }

    private static List<Row> rows(int number, double aspect, List<Word> words) {
        List<Line> lines = new ArrayList<>();
        words.stream()
                .sorted(Comparator.comparingDouble(word -> word.box().centreY()))
                .forEach(word -> lines.stream()
                        .filter(line -> line.takes(word.box()))
                        .min(Comparator.comparingDouble(line -> line.distance(word.box())))
                        .orElseGet(() -> added(lines))
                        .add(word));
        return lines.stream()
                .sorted(Comparator.comparingDouble(line -> line.centre))
                .map(line -> line.row(number, aspect))
                .toList();
    }

    private static Line added(List<Line> lines) {
        Line line = new Line();
        lines.add(line);
        return line;
    }

    /** A row in the making: its middle and height are those of its words on average, wide ones counting more. */
    private static final class Line {

        private final List<Word> words = new ArrayList<>();
        private double weight;
        private double centre;
        private double height;

        /** Dashes and commas are low and lie off the middle, so that the overlap counts, not the distance alone. */
        boolean takes(Box box) {
            double overlap = Math.min(box.bottom(), centre + height / 2) - Math.max(box.top(), centre - height / 2);
            return overlap >= 0.5 * Math.min(box.height(), height)
                    && distance(box) < 0.6 * Math.max(box.height(), height);
        }

        double distance(Box box) {
            return Math.abs(box.centreY() - centre);
        }

        void add(Word word) {
            double more = Math.max(1e-4, word.box().width());
            centre = (centre * weight + word.box().centreY() * more) / (weight + more);
            height = (height * weight + word.box().height() * more) / (weight + more);
            weight += more;
            words.add(word);
        }

        Row row(int number, double aspect) {
            words.sort(Comparator.comparingDouble(word -> word.box().left()));
            return new Row(number, aspect, words);
        }
    }
}
