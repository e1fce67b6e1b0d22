package io.marshrut.ocr.model;

import com.fasterxml.jackson.annotation.JsonCreator;

/**
 * Something on a page that is not text, such as a stamp (печать) or a signature (подпись).
 *
 * @param kind {@code STAMP}, {@code SIGNATURE}
 * @param confidence 0..1, that it is there and is one; a grey scan tells less than coloured ink
 */
public record Mark(String kind, int page, Box box, double confidence) {

    @JsonCreator
    public Mark {}

    /** One that is there for certain. */
    public Mark(String kind, int page, Box box) {
        this(kind, page, box, 1);
    }

    /** The same, on a page counted otherwise. */
    public Mark onPage(int other) {
        return new Mark(kind, other, box, confidence);
    }
}
