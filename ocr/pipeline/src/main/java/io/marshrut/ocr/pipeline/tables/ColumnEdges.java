package io.marshrut.ocr.pipeline.tables;

import io.marshrut.ocr.model.Box;
import io.marshrut.ocr.model.Word;
import io.marshrut.ocr.pipeline.layout.PageLayout;
import io.marshrut.ocr.pipeline.layout.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Edges of a table's columns: its vertical rulings, or else the white space between what stands in them. */
final class ColumnEdges {

    private static final int FEWEST_RULINGS = 4;
    private static final double SAME_RULING = 0.006;
    private static final double GAP_BETWEEN_HEADS = 0.6;
    private static final double WIDE_WORD_GAP = 1;
    /** A word that the rest of a ruling clings to is as high as the whole cell, and as wide. */
    private static final double ODD_HEIGHT = 1.8;

    private ColumnEdges() {}

    static List<Column> of(PageLayout page, Box heading, double bottom, List<Token> tokens) {
        List<Double> rulings = rulings(page, heading);
        return between(rulings.size() >= FEWEST_RULINGS ? rulings : whiteSpace(page, heading, bottom, tokens));
    }

    /** Lines that run past the middle of the heading's lower half, where merged cells have already split. */
    private static List<Double> rulings(PageLayout page, Box heading) {
        double level = heading.top() + heading.height() * 0.75;
        List<Double> edges = new ArrayList<>();
        page.rulings().vertical().stream()
                .filter(line -> line.top() <= level && line.bottom() >= level)
                .map(Box::centreX)
                .sorted()
                .filter(x -> edges.isEmpty() || x - edges.get(edges.size() - 1) > SAME_RULING)
                .forEach(edges::add);
        return edges;
    }

    private static List<Double> whiteSpace(PageLayout page, Box heading, double bottom, List<Token> tokens) {
        List<Word> words = page.words().stream()
                .filter(word ->
                        word.box().centreY() > heading.bottom() && word.box().centreY() < bottom)
                .toList();
        List<Box> body = List.copyOf(NumberGroups.boxes(words).values());
        List<Box> heads = withEmptyOnes(heads(page, tokens), body, page.aspect());
        List<Double> edges = new ArrayList<>();
        edges.add(0.0);
        ColumnGaps gaps = ColumnGaps.in(body, letter(words), page.aspect());
        boolean numbered = tokens.stream().allMatch(Token::isNumber);
        for (int i = 1; i < heads.size(); i++) {
            double edge = emptiest(heads.get(i - 1), heads.get(i), body);
            // words of one heading that stand wide apart are heads of one column; numbers are one for each
            if (numbered || !gaps.isCrossed(edge)) {
                edges.add(edge);
            }
        }
        edges.add(1.0);
        return gaps.added(edges);
    }

    /** Usual width of a letter, as a fraction of the page's. */
    private static double letter(List<Word> words) {
        double[] widths = words.stream()
                .mapToDouble(word -> word.box().width() / word.text().length())
                .sorted()
                .toArray();
        return widths.length == 0 ? 0 : widths[widths.length / 2];
    }

    /** Words of the heading that stand side by side are one head, and so are those that these stand over. */
    private static List<Box> heads(PageLayout page, List<Token> tokens) {
        List<Word> words = tokens.stream().map(Token::word).distinct().toList();
        List<Box> parts = new ArrayList<>();
        Lines.of(words)
                .forEach(
                        line -> parts.addAll(joined(line.stream().map(Word::box).toList(), page.aspect())));
        List<Box> sorted =
                parts.stream().sorted(Comparator.comparingDouble(Box::left)).toList();
        List<Box> heads = new ArrayList<>();
        for (Box part : sorted) {
            Box last = heads.isEmpty() ? null : heads.get(heads.size() - 1);
            if (last != null && part.left() < last.right()) {
                heads.set(heads.size() - 1, last.union(part));
            } else {
                heads.add(part);
            }
        }
        return heads;
    }

    /** A word of a heading in a widely spaced type, under which nothing stands, belongs to the one close before it. */
    private static List<Box> withEmptyOnes(List<Box> heads, List<Box> body, double aspect) {
        List<Box> joined = new ArrayList<>();
        for (Box head : heads) {
            Box last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            boolean close = last != null && head.left() - last.right() < WIDE_WORD_GAP * head.height() * aspect;
            if (close && (isEmpty(head, body) || isEmpty(last, body))) {
                joined.set(joined.size() - 1, last.union(head));
            } else {
                joined.add(head);
            }
        }
        return joined;
    }

    private static boolean isEmpty(Box head, List<Box> body) {
        return body.stream().noneMatch(box -> box.left() < head.right() && box.right() > head.left());
    }

    private static List<Box> joined(List<Box> line, double aspect) {
        List<Box> parts = new ArrayList<>();
        double usual = usualHeight(line);
        for (Box word : line) {
            Box last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
            boolean close = last != null && word.left() - last.right() < GAP_BETWEEN_HEADS * usual * aspect;
            if (close && word.height() < ODD_HEIGHT * usual && last.height() < ODD_HEIGHT * usual) {
                parts.set(parts.size() - 1, last.union(word));
            } else {
                parts.add(word);
            }
        }
        return parts;
    }

    private static double usualHeight(List<Box> line) {
        double[] heights = line.stream().mapToDouble(Box::height).sorted().toArray();
        return heights[heights.length / 2];
    }

    /** The place between two heads that the fewest words of the body cross; in the middle of the widest such gap. */
    private static double emptiest(Box left, Box right, List<Box> body) {
        int steps = 60;
        double from = left.centreX();
        double step = (right.centreX() - from) / steps;
        long fewest = Long.MAX_VALUE;
        double best = (left.right() + right.left()) / 2;
        double length = 0;
        for (int i = 0; i <= steps; i++) {
            int end = i;
            long crossing = crossing(body, from + i * step);
            while (end + 1 <= steps && crossing(body, from + (end + 1) * step) == crossing) {
                end++;
            }
            double run = (end - i) * step;
            if (crossing < fewest || (crossing == fewest && run > length)) {
                fewest = crossing;
                length = run;
                best = from + (i + end) / 2.0 * step;
            }
            i = end;
        }
        return best;
    }

    private static long crossing(List<Box> body, double x) {
        return body.stream().filter(box -> box.left() < x && box.right() > x).count();
    }

    private static List<Column> between(List<Double> edges) {
        List<Column> columns = new ArrayList<>();
        for (int i = 1; i < edges.size(); i++) {
            columns.add(new Column(ColumnRole.OTHER, edges.get(i - 1), edges.get(i)));
        }
        return columns;
    }
}
