package io.marshrut.ocr.model;

/**
 * A value found on a page, with the evidence for it.
 *
 * @param value in the form of its {@link ValueKind}
 * @param confidence 0..1
 * @param page from 1
 * @param box where it stands; null in documents without pages, such as DOCX
 * @param repaired one look-alike character was replaced so that the value's own check digit holds
 * @param needsReview false only where the value may be booked without a look
 */
public record RecognisedField(
        String value, double confidence, int page, Box box, boolean repaired, boolean needsReview) {}
