package io.marshrut.ocr.model;

/**
 * A value found on a page, with the evidence for it.
 *
 * <p>Whether somebody must look at it is a question of how many errors are tolerated: {@link #needsReview} answers it for
 * the default rate, {@link #isBelow} for any other.
 *
 * @param value in the form of its {@link ValueKind}
 * @param confidence how probable it is that the value is right, 0..1, measured on documents whose truth is known
 * @param page from 1
 * @param box where it stands; null in documents without pages, such as DOCX
 * @param repaired one look-alike character was replaced so that the document's own evidence agrees
 * @param needsReview false only where the value may be booked without a look
 * @param disputed something on the page speaks against the value: a failed check that concerns it, another place that says
 *     otherwise, a struck-through figure. No confidence outweighs that. False in results of older workers
 */
public record RecognisedField(
        String value, double confidence, int page, Box box, boolean repaired, boolean needsReview, boolean disputed) {

    /** Decimals of a confidence add up to no more than that. */
    private static final double ROUNDING = 1e-9;

    /** Whether a person must look when that share of the values booked without a look may be wrong: 0.001 is one in 1,000. */
    public boolean isBelow(double errorRate) {
        return disputed || confidence < 1 - errorRate - ROUNDING;
    }

    /** The same value, with another answer to whether somebody must look at it. */
    public RecognisedField marked(boolean forReview) {
        return new RecognisedField(value, confidence, page, box, repaired, forReview, disputed);
    }
}
