package io.marshrut.renditions;

import io.marshrut.ocr.model.PageInfo;
import io.marshrut.ocr.model.Unreadable;
import java.util.List;

/**
 * A row of the table.
 *
 * @param finished whether a worker has brought a result
 * @param reached the page a worker is at
 * @param expected how many there are
 */
record RenditionRow(
        String sha256,
        boolean finished,
        List<PageInfo> pages,
        String textKey,
        String pdfKey,
        Unreadable unreadable,
        int reached,
        int expected) {

    Rendition shown() {
        Rendition.State state = !finished
                ? Rendition.State.PENDING
                : unreadable == null ? Rendition.State.READY : Rendition.State.UNREADABLE;
        return new Rendition(
                sha256,
                state,
                pages.stream()
                        .map(page -> new Rendition.Page(page.number(), page.width(), page.height()))
                        .toList(),
                unreadable,
                reached,
                expected);
    }
}
