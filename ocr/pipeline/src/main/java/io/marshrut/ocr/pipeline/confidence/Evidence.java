package io.marshrut.ocr.pipeline.confidence;

import java.util.Locale;

/**
 * What speaks for a value, in the few classes in which errors are counted.
 *
 * @param proof points of independent proof, 0 to {@link #MOST_PROOF}
 * @param certainty class of the least certain word, 0 to {@link #CLASSES} - 1
 */
public record Evidence(Kind kind, Origin origin, int proof, boolean repaired, int certainty) {

    public static final int MOST_PROOF = 4;

    /** Lower edges of the classes of a word's own confidence, but for the lowest. */
    private static final double[] EDGES = {0.4, 0.6, 0.75, 0.85, 0.9, 0.93, 0.96};

    public static final int CLASSES = EDGES.length + 1;

    /** Fields that are read and err alike. */
    public enum Kind {
        NUMBER,
        DATE,
        NAME,
        INN,
        KPP,
        BANK,
        MONEY,
        RATE,
        CURRENCY,
        TEXT;

        /** Whether one wrong character makes it another value; a name is the same with a letter amiss. */
        public boolean isExact() {
            return this != NAME && this != TEXT;
        }
    }

    /** Where the words come from. */
    public enum Origin {
        /** The file's own text. */
        TEXT,
        /** Recognised on a page that could be read well. */
        SCAN,
        /** Recognised on a page of which much could not. */
        POOR_SCAN
    }

    public Evidence {
        proof = Math.max(0, Math.min(MOST_PROOF, proof));
        certainty = Math.max(0, Math.min(CLASSES - 1, certainty));
    }

    /** @param confidence of the least certain word, 0..1 */
    public static Evidence of(Kind kind, Origin origin, int proof, boolean repaired, double confidence) {
        int certainty = 0;
        while (certainty < EDGES.length && confidence >= EDGES[certainty]) {
            certainty++;
        }
        return new Evidence(kind, origin, proof, repaired, certainty);
    }

    /** The line of a calibration that counts it. */
    String key() {
        return String.join(
                ",",
                kind.name(),
                origin.name(),
                String.valueOf(proof),
                repaired ? "repaired" : "as_read",
                String.valueOf(certainty));
    }

    static Evidence ofKey(String key) {
        String[] parts = key.strip().split(",");
        return new Evidence(
                Kind.valueOf(parts[0].toUpperCase(Locale.ROOT)),
                Origin.valueOf(parts[1]),
                Integer.parseInt(parts[2]),
                parts[3].equals("repaired"),
                Integer.parseInt(parts[4]));
    }

    /** The same with as many points of proof, as far as they are told apart. */
    public Evidence withProof(int other) {
        return new Evidence(kind, origin, other, repaired, certainty);
    }

    /** The same in another class of certainty. */
    public Evidence withCertainty(int other) {
        return new Evidence(kind, origin, proof, repaired, other);
    }
}
