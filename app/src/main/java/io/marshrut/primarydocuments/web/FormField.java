package io.marshrut.primarydocuments.web;

import io.marshrut.ocr.model.RecognisedField;
import io.marshrut.ocr.model.ValueKind;
import java.time.Instant;

/**
 * A field of a document as a page shows it.
 *
 * @param value as people write it
 * @param read null where the document does not say it
 * @param error null where there is none
 * @param learned since when its place is known that somebody showed; null where the worker found it
 */
record FormField(
        String key,
        String label,
        String value,
        RecognisedField read,
        ValueKind kind,
        boolean doubtful,
        String error,
        Instant learned) {

    public boolean isDoubtful() {
        return doubtful;
    }

    /** Whether the document must say it and does not. */
    public boolean isMissing() {
        return doubtful && read == null;
    }

    public boolean hasPlace() {
        return read != null && read.box() != null;
    }

    /** Its box as scripts read it. */
    public String place() {
        return hasPlace()
                ? "%s %s %s %s"
                        .formatted(
                                read.box().left(),
                                read.box().top(),
                                read.box().right(),
                                read.box().bottom())
                : null;
    }

    public int percent() {
        return read == null ? 0 : (int) Math.round(read.confidence() * 100);
    }
}
