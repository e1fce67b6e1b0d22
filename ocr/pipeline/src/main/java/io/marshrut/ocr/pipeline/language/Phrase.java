package io.marshrut.ocr.pipeline.language;

import java.util.Arrays;
import java.util.List;

/**
 * A few words to be found among others, forgiving what recognition does to letters.
 *
 * <p>A star at the end of a word stands for any ending, a question mark for any one word.
 */
public final class Phrase {

    private static final String ANY = "?";
    private static final String ENDING = "*";

    private final List<Part> parts;

    private Phrase(List<Part> parts) {
        this.parts = parts;
    }

    /** One word of the phrase, folded. */
    private record Part(String word, boolean stem, boolean any, boolean figures) {

        static Part of(String written) {
            boolean stem = written.endsWith(ENDING);
            String word = stem ? written.substring(0, written.length() - 1) : written;
            boolean figures = word.chars().allMatch(Character::isDigit);
            return new Part(Folding.fold(word), stem, written.equals(ANY), figures);
        }

        boolean is(String other) {
            if (any) {
                return true;
            }
            if (figures || word.length() < WordDistance.SHORTEST_TOLERANT) {
                return stem ? other.startsWith(word) : other.equals(word);
            }
            if (!stem) {
                return WordDistance.between(other, word) >= 0;
            }
            return other.length() >= word.length()
                    && EditDistance.between(other.substring(0, word.length()), word, 1) <= 1;
        }
    }

    public static Phrase of(String wording) {
        return new Phrase(Arrays.stream(wording.split(" ")).map(Part::of).toList());
    }

    /** Number of words. */
    public int length() {
        return parts.size();
    }

    /** Whether the phrase stands at that place among folded words. */
    public boolean isAt(List<String> words, int at) {
        if (at + parts.size() > words.size()) {
            return false;
        }
        for (int i = 0; i < parts.size(); i++) {
            if (!parts.get(i).is(words.get(at + i))) {
                return false;
            }
        }
        return true;
    }

    public boolean isIn(List<String> words) {
        for (int at = 0; at + parts.size() <= words.size(); at++) {
            if (isAt(words, at)) {
                return true;
            }
        }
        return false;
    }
}
