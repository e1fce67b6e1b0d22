package io.marshrut.ocr.pipeline;

import io.marshrut.ocr.model.RecognitionContract;
import io.marshrut.ocr.model.RenditionContract;
import io.marshrut.ocr.model.RenditionResult;
import io.marshrut.ocr.pipeline.input.InputLimits;
import io.marshrut.ocr.pipeline.office.OfficeConverter;
import io.marshrut.ocr.pipeline.office.OfficeProgram;
import io.marshrut.ocr.pipeline.pages.PageReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A pipeline that renders bytes. */
final class RenderingDesk implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final PageReader reader = PipelineSettings.standard().reader();

    /** What came out of a document. */
    record Rendered(RenditionResult result, Map<String, byte[]> objects) {

        String text() {
            return new String(objects.get(RecognitionContract.TEXT), StandardCharsets.UTF_8);
        }

        byte[] pdf() {
            return objects.get(RenditionContract.PDF);
        }
    }

    Rendered render(byte[] content) {
        return render(content, InputLimits.standard(), Optional.empty(), LIMIT);
    }

    Rendered render(byte[] content, InputLimits limits) {
        return render(content, limits, Optional.empty(), LIMIT);
    }

    /** With another program in place of LibreOffice. */
    Rendered render(byte[] content, Path program, Duration limit) {
        return render(content, InputLimits.standard(), Optional.of(program), limit);
    }

    private Rendered render(byte[] content, InputLimits limits, Optional<Path> program, Duration limit) {
        RenditionPipeline pipeline = new RenditionPipeline(
                PipelineSettings.standard().withLimits(limits),
                reader,
                new OfficeConverter(new OfficeProgram(program), limit));
        Map<String, byte[]> objects = new HashMap<>();
        try {
            Path file = Files.write(Files.createTempFile("desk", ".bin"), content);
            try {
                RenditionResult result = pipeline.render(
                        file,
                        (name, contentType, bytes) -> {
                            objects.put(name, bytes);
                            return name;
                        },
                        Progress.NONE);
                return new Rendered(result, objects);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        reader.close();
    }
}
