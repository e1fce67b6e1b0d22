package io.marshrut.ocr.pipeline;

import io.marshrut.ocr.pipeline.input.Page;
import io.marshrut.ocr.pipeline.input.Source;
import io.marshrut.ocr.pipeline.input.UnreadableException;
import io.marshrut.ocr.pipeline.output.DerivedFiles;
import io.marshrut.ocr.pipeline.pages.KeptPictures;
import io.marshrut.ocr.pipeline.pages.PageReader;
import io.marshrut.ocr.pipeline.pages.ReadPage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads the pages of a file one after the other, so that the picture of one at a time is in memory. */
final class PageByPage {

    private PageByPage() {}

    static List<ReadPage> read(
            Source source, PageReader reader, DerivedFiles derived, KeptPictures kept, Progress progress)
            throws IOException, UnreadableException {
        List<ReadPage> pages = new ArrayList<>();
        for (int number = 1; number <= source.pageCount(); number++) {
            progress.page(number, source.pageCount());
            try (Page page = source.page(number)) {
                ReadPage read = reader.read(number, page, derived::addImage, kept);
                derived.add(read);
                pages.add(read);
            }
        }
        return pages;
    }
}
