package io.marshrut.ocr.pipeline.natives;

import io.marshrut.ocr.model.Box;
import io.marshrut.ocr.model.Word;
import java.util.List;
import java.util.Objects;

/** Words out of Tesseract's TSV: twelve columns, level 5 is a word; left, top, width, height in pixels. */
final class TsvWords {

    private static final String WORD_LEVEL = "5";

    private TsvWords() {}

    static List<Word> parse(String tsv, int pageWidth, int pageHeight) {
        return tsv.lines()
                .map(line -> word(line.split("\t", 12), pageWidth, pageHeight))
                .filter(Objects::nonNull)
                .toList();
    }

    private static Word word(String[] columns, double pageWidth, double pageHeight) {
        if (columns.length < 12 || !columns[0].equals(WORD_LEVEL) || columns[11].isBlank()) {
            return null;
        }
        int left = Integer.parseInt(columns[6]);
        int top = Integer.parseInt(columns[7]);
        int right = left + Integer.parseInt(columns[8]);
        int bottom = top + Integer.parseInt(columns[9]);
        double confidence = Math.max(0, Math.min(100, Double.parseDouble(columns[10]))) / 100;
        return new Word(
                columns[11].strip(),
                new Box(left / pageWidth, top / pageHeight, right / pageWidth, bottom / pageHeight),
                confidence);
    }
}
