package io.marshrut.ocr.pipeline.pages;

import io.marshrut.ocr.model.Box;
import java.util.Optional;

/** Reads a place of a page a second time, with another setting than the page was read with. */
public interface Rereading {

    /** Nothing can be read again, as of pages that are text themselves. */
    Rereading NONE = (page, place) -> Optional.empty();

    /**
     * @param page number of the page
     * @param place one line of text at most
     * @return its words with blanks between, in Tesseract's order; none where the page's picture was not kept
     */
    Optional<String> again(int page, Box place);

    /** The same, for pages that are counted from another one. */
    default Rereading from(int first) {
        return (page, place) -> again(page + first - 1, place);
    }
}
