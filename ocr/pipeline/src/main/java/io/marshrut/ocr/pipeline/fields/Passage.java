package io.marshrut.ocr.pipeline.fields;

import io.marshrut.ocr.model.Word;
import io.marshrut.ocr.pipeline.language.SpannedText;
import io.marshrut.ocr.pipeline.layout.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Lines of a letter as one text, which still knows where its characters stand. */
final class Passage {

    private final SpannedText text;
    /** Place in the text at which a line begins, and its page. */
    private final TreeMap<Integer, Integer> pages = new TreeMap<>();

    Passage(List<TextLine> lines) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        for (TextLine line : lines) {
            pages.put(at, line.page());
            tokens.addAll(line.tokens());
            at += line.text().text().length() + 1;
        }
        this.text = SpannedText.of(tokens);
    }

    String text() {
        return text.text();
    }

    String folded() {
        return text.folded();
    }

    /** With digits for their look-alikes. */
    String readable() {
        return text.readable();
    }

    /** A value as certain as the least certain word of the range. */
    Found exact(String value, int start, int end) {
        return Found.exact(value, page(start), words(start, end));
    }

    /** A text, shown where it begins. */
    Found text(String value, int start, int end) {
        return Found.text(value, page(start), words(start, end));
    }

    private List<Word> words(int start, int end) {
        Integer nextPage = pages.tailMap(start, false).entrySet().stream()
                .filter(line -> line.getValue() != page(start))
                .map(java.util.Map.Entry::getKey)
                .findFirst()
                .orElse(end);
        return text.words(start, Math.min(end, nextPage));
    }

    private int page(int at) {
        return pages.floorEntry(at).getValue();
    }
}
