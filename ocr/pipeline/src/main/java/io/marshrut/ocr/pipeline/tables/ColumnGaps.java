package io.marshrut.ocr.pipeline.tables;

import io.marshrut.ocr.model.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * White space that runs through a table's body from top to bottom: where the heads of two columns run into each other, or
 * one of them is missing, it still tells the columns apart.
 */
final class ColumnGaps {

    /** In letters' heights; a space within a cell is a third of one in most types. */
    private static final double NARROWEST = 1;

    /** A typewriter's space is one letter wide. */
    private static final double NARROWEST_IN_LETTERS = 1.8;
    /** The widest space between words of a cell, in letters' widths. */
    private static final double SPACE = 1.2;

    private static final int FEWEST_ITEMS = 3;
    /** Share of the items that have something in the column: discounts and codes are missing at times. */
    private static final double FILLED = 0.6;

    /** Share of the items whose text lies across what is no edge. */
    private static final double CROSSED = 0.3;

    private final List<Box> body;
    /** Words that stand as close as words of one cell do, each line of them one box. */
    private final List<Box> runs;

    private final long items;
    private final double narrowest;

    private ColumnGaps(List<Box> body, List<Box> runs, long items, double narrowest) {
        this.body = body;
        this.runs = runs;
        this.items = items;
        this.narrowest = narrowest;
    }

    /**
     * Looks at a table's body.
     *
     * @param boxes words and numbers, each number one box whatever spaces are in it
     * @param letter usual width of a letter
     */
    static ColumnGaps in(List<Box> boxes, double letter, double aspect) {
        List<Box> words = boxes.stream().distinct().toList();
        double[] heights = words.stream().mapToDouble(Box::height).sorted().toArray();
        double usual = heights.length == 0 ? 0 : heights[heights.length / 2];
        double narrowest = Math.max(NARROWEST * usual * aspect, NARROWEST_IN_LETTERS * letter);
        List<Box> flush = flushRight(words, narrowest / 4);
        double bottom = flush.stream().mapToDouble(Box::bottom).max().orElse(0);
        // what stands below the last item (a signature, the page's number) has columns of its own
        List<Box> body = words.stream()
                .filter(box -> box.top() < bottom + usual)
                .sorted(Comparator.comparingDouble(Box::left))
                .toList();
        return new ColumnGaps(body, runs(body, SPACE * letter), flush.size(), narrowest);
    }

    private static List<Box> runs(List<Box> fromLeftToRight, double space) {
        List<Box> runs = new ArrayList<>();
        for (Box box : fromLeftToRight) {
            int before = -1;
            for (int i = 0; i < runs.size() && before < 0; i++) {
                boolean close = box.left() - runs.get(i).right() < space
                        && box.right() > runs.get(i).right();
                before = close && isBeside(runs.get(i), box) ? i : -1;
            }
            if (before < 0) {
                runs.add(box);
            } else {
                runs.set(before, runs.get(before).union(box));
            }
        }
        return runs;
    }

    /** The most that end at one place: the figures of a column, one for each item. */
    private static List<Box> flushRight(List<Box> words, double tolerance) {
        return words.stream()
                .map(Box::right)
                .distinct()
                .map(right -> words.stream()
                        .filter(box -> Math.abs(box.right() - right) < tolerance)
                        .toList())
                .max(Comparator.comparingInt(List::size))
                .orElse(List.of());
    }

    /** The edges and those between them that heads do not tell. */
    List<Double> added(List<Double> edges) {
        List<Double> all = new ArrayList<>();
        all.add(edges.get(0));
        for (int i = 1; i < edges.size(); i++) {
            double left = edges.get(i - 1);
            double right = edges.get(i);
            for (double gap : between(left, right)) {
                double last = all.get(all.size() - 1);
                if (isFilled(lines(last, gap)) && isFilled(lines(gap, right))) {
                    all.add(gap);
                }
            }
            all.add(right);
        }
        return all;
    }

    /** Whether the text of many items runs across the place. */
    boolean isCrossed(double x) {
        long crossing =
                runs.stream().filter(box -> box.left() < x && box.right() > x).count();
        return items > 1 && crossing > 0 && crossing >= CROSSED * items;
    }

    private boolean isFilled(long lines) {
        return lines >= FEWEST_ITEMS && lines >= FILLED * items;
    }

    /** Boxes that do not lie beside one counted before: a cell counts once in a line. */
    private long lines(double left, double right) {
        List<Box> counted = new ArrayList<>();
        for (Box box : body) {
            boolean here = box.left() >= left && box.right() <= right;
            if (here && counted.stream().noneMatch(other -> isBeside(other, box))) {
                counted.add(box);
            }
        }
        return counted.size();
    }

    private static boolean isBeside(Box one, Box other) {
        return one.top() < other.centreY() && one.bottom() > other.centreY();
    }

    /** Middles of the gaps that nothing reaches into, from left to right. */
    private List<Double> between(double left, double right) {
        List<Double> gaps = new ArrayList<>();
        double reached = -1;
        for (Box box : body) {
            if (box.centreX() < left || box.centreX() > right) {
                continue;
            }
            if (reached >= 0 && box.left() - reached > narrowest) {
                gaps.add((reached + box.left()) / 2);
            }
            reached = Math.max(reached, box.right());
        }
        return gaps;
    }
}
