package io.marshrut.ocr.pipeline.layout;

import io.marshrut.ocr.model.Box;
import io.marshrut.ocr.model.Word;
import java.util.List;
import java.util.stream.Collectors;

/** Words that stand on one line, over the whole width of the page, from left to right. */
public final class Row {

    private final int page;
    private final double aspect;
    private final List<Word> words;
    private final List<Token> tokens;
    private final Box box;

    /**
     * Arranges words.
     *
     * @param page from 1
     * @param aspect height of the page divided by its width: turns a height into the same length across
     */
    Row(int page, double aspect, List<Word> words) {
        this.page = page;
        this.aspect = aspect;
        this.words = List.copyOf(words);
        this.tokens = words.stream().flatMap(word -> Token.of(word).stream()).toList();
        this.box = words.stream().map(Word::box).reduce(Box::union).orElseThrow();
    }

    /** Words taken out of a row, such as those of a cell; gaps between them count as on an A4 sheet. */
    public static Row of(int page, List<Word> words) {
        return new Row(page, Math.sqrt(2), words);
    }

    public int page() {
        return page;
    }

    public List<Word> words() {
        return words;
    }

    public List<Token> tokens() {
        return tokens;
    }

    public Box box() {
        return box;
    }

    public String text() {
        return words.stream().map(Word::text).collect(Collectors.joining(" "));
    }

    /** Height of a typical letter, as a fraction of the page's width: the measure for gaps between words. */
    public double em() {
        double[] heights =
                words.stream().mapToDouble(word -> word.box().height()).sorted().toArray();
        return heights[heights.length / 2] * aspect;
    }

    /** Height of a part of the row in the same measure. */
    public double em(Box part) {
        return part.height() * aspect;
    }

    /** White space before the token, in {@link #em}s; infinite before the first one. */
    public double gapBefore(int token) {
        if (token == 0) {
            return Double.POSITIVE_INFINITY;
        }
        return (tokens.get(token).box().left() - tokens.get(token - 1).box().right()) / em();
    }

    /** Tokens whose middle lies between the two edges. */
    public List<Token> tokensBetween(double left, double right) {
        return tokens.stream()
                .filter(token -> token.box().centreX() >= left && token.box().centreX() < right)
                .toList();
    }
}
