package io.marshrut.ocr.pipeline.language;

/** How far a folded word may be from the one that is expected, and still be that word. */
final class WordDistance {

    /** Shorter words must be exact: too many others are close to them. */
    static final int SHORTEST_TOLERANT = 5;

    private static final int INFLECTED = 7;
    private static final int LONG = 12;

    private WordDistance() {}

    /**
     * The distance, or -1 where the word is another one. A longer word whose ending differs is another form of the word:
     * «покупателю» labels nothing.
     */
    static int between(String word, String expected) {
        int tolerated = tolerated(expected.length());
        if (Math.abs(word.length() - expected.length()) > tolerated) {
            return -1;
        }
        int distance = EditDistance.between(word, expected, tolerated);
        boolean sameEnding = expected.length() < INFLECTED
                || word.charAt(word.length() - 1) == expected.charAt(expected.length() - 1);
        return distance == 0 || (distance <= tolerated && sameEnding) ? distance : -1;
    }

    private static int tolerated(int length) {
        return length < SHORTEST_TOLERANT ? 0 : length < LONG ? 1 : 2;
    }
}
