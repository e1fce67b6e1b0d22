package io.marshrut.ocr.pipeline.output;

import io.marshrut.ocr.model.PageInfo;
import io.marshrut.ocr.model.RecognitionContract;
import io.marshrut.ocr.model.RecognitionJson;
import io.marshrut.ocr.pipeline.natives.GreyImage;
import io.marshrut.ocr.pipeline.pages.ReadPage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes the derived objects of one document, page by page, so that no page's picture waits for the others. */
public final class DerivedFiles implements AutoCloseable {

    private static final String JSON = "application/json";
    private static final int JPEG_QUALITY = 75;

    private final DerivedObjects objects;
    private final SearchablePdf searchable;
    private final List<PageInfo> pages = new ArrayList<>();
    private byte[] jpeg;
    private String imageKey;

    public DerivedFiles(DerivedObjects objects) throws IOException {
        this.objects = objects;
        this.searchable = new SearchablePdf();
    }

    /** Keeps the picture of the page that {@link #add} will be called with next. */
    public void addImage(GreyImage image) throws IOException {
        imageKey = objects.put(RecognitionContract.pageImage(pages.size() + 1), "image/png", image.toPng());
        jpeg = image.toJpeg(JPEG_QUALITY);
    }

    public void add(ReadPage page) throws IOException {
        if (!page.hasImage()) {
            pages.add(new PageInfo(page.number(), 0, 0, 0, 0, null, null));
            return;
        }
        searchable.add(page, jpeg);
        String wordsKey =
                objects.put(RecognitionContract.pageWords(page.number()), JSON, RecognitionJson.write(page.words()));
        pages.add(new PageInfo(
                page.number(), page.width(), page.height(), page.dpi(), page.rotation(), imageKey, wordsKey));
    }

    public List<PageInfo> pages() {
        return pages;
    }

    /** Writes the text and gives its key. */
    public String text(List<ReadPage> read) throws IOException {
        byte[] text = ReadableText.of(read).getBytes(StandardCharsets.UTF_8);
        return objects.put(RecognitionContract.TEXT, "text/plain; charset=utf-8", text);
    }

    /** Writes the searchable PDF and gives its key; null for documents without pages. */
    public String searchablePdf() throws IOException {
        boolean hasPages = pages.stream().anyMatch(page -> page.imageKey() != null);
        return hasPages
                ? objects.put(RecognitionContract.SEARCHABLE_PDF, "application/pdf", searchable.toBytes())
                : null;
    }

    @Override
    public void close() {
        searchable.close();
    }
}
