package io.marshrut.learnedplaces;

/**
 * A word beside a value (опорное слово) and where the value stands as seen from it.
 *
 * @param word folded: small letters, no punctuation
 * @param left from the left edge of the word to that of the value, as a share of the page's width
 * @param right as {@code left}, for the right edge of the value
 * @param down from the middle of the word to that of the value, as a share of the page's height
 */
record Anchor(String word, double left, double right, double down) {}
