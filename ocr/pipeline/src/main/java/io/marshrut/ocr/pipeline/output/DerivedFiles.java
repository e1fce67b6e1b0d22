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
import java.util.Optional;

/** Writes the derived objects of one document, page by page, so that no page's picture waits for the others. */
public final class DerivedFiles implements AutoCloseable {

    private static final String JSON = "application/json";
    private static final int JPEG_QUALITY = 75;

    private final DerivedObjects objects;
    /** None where the document has a PDF already. */
    private final Optional<SearchablePdf> searchable;

    private final List<PageInfo> pages = new ArrayList<>();
    private byte[] jpeg;
    private String imageKey;

    public DerivedFiles(DerivedObjects objects) throws IOException {
        this(objects, Optional.of(new SearchablePdf()));
    }

    private DerivedFiles(DerivedObjects objects, Optional<SearchablePdf> searchable) {
        this.objects = objects;
        this.searchable = searchable;
    }

    /** For a document that was laid out as PDF: pages and text only. */
    public static DerivedFiles withoutPdf(DerivedObjects objects) {
        return new DerivedFiles(objects, Optional.empty());
    }

    /** Keeps the picture of the page that {@link #add} will be called with next. */
    public void addImage(GreyImage image) throws IOException {
        imageKey = objects.put(RecognitionContract.pageImage(pages.size() + 1), "image/png", image.toPng());
        jpeg = searchable.isPresent() ? image.toJpeg(JPEG_QUALITY) : null;
    }

    public void add(ReadPage page) throws IOException {
        if (!page.hasImage()) {
            pages.add(new PageInfo(page.number(), 0, 0, 0, 0, null, null));
            return;
        }
        if (searchable.isPresent()) {
            searchable.get().add(page, jpeg);
        }
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

    /** Writes the searchable PDF and gives its key; null for documents without pages, and where nobody wants it. */
    public String searchablePdf() throws IOException {
        Optional<byte[]> pdf = searchableBytes();
        return pdf.isPresent() ? objects.put(RecognitionContract.SEARCHABLE_PDF, "application/pdf", pdf.get()) : null;
    }

    /** The searchable PDF, once all pages are added; nothing for documents without pages, and where nobody wants it. */
    public Optional<byte[]> searchableBytes() throws IOException {
        boolean hasPages = pages.stream().anyMatch(page -> page.imageKey() != null);
        return hasPages && searchable.isPresent() ? Optional.of(searchable.get().toBytes()) : Optional.empty();
    }

    @Override
    public void close() {
        searchable.ifPresent(SearchablePdf::close);
    }
}
