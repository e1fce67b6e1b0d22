package io.marshrut.ocr.pipeline;

import io.marshrut.ocr.model.Check;
import io.marshrut.ocr.model.FileContents;
import io.marshrut.ocr.model.Mark;
import io.marshrut.ocr.model.PageInfo;
import io.marshrut.ocr.model.RecognitionResult;
import io.marshrut.ocr.model.Unreadable;
import io.marshrut.ocr.model.UnreadableReason;
import io.marshrut.ocr.pipeline.fields.FieldExtraction;
import io.marshrut.ocr.pipeline.input.Source;
import io.marshrut.ocr.pipeline.input.UnreadableException;
import io.marshrut.ocr.pipeline.natives.TemporaryFolder;
import io.marshrut.ocr.pipeline.output.DerivedFiles;
import io.marshrut.ocr.pipeline.output.DerivedObjects;
import io.marshrut.ocr.pipeline.pages.KeptPictures;
import io.marshrut.ocr.pipeline.pages.PageReader;
import io.marshrut.ocr.pipeline.pages.ReadPage;
import io.marshrut.ocr.pipeline.splitting.DocumentSplit;
import io.marshrut.ocr.pipeline.splitting.PageRange;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Reads a file that holds no other files: one document, or several one after the other. */
final class DocumentReading {

    private final Opener opener;
    private final PageReader reader;
    private final FieldExtraction fields;
    private final DocumentSplit split;

    DocumentReading(Opener opener, PageReader reader, FieldExtraction fields, DocumentSplit split) {
        this.opener = opener;
        this.reader = reader;
        this.fields = fields;
        this.split = split;
    }

    /** @param name of the file, from which those of further documents are made */
    RecognitionResult read(Path file, String name, String mediaType, DerivedObjects objects, Progress progress)
            throws IOException {
        long start = System.nanoTime();
        try (TemporaryFolder folder = TemporaryFolder.create("marshrut-pages");
                Opened opened =
                        opener.open(file, mediaType, folder.path().toAbsolutePath(), () -> progress.page(0, 0));
                DerivedFiles derived = new DerivedFiles(objects)) {
            KeptPictures kept = new KeptPictures(folder.path());
            List<ReadPage> pages = PageByPage.read(opened.source(), reader, derived, kept, progress);
            refuseUnread(pages);
            if (opened.statement().isPresent()) {
                return result(mediaType, fields.takeOver(opened.statement().get()), derived, pages, start);
            }
            List<PageRange> ranges = split.of(pages);
            if (ranges.size() == 1) {
                return whole(ranges.get(0), mediaType, pages, derived, kept, start);
            }
            PageRangeFiles files = new PageRangeFiles(file, name, mediaType, objects, derived);
            return files.write(ranges, pages, range -> extracted(range, pages, kept), start);
        } catch (UnreadableException e) {
            Unreadable why = e.unreadable();
            return RecognitionResult.unreadable(mediaType, why.reason(), why.detail(), millisecondsSince(start));
        }
    }

    /** Reads pages of which somebody says that they are one document: nothing is split off. */
    RecognitionResult readAsOne(Source source, String mediaType, DerivedObjects objects, Progress progress, long start)
            throws IOException, UnreadableException {
        try (TemporaryFolder folder = TemporaryFolder.create("marshrut-pages");
                DerivedFiles derived = new DerivedFiles(objects)) {
            KeptPictures kept = new KeptPictures(folder.path());
            List<ReadPage> pages = PageByPage.read(source, reader, derived, kept, progress);
            refuseUnread(pages);
            return whole(split.undivided(pages), mediaType, pages, derived, kept, start);
        }
    }

    private RecognitionResult whole(
            PageRange all, String mediaType, List<ReadPage> pages, DerivedFiles derived, KeptPictures kept, long start)
            throws IOException {
        return result(mediaType, extracted(all, pages, kept), derived, pages, start)
                .with(new FileContents(List.of(), List.of(), all.remarks()));
    }

    private FieldExtraction.Extraction extracted(PageRange range, List<ReadPage> file, KeptPictures kept) {
        List<ReadPage> document = range.toRead(file);
        FieldExtraction.Extraction read =
                fields.extract(document, reader.rereading(kept).from(range.first()));
        List<Check> checks = new ArrayList<>(read.checks());
        DocumentSplit.pagesPresent(document).flatMap(present -> present.check()).ifPresent(checks::add);
        return new FieldExtraction.Extraction(read.type(), read.typeConfidence(), read.fields(), read.lines(), checks);
    }

    private static RecognitionResult result(
            String mediaType,
            FieldExtraction.Extraction extraction,
            DerivedFiles derived,
            List<ReadPage> pages,
            long start)
            throws IOException {
        return result(
                mediaType,
                extraction,
                marks(pages),
                derived.pages(),
                derived.text(pages),
                derived.searchablePdf(),
                start);
    }

    static RecognitionResult result(
            String mediaType,
            FieldExtraction.Extraction extraction,
            List<Mark> marks,
            List<PageInfo> pages,
            String textKey,
            String searchablePdfKey,
            long start) {
        return new RecognitionResult(
                RecognitionResult.SCHEMA_VERSION,
                mediaType,
                null,
                extraction.type(),
                extraction.typeConfidence(),
                extraction.fields(),
                extraction.lines(),
                extraction.checks(),
                marks,
                pages,
                textKey,
                searchablePdfKey,
                millisecondsSince(start));
    }

    static List<Mark> marks(List<ReadPage> pages) {
        return pages.stream().flatMap(page -> page.marks().stream()).toList();
    }

    private static void refuseUnread(List<ReadPage> pages) throws UnreadableException {
        if (pages.stream().allMatch(page -> !page.complete() && page.words().isEmpty())) {
            throw new UnreadableException(UnreadableReason.TIMED_OUT, null);
        }
    }

    static long millisecondsSince(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toMillis();
    }
}
