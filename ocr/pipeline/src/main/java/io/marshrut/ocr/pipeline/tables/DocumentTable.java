package io.marshrut.ocr.pipeline.tables;

import io.marshrut.ocr.pipeline.layout.PageLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The table of goods over all pages it takes; frames and items are empty where a document has none. */
public record DocumentTable(List<TableFrame> frames, List<TableItem> items) {

    public static DocumentTable in(List<PageLayout> pages) {
        List<TableFrame> frames = new ArrayList<>();
        List<TableItem> items = new ArrayList<>();
        for (PageLayout page : pages) {
            Optional<TableFrame> frame = HeadingFinder.in(page).or(() -> continued(frames, page));
            if (frame.isPresent()) {
                frames.add(frame.get());
                items.addAll(ItemReader.in(frame.get()));
                if (frame.get().totals().isPresent()) {
                    break;
                }
            }
        }
        return new DocumentTable(frames, items);
    }

    private static Optional<TableFrame> continued(List<TableFrame> frames, PageLayout page) {
        return frames.isEmpty()
                ? Optional.empty()
                : Optional.of(frames.get(frames.size() - 1).continuedOn(page));
    }

    /** The frame on which the table ends. */
    public Optional<TableFrame> last() {
        return frames.isEmpty() ? Optional.empty() : Optional.of(frames.get(frames.size() - 1));
    }
}
