package io.marshrut.ocr.pipeline.marks;

import io.marshrut.ocr.model.Box;
import java.util.List;
import java.util.function.Predicate;

/** Finds strokes of a pen (подпись): long, thin, hanging together, and not what was read as words. */
final class Signatures {

    private static final double LEAST_WIDTH = 8;
    private static final double MOST_WIDTH = 85;
    private static final double LEAST_HEIGHT = 3.5;
    private static final double MOST_HEIGHT = 32;
    private static final double DENSEST = 0.5;
    /** A pen's stroke as a scanner and a coarse mask show it; logos are thicker. */
    private static final double THICKEST = 1.5;
    /** Wider than any letter of running text. */
    private static final double LONGEST_STROKE = 6.5;

    private static final double JOINED = 0.7;
    private static final double MOSTLY_WORDS = 0.6;

    /** What sticks out of a stamp is the lesser part of a signature. */
    private static final double PART = 0.5;

    private final InkMask mask;
    private final List<Box> words;
    private final List<Ring> stamps;

    /**
     * @param mask without the stamps
     * @param words surely read ones
     */
    Signatures(InkMask mask, List<Box> words, List<Ring> stamps) {
        this.mask = mask;
        this.words = words;
        this.stamps = stamps;
    }

    /** @param likely whether a signature may be where something like it was found */
    List<Box> find(Predicate<Box> likely) {
        return Blob.of(mask, JOINED).stream()
                .filter(this::isPenned)
                .map(Blob::box)
                .filter(likely)
                .toList();
    }

    private boolean isPenned(Blob blob) {
        if (!hasSize(blob, PART)) {
            return false;
        }
        double part = stamps.stream().anyMatch(stamp -> stamp.cuts(blob)) ? PART : 1;
        return hasSize(blob, part)
                && blob.density() < DENSEST
                && blob.thickness() < THICKEST
                && blob.shareIn(words) < MOSTLY_WORDS
                && hasLongStroke(blob, part);
    }

    private static boolean hasSize(Blob blob, double part) {
        return blob.width() >= LEAST_WIDTH * part
                && blob.width() <= MOST_WIDTH
                && blob.height() >= LEAST_HEIGHT * part
                && blob.height() <= MOST_HEIGHT;
    }

    private static boolean hasLongStroke(Blob blob, double part) {
        return Blob.of(blob.alone(), 0).stream()
                .anyMatch(stroke ->
                        stroke.width() >= LONGEST_STROKE * part && stroke.height() >= LEAST_HEIGHT * 0.8 * part);
    }
}
