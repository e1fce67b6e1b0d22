package io.marshrut.ocr.pipeline.confidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Turns evidence into the probability that a value is right: the error rate counted for that class of evidence, drawn
 * towards that of all kinds of fields where little was counted, with an upper bound added; never lower for a word that was
 * read with more certainty, and never higher for a value that had to be repaired.
 */
public final class Calibration {

    private static final String RESOURCE = "calibration.csv";

    /** What is taken to be wrong before anything is counted, by points of proof. */
    private static final double[] UNCOUNTED = {0.05, 0.02, 0.01, 0.005, 0.003};
    /** Values that such an assumption, or the kinds of fields taken together, weigh as much as. */
    private static final double WEIGHT = 25;
    /** One standard error on top: five estimates in six are on the safe side. */
    private static final double CAUTION = 1;

    private final CalibrationCounts counts;
    private final Map<Evidence, double[]> errors = new ConcurrentHashMap<>();

    public Calibration(CalibrationCounts counts) {
        this.counts = counts;
    }

    /** The calibration that comes with the program. */
    public static Calibration standard() {
        try (InputStream csv = Calibration.class.getResourceAsStream(RESOURCE)) {
            return new Calibration(CalibrationCounts.read(new InputStreamReader(csv, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("the calibration cannot be read", e);
        }
    }

    /** Probability that the value is right, 0..1. */
    public double confidence(Evidence evidence) {
        double error = error(evidence);
        if (evidence.repaired()) {
            Evidence unrepaired =
                    new Evidence(evidence.kind(), evidence.origin(), evidence.proof(), false, evidence.certainty());
            error = Math.max(error, error(unrepaired));
        }
        return Math.max(0, 1 - error);
    }

    private double error(Evidence evidence) {
        return errors.computeIfAbsent(evidence.withCertainty(0), this::errors)[evidence.certainty()];
    }

    /** Error rates of all classes of certainty, from the lowest. */
    private double[] errors(Evidence evidence) {
        Tally alike = Tally.NONE;
        for (int i = 0; i < Evidence.CLASSES; i++) {
            alike = alike.plus(counts.ofKindsAlike(evidence.withCertainty(i)));
        }
        double usual = drawn(alike, UNCOUNTED[evidence.proof()]);
        double[] wrong = new double[Evidence.CLASSES];
        double[] seen = new double[Evidence.CLASSES];
        for (int i = 0; i < Evidence.CLASSES; i++) {
            Evidence of = evidence.withCertainty(i);
            double general = drawn(counts.ofKindsAlike(of), usual);
            Tally own = counts.of(of);
            wrong[i] = own.wrong() + WEIGHT * general;
            seen[i] = own.seen() + WEIGHT;
        }
        return Descending.rates(wrong, seen, CAUTION);
    }

    /** The rate that was counted, drawn towards an assumed one where little was. */
    private static double drawn(Tally tally, double assumed) {
        return (tally.wrong() + WEIGHT * assumed) / (tally.seen() + WEIGHT);
    }
}
