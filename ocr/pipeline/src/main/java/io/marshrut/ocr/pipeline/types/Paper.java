package io.marshrut.ocr.pipeline.types;

import io.marshrut.ocr.pipeline.language.LabelledRow;
import io.marshrut.ocr.pipeline.language.RowWord;
import io.marshrut.ocr.pipeline.layout.PageLayout;
import java.util.List;

/**
 * A document as it was read, arranged for understanding.
 *
 * @param words folded words of all rows, one row after the other
 * @param recognised whether Tesseract read it, so that look-alike letters are to be put back
 */
public record Paper(List<PageLayout> pages, List<LabelledRow> rows, List<String> words, boolean recognised) {

    public static Paper of(List<PageLayout> pages, boolean recognised) {
        List<LabelledRow> rows = LabelledRow.of(pages);
        List<String> words = rows.stream()
                .flatMap(row -> RowWord.of(row.row()).stream())
                .map(RowWord::text)
                .toList();
        return new Paper(pages, rows, words, recognised);
    }
}
