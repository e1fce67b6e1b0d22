package io.marshrut.recognition;

import io.marshrut.ocr.model.Box;
import io.marshrut.ocr.model.Word;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.ToDoubleFunction;

/**
 * 64 bits of where the words of a page stand: a coarse picture of them, cut to where they are, and of its cosine transform
 * the signs of the slowest waves. Margins, cropping, scale and light do not change it, words misread hardly.
 */
final class PlacesHash {

    private static final int SIDE = 32;
    private static final int WAVES = 8;
    /** What lies further out than so many standard deviations is left out of the picture. */
    private static final double SPREADS = 2.2;

    private static final double CONFIDENT = 0.6;
    private static final int LETTERS = 3;
    /** With fewer, pages of different documents look alike. */
    private static final int FEWEST = 12;

    private static final double[][] COSINES = cosines();

    private PlacesHash() {}

    /** Nothing where too little can be read for a picture. */
    static OptionalLong of(List<Word> words) {
        List<Box> boxes =
                words.stream().filter(PlacesHash::isWord).map(Word::box).toList();
        return boxes.size() < FEWEST ? OptionalLong.empty() : OptionalLong.of(hash(ink(boxes)));
    }

    private static long hash(double[][] ink) {
        double[] waves = new double[WAVES * WAVES];
        for (int v = 0; v < WAVES; v++) {
            for (int u = 0; u < WAVES; u++) {
                waves[v * WAVES + u] = wave(ink, u, v);
            }
        }
        // the first is how much there is on the page: no picture
        waves[0] = wave(ink, WAVES, 0);
        double[] sorted = waves.clone();
        Arrays.sort(sorted);
        double middle = (sorted[sorted.length / 2 - 1] + sorted[sorted.length / 2]) / 2;
        long hash = 0;
        for (double wave : waves) {
            hash = hash << 1 | (wave > middle ? 1 : 0);
        }
        return hash;
    }

    /** Not what was made of rulings, stamps and dirt. */
    private static boolean isWord(Word word) {
        return word.confidence() >= CONFIDENT
                && word.text().chars().filter(Character::isLetterOrDigit).count() >= LETTERS;
    }

    private static double[][] ink(List<Box> boxes) {
        Span across = Span.of(boxes, Box::centreX);
        Span down = Span.of(boxes, Box::centreY);
        double[][] ink = new double[SIDE][SIDE];
        for (Box box : boxes) {
            lay(ink, across.of(box.left()) * SIDE, across.of(box.right()) * SIDE, down.of(box.centreY()) * SIDE - 0.5);
        }
        return ink;
    }

    /** A stroke as long as the word, shared among the two rows it lies between: how tall letters are is of no account. */
    private static void lay(double[][] ink, double left, double right, double row) {
        int upper = (int) Math.floor(row);
        for (int x = Math.max(0, (int) left); x < Math.min(SIDE, right); x++) {
            double wide = Math.max(0, Math.min(right, x + 1) - Math.max(left, x));
            add(ink, upper, x, wide * (upper + 1 - row));
            add(ink, upper + 1, x, wide * (row - upper));
        }
    }

    private static void add(double[][] ink, int y, int x, double amount) {
        if (y >= 0 && y < SIDE) {
            ink[y][x] += amount;
        }
    }

    /** Where the words are in one direction, by their mean and spread: single words in the margin move neither much. */
    private record Span(double from, double length) {

        static Span of(List<Box> boxes, ToDoubleFunction<Box> centre) {
            double weight = boxes.stream().mapToDouble(Box::width).sum();
            double mean = boxes.stream()
                            .mapToDouble(box -> box.width() * centre.applyAsDouble(box))
                            .sum()
                    / weight;
            double spread = Math.sqrt(boxes.stream()
                            .mapToDouble(box -> box.width() * Math.pow(centre.applyAsDouble(box) - mean, 2))
                            .sum()
                    / weight);
            double half = Math.max(1e-3, SPREADS * spread);
            return new Span(mean - half, 2 * half);
        }

        double of(double place) {
            return (place - from) / length;
        }
    }

    private static double wave(double[][] ink, int u, int v) {
        double sum = 0;
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                sum += ink[y][x] * COSINES[u][x] * COSINES[v][y];
            }
        }
        return sum;
    }

    private static double[][] cosines() {
        double[][] cosines = new double[WAVES + 1][SIDE];
        for (int wave = 0; wave <= WAVES; wave++) {
            for (int at = 0; at < SIDE; at++) {
                cosines[wave][at] = Math.cos(Math.PI * wave * (at + 0.5) / SIDE);
            }
        }
        return cosines;
    }
}
