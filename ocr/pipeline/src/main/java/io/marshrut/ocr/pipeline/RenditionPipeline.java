package io.marshrut.ocr.pipeline;

import io.marshrut.ocr.model.RenditionContract;
import io.marshrut.ocr.model.RenditionResult;
import io.marshrut.ocr.model.Unreadable;
import io.marshrut.ocr.model.UnreadableReason;
import io.marshrut.ocr.pipeline.electronic.ElectronicDocument;
import io.marshrut.ocr.pipeline.input.MediaTypes;
import io.marshrut.ocr.pipeline.input.Source;
import io.marshrut.ocr.pipeline.input.Sources;
import io.marshrut.ocr.pipeline.input.UnreadableException;
import io.marshrut.ocr.pipeline.natives.TemporaryFolder;
import io.marshrut.ocr.pipeline.office.OfficeConverter;
import io.marshrut.ocr.pipeline.office.OfficeFormat;
import io.marshrut.ocr.pipeline.output.DerivedFiles;
import io.marshrut.ocr.pipeline.output.DerivedObjects;
import io.marshrut.ocr.pipeline.pages.KeptPictures;
import io.marshrut.ocr.pipeline.pages.PageReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Any document as pages: media type by content → office formats laid out as PDF → page images, text and a PDF. */
public final class RenditionPipeline {

    private final MediaTypes mediaTypes = new MediaTypes();
    private final Sources sources;
    private final PageReader reader;
    private final OfficeConverter converter;

    /** @param reader may serve another pipeline, too, on the same thread; who made it closes it */
    public RenditionPipeline(PipelineSettings settings, PageReader reader, OfficeConverter converter) {
        this.sources = new Sources(settings.limits());
        this.reader = reader;
        this.converter = converter;
    }

    /**
     * Renders a document.
     *
     * @param progress told page 0 of 0 as long as an office program lays the document out
     * @return the result; a file that cannot be shown is one, with its reason
     * @throws IOException when the file cannot be opened or a derived object cannot be kept
     */
    public RenditionResult render(Path file, DerivedObjects objects, Progress progress) throws IOException {
        long start = System.nanoTime();
        String mediaType = mediaTypes.of(file);
        if (ElectronicDocument.mayBe(mediaType)) {
            return electronic(file, mediaType, objects, progress, start);
        }
        // an office document's text is read, too, before LibreOffice sees it: that tells bombs, passwords and damage
        try (Source source = sources.open(file, mediaType)) {
            return Sources.isWithoutPages(mediaType)
                    ? laidOut(file, mediaType, objects, progress, start)
                    : drawn(source, mediaType, objects, progress, start);
        } catch (UnreadableException e) {
            return RenditionResult.unreadable(mediaType, e.unreadable(), millisecondsSince(start));
        } catch (StackOverflowError e) {
            // things within things without end
            return RenditionResult.unreadable(
                    mediaType, new Unreadable(UnreadableReason.CORRUPT, "nesting"), millisecondsSince(start));
        }
    }

    /** What is stated as data is drawn; XML of another kind has no pages. */
    private RenditionResult electronic(
            Path file, String mediaType, DerivedObjects objects, Progress progress, long start) throws IOException {
        try (TemporaryFolder folder = TemporaryFolder.create("marshrut-electronic")) {
            ElectronicDocument document = ElectronicDocument.in(file, folder.path())
                    .orElseThrow(() -> new UnreadableException(UnreadableReason.UNSUPPORTED_TYPE, mediaType));
            try (Source source = sources.openLaidOut(document.pdf())) {
                return drawn(source, mediaType, objects, progress, start);
            }
        } catch (UnreadableException e) {
            return RenditionResult.unreadable(mediaType, e.unreadable(), millisecondsSince(start));
        }
    }

    private RenditionResult drawn(
            Source source, String mediaType, DerivedObjects objects, Progress progress, long start)
            throws IOException, UnreadableException {
        try (DerivedFiles derived = new DerivedFiles(objects)) {
            String textKey = derived.text(PageByPage.read(source, reader, derived, KeptPictures.NONE, progress));
            return result(mediaType, derived, textKey, derived.searchablePdf(), start);
        }
    }

    private RenditionResult laidOut(Path file, String mediaType, DerivedObjects objects, Progress progress, long start)
            throws IOException, UnreadableException {
        OfficeFormat format = OfficeFormat.of(mediaType)
                .orElseThrow(() -> new UnreadableException(UnreadableReason.UNSUPPORTED_TYPE, mediaType));
        try (TemporaryFolder folder = TemporaryFolder.create("marshrut-office")) {
            Path pdf = converter.toPdf(file, format, folder.path().toAbsolutePath(), () -> progress.page(0, 0));
            try (Source source = sources.openLaidOut(pdf);
                    DerivedFiles derived = DerivedFiles.withoutPdf(objects)) {
                String textKey = derived.text(PageByPage.read(source, reader, derived, KeptPictures.NONE, progress));
                String pdfKey = objects.put(RenditionContract.PDF, "application/pdf", Files.readAllBytes(pdf));
                return result(mediaType, derived, textKey, pdfKey, start);
            }
        }
    }

    private static RenditionResult result(
            String mediaType, DerivedFiles derived, String textKey, String pdfKey, long start) {
        return new RenditionResult(
                RenditionResult.SCHEMA_VERSION,
                mediaType,
                null,
                derived.pages(),
                textKey,
                pdfKey,
                millisecondsSince(start));
    }

    private static long millisecondsSince(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toMillis();
    }
}
