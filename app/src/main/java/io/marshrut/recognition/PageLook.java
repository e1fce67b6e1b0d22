package io.marshrut.recognition;

import io.marshrut.ocr.model.Word;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How a page looks (облик страницы), by which another scan or photo of the same sheet is found: not the picture's greys,
 * which light, paper and stamps change, but where its words stand and what they are.
 *
 * @param page from 1
 * @param hash where the words stand; another picture of the sheet differs in few bits
 * @param words those without digits, each as a number, ascending
 * @param figures those with two digits or more, which tell one form's fillings apart, ascending
 */
public record PageLook(int page, long hash, int[] words, int[] figures) {

    /** Most forms bear dozens of figures; a page with fewer is told by its words. */
    private static final int FEW_FIGURES = 6;

    private static final double SAME_FIGURES = 0.8;
    private static final double SAME_WORDS = 0.7;
    private static final double SAME_WORDS_ALONE = 0.9;

    /** Nothing for a page that bears next to nothing. */
    static Optional<PageLook> of(int page, List<Word> read) {
        OptionalLong hash = PlacesHash.of(read);
        return hash.isEmpty()
                ? Optional.empty()
                : Optional.of(new PageLook(page, hash.getAsLong(), WordNumbers.plain(read), WordNumbers.figures(read)));
    }

    /**
     * Whether both bear the same words, as two pictures of one sheet do, however each was read. Two fillings of one form
     * do so only where they differ in next to nothing: what the fields say has to tell these apart.
     */
    public boolean saysTheSame(PageLook other) {
        return Math.min(figures.length, other.figures.length) < FEW_FIGURES
                ? alikeWords(other) >= SAME_WORDS_ALONE
                : alikeFigures(other) >= SAME_FIGURES && alikeWords(other) >= SAME_WORDS;
    }

    /** How many bits of the hash differ, 0 to 64. */
    public int distance(PageLook other) {
        return Long.bitCount(hash ^ other.hash);
    }

    /** Which share of the words of the page with fewer stands on the other, too. */
    public double alikeWords(PageLook other) {
        return WordNumbers.share(words, other.words);
    }

    /** As {@link #alikeWords} for the figures. */
    public double alikeFigures(PageLook other) {
        return WordNumbers.share(figures, other.figures);
    }
}
