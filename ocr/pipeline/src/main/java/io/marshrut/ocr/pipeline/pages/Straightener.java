package io.marshrut.ocr.pipeline.pages;

import io.marshrut.ocr.model.Word;
import io.marshrut.ocr.pipeline.natives.GreyImage;
import io.marshrut.ocr.pipeline.natives.LanguageData;
import io.marshrut.ocr.pipeline.natives.OrientationDetector;
import io.marshrut.ocr.pipeline.natives.TextRecogniser;
import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Stream;

/** Turns a scanned page upright and makes its lines horizontal. */
final class Straightener implements AutoCloseable {

    /** Below that the detector was wrong at times. */
    private static final double TRUSTED_CONFIDENCE = 4;
    /** Enough for the detector, and a third faster than full resolution. */
    private static final int DETECTION_DPI = 200;

    private static final int COMPARISON_DPI = 150;
    private static final Duration COMPARISON_LIMIT = Duration.ofSeconds(4);

    private final OrientationDetector detector;
    private final UprightText upright;
    private final TextRecogniser recogniser;

    Straightener(LanguageData data, TextRecogniser recogniser, TextRecogniser russian) {
        this.detector = OrientationDetector.start(data);
        this.upright = new UprightText(russian);
        this.recogniser = recogniser;
    }

    /** A straight page, the degrees by which it was turned, and those by which it then still lay askew. */
    record Straight(GreyImage image, int turn, float skew) {

        /** The same done to another picture of the page; null for none. */
        GreyImage done(GreyImage other) {
            if (other == null) {
                return null;
            }
            try (GreyImage upright = other.turned(turn)) {
                return upright.levelled(skew);
            }
        }
    }

    Straight straighten(GreyImage page) {
        int turn = upright.isSeenOn(page) ? 0 : turn(page);
        try (GreyImage upright = page.turned(turn)) {
            float skew = upright.skew();
            return new Straight(upright.levelled(skew), turn, skew);
        }
    }

    private int turn(GreyImage page) {
        try (GreyImage small = page.atDpi(Math.min(DETECTION_DPI, page.dpi()));
                GreyImage even = small.withEvenBackground()) {
            if (Blank.is(even)) {
                return 0;
            }
            return detector.guess(even)
                    .filter(guess -> guess.confidence() > TRUSTED_CONFIDENCE)
                    .map(OrientationDetector.Guess::turn)
                    .orElseGet(() -> mostLegibleTurn(even));
        }
    }

    /** A page with little text is read in all four ways; the upright one wins ties. */
    private int mostLegibleTurn(GreyImage page) {
        try (GreyImage small = page.atDpi(Math.min(COMPARISON_DPI, page.dpi()))) {
            return Stream.of(0, 180, 90, 270)
                    .max(Comparator.comparingDouble(turn -> legibility(small, turn) + (turn == 0 ? 1 : 0)))
                    .orElseThrow();
        }
    }

    /** Letters read, each weighed with the confidence of its word; short scraps are noise. */
    private double legibility(GreyImage page, int turn) {
        try (GreyImage turned = page.turned(turn)) {
            return recogniser.read(turned, COMPARISON_LIMIT).words().stream()
                    .filter(word -> word.text().length() > 2)
                    .mapToDouble(Straightener::weight)
                    .sum();
        }
    }

    private static double weight(Word word) {
        return word.text().length() * Math.max(0, word.confidence() - 0.4);
    }

    @Override
    public void close() {
        detector.close();
    }
}
