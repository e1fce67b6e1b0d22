package io.marshrut.ocr.pipeline;

import io.marshrut.ocr.model.RecognitionResult;
import io.marshrut.ocr.model.UnreadableReason;
import io.marshrut.ocr.pipeline.containers.ContainerLimits;
import io.marshrut.ocr.pipeline.containers.Containers;
import io.marshrut.ocr.pipeline.fields.EvidenceWatch;
import io.marshrut.ocr.pipeline.fields.FieldExtraction;
import io.marshrut.ocr.pipeline.input.MediaTypes;
import io.marshrut.ocr.pipeline.input.Sources;
import io.marshrut.ocr.pipeline.office.OfficeConverter;
import io.marshrut.ocr.pipeline.output.DerivedObjects;
import io.marshrut.ocr.pipeline.pages.PageReader;
import io.marshrut.ocr.pipeline.splitting.DocumentSplit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The whole way of a document: media type by content → pages → words → type and fields → derived objects.
 *
 * <p>Holds native handles: make one per thread and keep it.
 */
public final class RecognitionPipeline implements AutoCloseable {

    private final MediaTypes mediaTypes = new MediaTypes();
    private final PageReader reader;
    private final DocumentReading documents;
    private final ContainerReading containers;
    private final JoinedReading joined;

    public RecognitionPipeline(PipelineSettings settings) {
        this(settings, settings.reader());
    }

    /** @param watch hears of the evidence behind each value */
    public RecognitionPipeline(PipelineSettings settings, EvidenceWatch watch) {
        this(settings, settings.reader(), Optional.empty(), watch);
    }

    /** Without an office program: office documents are text without pages. */
    public RecognitionPipeline(PipelineSettings settings, PageReader reader) {
        this(settings, reader, Optional.empty());
    }

    /**
     * Makes a pipeline.
     *
     * @param reader may serve another pipeline, too, on the same thread
     * @param converter lays office documents out
     */
    public RecognitionPipeline(PipelineSettings settings, PageReader reader, Optional<OfficeConverter> converter) {
        this(settings, reader, converter, EvidenceWatch.NONE);
    }

    private RecognitionPipeline(
            PipelineSettings settings, PageReader reader, Optional<OfficeConverter> converter, EvidenceWatch watch) {
        this.reader = reader;
        Opener opener = new Opener(new Sources(settings.limits()), converter);
        this.documents = new DocumentReading(
                opener,
                reader,
                new FieldExtraction(settings.clock(), watch),
                // pages looked at one by one are no readings
                new DocumentSplit(new FieldExtraction(settings.clock())));
        Containers archives = new Containers(mediaTypes, ContainerLimits.standard());
        this.containers = new ContainerReading(archives, documents);
        this.joined = new JoinedReading(mediaTypes, archives, opener, documents);
    }

    /** As {@link #recognise(Path, String, DerivedObjects, Progress)}, of a file that has no better name. */
    public RecognitionResult recognise(Path file, DerivedObjects objects, Progress progress) throws IOException {
        return recognise(file, String.valueOf(file.getFileName()), objects, progress);
    }

    /**
     * Reads a document, the first of those that the file holds.
     *
     * @param name of the file as people know it
     * @return the result; a file that cannot be read is one, with its reason
     * @throws IOException when the file cannot be opened or a derived object cannot be kept
     */
    public RecognitionResult recognise(Path file, String name, DerivedObjects objects, Progress progress)
            throws IOException {
        String mediaType = mediaTypes.of(file);
        try {
            return Containers.isContainer(mediaType)
                    ? containers.read(file, mediaType, objects, progress)
                    : documents.read(file, name, mediaType, objects, progress);
        } catch (StackOverflowError e) {
            // things within things without end, in whatever format
            return RecognitionResult.unreadable(mediaType, UnreadableReason.CORRUPT, "nesting", 0);
        }
    }

    /**
     * Reads a document that came in several files: their pages in this order, which nothing splits.
     *
     * @return the result, with the first file's media type; a file that cannot be read makes all of it unreadable
     * @throws IOException when a file cannot be opened or a derived object cannot be kept
     */
    public RecognitionResult recogniseJoined(List<FilePages> files, DerivedObjects objects, Progress progress)
            throws IOException {
        String mediaType = mediaTypes.of(files.get(0).file());
        try {
            return joined.read(files, mediaType, objects, progress);
        } catch (StackOverflowError e) {
            return RecognitionResult.unreadable(mediaType, UnreadableReason.CORRUPT, "nesting", 0);
        }
    }

    @Override
    public void close() {
        reader.close();
    }
}
