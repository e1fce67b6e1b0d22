package io.marshrut.ocr.pipeline;

import io.marshrut.ocr.model.RecognitionResult;
import io.marshrut.ocr.pipeline.input.InputLimits;
import io.marshrut.ocr.pipeline.natives.TemporaryFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A pipeline that reads bytes; its day is 21 November 2026. */
final class Desk implements AutoCloseable {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneOffset.UTC);

    private final RecognitionPipeline pipeline;

    Desk() {
        this(PipelineSettings.standard());
    }

    Desk(InputLimits limits) {
        this(PipelineSettings.standard().withLimits(limits));
    }

    Desk(PipelineSettings settings) {
        this.pipeline = new RecognitionPipeline(settings.withClock(CLOCK));
    }

    Reading read(byte[] content) {
        return read(content, "upload.bin");
    }

    Reading read(byte[] content, String fileName) {
        Map<String, byte[]> objects = new HashMap<>();
        try {
            Path folder = Files.createTempDirectory("desk");
            Path file = Files.write(folder.resolve(fileName), content);
            try {
                RecognitionResult result = pipeline.recognise(
                        file,
                        (name, contentType, bytes) -> {
                            objects.put(name, bytes);
                            return name;
                        },
                        Progress.NONE);
                return new Reading(result, objects);
            } finally {
                Files.delete(file);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One document in several files; {@code ranges} are those of the files, null for all pages. */
    Reading readJoined(List<byte[]> contents, int[]... ranges) {
        Map<String, byte[]> objects = new HashMap<>();
        try (TemporaryFolder folder = TemporaryFolder.create("desk")) {
            List<FilePages> files = new ArrayList<>();
            for (int i = 0; i < contents.size(); i++) {
                Path file = Files.write(folder.path().resolve("file-" + i), contents.get(i));
                int[] range = i < ranges.length && ranges[i] != null ? ranges[i] : new int[2];
                files.add(new FilePages(file, range[0], range[1]));
            }
            RecognitionResult result = pipeline.recogniseJoined(
                    files,
                    (name, contentType, bytes) -> {
                        objects.put(name, bytes);
                        return name;
                    },
                    Progress.NONE);
            return new Reading(result, objects);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        pipeline.close();
    }
}
