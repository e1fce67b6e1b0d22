package io.marshrut.ocr.pipeline.fields;

import io.marshrut.ocr.model.Box;
import io.marshrut.ocr.pipeline.language.SpannedText;
import io.marshrut.ocr.pipeline.layout.PageLayout;
import io.marshrut.ocr.pipeline.layout.Row;
import io.marshrut.ocr.pipeline.layout.Token;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Words that stand together on one line of a letter: a row of two columns is two of them.
 *
 * @param second whether it stands beside another, as the sender's lines do beside a letterhead
 */
record TextLine(int page, List<Token> tokens, SpannedText text, boolean second) {

    /** White space between columns; a justified line has less. */
    private static final double COLUMN_GAP = 3.5;

    static List<TextLine> of(List<PageLayout> pages) {
        return pages.stream()
                .flatMap(page -> page.rows().stream())
                .flatMap(row -> of(row).stream())
                .toList();
    }

    /** From a row on; what a cell of two lines is about, set beside their middle, comes before both. */
    static List<TextLine> of(List<PageLayout> pages, Row first) {
        List<TextLine> lines = new ArrayList<>(pages.stream()
                .flatMap(page -> page.rows().stream())
                .dropWhile(row -> row != first)
                .flatMap(row -> of(row).stream())
                .toList());
        for (int i = 0; i + 1 < lines.size(); i++) {
            if (lines.get(i + 1).isLabelOf(lines.get(i))) {
                Collections.swap(lines, i, i + 1);
            }
        }
        return lines;
    }

    private boolean isLabelOf(TextLine above) {
        Box value = above.tokens.get(0).box();
        return page == above.page
                && tokens.get(tokens.size() - 1).box().right() < value.left()
                && tokens.get(0).box().top() < value.bottom();
    }

    private static List<TextLine> of(Row row) {
        List<TextLine> lines = new ArrayList<>();
        int from = 0;
        List<Token> tokens = row.tokens();
        for (int i = 1; i <= tokens.size(); i++) {
            if (i == tokens.size() || row.gapBefore(i) > COLUMN_GAP) {
                List<Token> part = tokens.subList(from, i);
                lines.add(new TextLine(row.page(), part, SpannedText.of(part), from > 0));
                from = i;
            }
        }
        return lines;
    }

    /** In the head one column after the other, below it row by row. */
    static List<TextLine> inReadingOrder(List<TextLine> lines, int headEnd) {
        List<TextLine> ordered = new ArrayList<>();
        List<TextLine> head = lines.subList(0, Math.min(headEnd, lines.size()));
        head.stream().filter(line -> !line.second()).forEach(ordered::add);
        head.stream().filter(TextLine::second).forEach(ordered::add);
        ordered.addAll(lines.subList(head.size(), lines.size()));
        return ordered;
    }
}
