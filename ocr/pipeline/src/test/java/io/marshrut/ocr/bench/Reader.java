package io.marshrut.ocr.bench;

import io.marshrut.ocr.drawing.corpus.DamagedDocument;
import io.marshrut.ocr.model.RecognitionContract;
import io.marshrut.ocr.model.RecognitionResult;
import io.marshrut.ocr.pipeline.PipelineSettings;
import io.marshrut.ocr.pipeline.Progress;
import io.marshrut.ocr.pipeline.RecognitionPipeline;
import io.marshrut.ocr.pipeline.fields.EvidenceWatch;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/** A worker's pipeline, and the processor time it takes: of this thread, native code included. */
final class Reader implements AutoCloseable {

    /** A day after every document of the corpus. */
    private static final Clock TODAY = Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneOffset.UTC);

    private final RecognitionPipeline pipeline;

    Reader() {
        this(EvidenceWatch.NONE);
    }

    Reader(EvidenceWatch watch) {
        pipeline = new RecognitionPipeline(PipelineSettings.standard().withClock(TODAY), watch);
    }

    Comparison read(DamagedDocument document) throws IOException {
        Path folder = Files.createTempDirectory("bench");
        Path file = Files.write(folder.resolve(document.fileName()), document.file());
        try {
            var threads = ManagementFactory.getThreadMXBean();
            long before = threads.getCurrentThreadCpuTime();
            Map<String, byte[]> texts = new HashMap<>();
            RecognitionResult result =
                    pipeline.recognise(file, (name, type, bytes) -> kept(texts, name, bytes), Progress.NONE);
            double seconds = (threads.getCurrentThreadCpuTime() - before) / 1e9;
            byte[] text = texts.getOrDefault(RecognitionContract.TEXT, new byte[0]);
            return Comparison.of(document, result, new String(text, StandardCharsets.UTF_8), seconds);
        } finally {
            Files.delete(file);
            Files.delete(folder);
        }
    }

    private static String kept(Map<String, byte[]> texts, String name, byte[] bytes) {
        if (name.equals(RecognitionContract.TEXT)) {
            texts.put(name, bytes);
        }
        return name;
    }

    @Override
    public void close() {
        pipeline.close();
    }
}
