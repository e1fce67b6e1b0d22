package io.marshrut.ocr.pipeline;

import io.marshrut.ocr.model.RecognitionResult;
import io.marshrut.ocr.model.Unreadable;
import io.marshrut.ocr.model.UnreadableReason;
import io.marshrut.ocr.pipeline.fields.FieldExtraction;
import io.marshrut.ocr.pipeline.input.MediaTypes;
import io.marshrut.ocr.pipeline.input.Page;
import io.marshrut.ocr.pipeline.input.Source;
import io.marshrut.ocr.pipeline.input.Sources;
import io.marshrut.ocr.pipeline.input.UnreadableException;
import io.marshrut.ocr.pipeline.output.DerivedFiles;
import io.marshrut.ocr.pipeline.output.DerivedObjects;
import io.marshrut.ocr.pipeline.pages.PageReader;
import io.marshrut.ocr.pipeline.pages.ReadPage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The whole way of a document: media type by content → pages → words → type and fields → derived objects.
 *
 * <p>Holds native handles: make one per thread and keep it.
 */
public final class RecognitionPipeline implements AutoCloseable {

    private final MediaTypes mediaTypes = new MediaTypes();
    private final Sources sources;
    private final PageReader reader;
    private final FieldExtraction fields;

    public RecognitionPipeline(PipelineSettings settings) {
        this(settings, settings.reader());
    }

    /** @param reader may serve another pipeline, too, on the same thread */
    public RecognitionPipeline(PipelineSettings settings, PageReader reader) {
        this.sources = new Sources(settings.limits());
        this.reader = reader;
        this.fields = new FieldExtraction(settings.clock());
    }

    /**
     * Reads a document.
     *
     * @return the result; a file that cannot be read is one, with its reason
     * @throws IOException when the file cannot be opened or a derived object cannot be kept
     */
    public RecognitionResult recognise(Path file, DerivedObjects objects, Progress progress) throws IOException {
        long start = System.nanoTime();
        String mediaType = mediaTypes.of(file);
        try (Source source = sources.open(file, mediaType);
                DerivedFiles derived = new DerivedFiles(objects)) {
            List<ReadPage> pages = new ArrayList<>();
            for (int number = 1; number <= source.pageCount(); number++) {
                progress.page(number, source.pageCount());
                pages.add(read(source, number, derived));
            }
            refuseUnread(pages);
            FieldExtraction.Extraction extraction = fields.extract(pages);
            return new RecognitionResult(
                    RecognitionResult.SCHEMA_VERSION,
                    mediaType,
                    null,
                    extraction.type(),
                    extraction.typeConfidence(),
                    extraction.fields(),
                    extraction.lines(),
                    extraction.checks(),
                    List.of(),
                    derived.pages(),
                    derived.text(pages),
                    derived.searchablePdf(),
                    millisecondsSince(start));
        } catch (UnreadableException e) {
            Unreadable why = e.unreadable();
            return RecognitionResult.unreadable(mediaType, why.reason(), why.detail(), millisecondsSince(start));
        }
    }

    private ReadPage read(Source source, int number, DerivedFiles derived) throws IOException, UnreadableException {
        try (Page page = source.page(number)) {
            ReadPage read = reader.read(number, page, derived::addImage);
            derived.add(read);
            return read;
        }
    }

    private static void refuseUnread(List<ReadPage> pages) throws UnreadableException {
        if (pages.stream().allMatch(page -> !page.complete() && page.words().isEmpty())) {
            throw new UnreadableException(UnreadableReason.TIMED_OUT, null);
        }
    }

    private static long millisecondsSince(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toMillis();
    }

    @Override
    public void close() {
        reader.close();
    }
}
