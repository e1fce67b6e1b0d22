package io.marshrut.ocr.model;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/**
 * A document as pages: the object {@code result.json} of a rendition.
 *
 * @param schemaVersion {@link #SCHEMA_VERSION} at the time of writing
 * @param mediaType found by content, whatever the file name says
 * @param unreadable null when there are pages
 * @param textKey S3 key of the text, form feed between pages
 * @param pdfKey S3 key of the PDF with a text layer
 * @param milliseconds from the first byte read to the last object written
 */
public record RenditionResult(
        int schemaVersion,
        String mediaType,
        Unreadable unreadable,
        List<PageInfo> pages,
        String textKey,
        String pdfKey,
        long milliseconds) {

    public static final int SCHEMA_VERSION = 1;

    public RenditionResult {
        pages = pages == null ? List.of() : List.copyOf(pages);
    }

    public static RenditionResult unreadable(String mediaType, Unreadable why, long milliseconds) {
        return new RenditionResult(SCHEMA_VERSION, mediaType, why, List.of(), null, null, milliseconds);
    }

    @JsonIgnore
    public boolean isReadable() {
        return unreadable == null;
    }
}
