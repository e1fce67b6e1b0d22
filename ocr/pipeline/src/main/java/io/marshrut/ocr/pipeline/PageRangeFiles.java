package io.marshrut.ocr.pipeline;

import io.marshrut.ocr.model.DocumentPart;
import io.marshrut.ocr.model.FileContents;
import io.marshrut.ocr.model.PageInfo;
import io.marshrut.ocr.model.RecognitionContract;
import io.marshrut.ocr.model.RecognitionJson;
import io.marshrut.ocr.model.RecognitionResult;
import io.marshrut.ocr.pipeline.fields.FieldExtraction;
import io.marshrut.ocr.pipeline.output.DerivedFiles;
import io.marshrut.ocr.pipeline.output.DerivedObjects;
import io.marshrut.ocr.pipeline.output.PdfPages;
import io.marshrut.ocr.pipeline.output.ReadableText;
import io.marshrut.ocr.pipeline.pages.ReadPage;
import io.marshrut.ocr.pipeline.splitting.PageRange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Writes the results of a file's documents: that of the first is the file's, those of the others lie beside it. */
final class PageRangeFiles {

    private static final String PDF = "application/pdf";

    private final Path file;
    private final String name;
    private final String mediaType;
    private final DerivedObjects objects;
    private final DerivedFiles derived;

    PageRangeFiles(Path file, String name, String mediaType, DerivedObjects objects, DerivedFiles derived) {
        this.file = file;
        this.name = name;
        this.mediaType = mediaType;
        this.objects = objects;
        this.derived = derived;
    }

    RecognitionResult write(
            List<PageRange> ranges,
            List<ReadPage> pages,
            Function<PageRange, FieldExtraction.Extraction> extraction,
            long start)
            throws IOException {
        Optional<byte[]> searchable = derived.searchableBytes();
        List<DocumentPart> parts = new ArrayList<>();
        RecognitionResult first = null;
        for (int i = 0; i < ranges.size(); i++) {
            PageRange range = ranges.get(i);
            byte[] shown = searchable.isPresent() ? PdfPages.of(searchable.get(), range.first(), range.last()) : null;
            RecognitionResult result = result(i + 1, range, pages, extraction.apply(range), shown, start);
            if (first == null) {
                first = result;
                parts.add(new DocumentPart(1, named(range), range.first(), range.last(), mediaType, null, 0, null));
            } else {
                parts.add(part(i + 1, range, result, shown));
            }
        }
        return first.with(new FileContents(parts, List.of(), ranges.get(0).remarks()));
    }

    private RecognitionResult result(
            int number,
            PageRange range,
            List<ReadPage> pages,
            FieldExtraction.Extraction extraction,
            byte[] shown,
            long start)
            throws IOException {
        List<ReadPage> document = range.of(pages);
        byte[] text = ReadableText.of(document).getBytes(StandardCharsets.UTF_8);
        String textKey = objects.put(
                RecognitionContract.ofPart(number, RecognitionContract.TEXT), "text/plain; charset=utf-8", text);
        String shownKey = shown == null
                ? null
                : objects.put(RecognitionContract.ofPart(number, RecognitionContract.SEARCHABLE_PDF), PDF, shown);
        return DocumentReading.result(
                        number == 1 ? mediaType : PDF,
                        extraction,
                        DocumentReading.marks(document),
                        infos(range),
                        textKey,
                        shownKey,
                        start)
                .with(new FileContents(List.of(), List.of(), range.remarks()));
    }

    private DocumentPart part(int number, PageRange range, RecognitionResult result, byte[] shown) throws IOException {
        String key = objects.put(
                RecognitionContract.ofPart(number, RecognitionContract.RESULT),
                "application/json",
                RecognitionJson.write(result));
        byte[] content = content(range, shown);
        String sha256 = Sha256.of(content);
        objects.putContent(sha256, PDF, content);
        return new DocumentPart(number, named(range), range.first(), range.last(), PDF, sha256, content.length, key);
    }

    /** The pages as they came in where they can be taken out; else as they are shown. */
    private byte[] content(PageRange range, byte[] shown) throws IOException {
        return mediaType.equals(PDF) ? PdfPages.of(Files.readAllBytes(file), range.first(), range.last()) : shown;
    }

    private List<PageInfo> infos(PageRange range) {
        List<PageInfo> infos = new ArrayList<>();
        for (PageInfo info : derived.pages().subList(range.first() - 1, range.last())) {
            infos.add(new PageInfo(
                    info.number() - range.first() + 1,
                    info.width(),
                    info.height(),
                    info.dpi(),
                    info.rotation(),
                    info.imageKey(),
                    info.wordsKey()));
        }
        return infos;
    }

    private String named(PageRange range) {
        String base = name.replaceFirst("\\.[\\p{L}\\p{N}]{1,5}$", "");
        String numbers = range.size() == 1 ? String.valueOf(range.first()) : range.first() + "–" + range.last();
        return base + ", с. " + numbers + ".pdf";
    }
}
