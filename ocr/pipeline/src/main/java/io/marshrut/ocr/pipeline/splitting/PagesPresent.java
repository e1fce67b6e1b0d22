package io.marshrut.ocr.pipeline.splitting;

import io.marshrut.ocr.model.Check;
import io.marshrut.ocr.model.CheckCode;
import java.util.Map;
import java.util.Optional;

/**
 * The numbers that a document's first and last numbered pages bear.
 *
 * @param of how many there should be; 0 where no page tells
 */
public record PagesPresent(int first, int last, int of) {

    /** Fails where the document's beginning or end is missing; a document of which no page is missing needs no check. */
    public Optional<Check> check() {
        return first > 1 || of > last
                ? Optional.of(Check.of(
                        CheckCode.PAGES_PRESENT,
                        false,
                        Map.of(
                                "first", String.valueOf(first),
                                "last", String.valueOf(last),
                                "of", String.valueOf(Math.max(of, last)))))
                : Optional.empty();
    }
}
