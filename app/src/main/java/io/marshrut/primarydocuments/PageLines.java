package io.marshrut.primarydocuments;

import io.marshrut.ocr.model.Word;
import java.util.ArrayList;
import java.util.List;

/** The words of a page as lines, from left to right. A gap much wider than a letter begins another line: another column. */
final class PageLines {

    /** Wider than that, in heights of a line, no two words belong to one value. */
    private static final double GAP = 1.5;

    private PageLines() {}

    static List<List<Word>> of(List<Word> words) {
        List<List<Word>> lines = new ArrayList<>();
        for (Word word : words) {
            List<Word> line = lines.isEmpty() ? null : lines.get(lines.size() - 1);
            if (line == null || !follows(line.get(line.size() - 1), word)) {
                line = new ArrayList<>();
                lines.add(line);
            }
            line.add(word);
        }
        return lines;
    }

    private static boolean follows(Word before, Word word) {
        double height = Math.max(before.box().height(), word.box().height());
        // a page is higher than wide: a height is a bigger share of its width
        double gap = word.box().left() - before.box().right();
        return Math.abs(before.box().centreY() - word.box().centreY()) < height / 2
                && gap > -height
                && gap < height * GAP * 1.4;
    }
}
