package io.marshrut.ocr.pipeline.output;

import io.marshrut.ocr.pipeline.layout.Row;
import io.marshrut.ocr.pipeline.pages.ReadPage;
import java.util.List;
import java.util.stream.Collectors;

/** The text of a document: rows as people read them, form feed between pages. */
public final class ReadableText {

    private ReadableText() {}

    public static String of(List<ReadPage> pages) {
        return pages.stream().map(ReadableText::of).collect(Collectors.joining("\f"));
    }

    private static String of(ReadPage page) {
        return page.text() != null
                ? page.text()
                : page.layout().rows().stream().map(Row::text).collect(Collectors.joining("\n"));
    }
}
