package io.marshrut.ocr.pipeline.tables;

import io.marshrut.ocr.pipeline.layout.PageLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The table of goods over all pages it takes; frames and items are empty where a document has none. */
public record DocumentTable(List<TableFrame> frames, List<TableItem> items) {

    public static DocumentTable in(List<PageLayout> pages) {
        List<TableFrame> frames = new ArrayList<>();
        for (PageLayout page : pages) {
            Optional<TableFrame> frame = HeadingFinder.in(page);
            if (frames.isEmpty()) {
                frame.ifPresent(frames::add);
            } else {
                TableFrame last = frames.get(frames.size() - 1);
                Optional<TableFrame> next = last.isClosed()
                        ? frame.filter(last::hasColumnsOf)
                        : frame.or(() -> Optional.of(last.continuedOn(page)));
                if (next.isEmpty()) {
                    break;
                }
                frames.add(next.get());
            }
        }
        return new DocumentTable(
                frames,
                frames.stream().flatMap(frame -> ItemReader.in(frame).stream()).toList());
    }

    /** The frame on which the table ends. */
    public Optional<TableFrame> last() {
        return frames.isEmpty() ? Optional.empty() : Optional.of(frames.get(frames.size() - 1));
    }
}
