package io.marshrut.ocr.pipeline;

import io.marshrut.ocr.pipeline.input.InputLimits;
import io.marshrut.ocr.pipeline.natives.LanguageData;
import io.marshrut.ocr.pipeline.pages.PageReader;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Settings of the pipeline.
 *
 * @param languageData folder with {@code rus.traineddata}; empty to look where distributions put it
 * @param pageLimit time after which recognition of a page is cut short
 * @param clock tells which dates are plausible
 */
public record PipelineSettings(Optional<Path> languageData, Duration pageLimit, InputLimits limits, Clock clock) {

    public static PipelineSettings standard() {
        return new PipelineSettings(
                Optional.empty(), Duration.ofSeconds(60), InputLimits.standard(), Clock.systemDefaultZone());
    }

    public PipelineSettings withLanguageData(Optional<Path> folder) {
        return new PipelineSettings(folder, pageLimit, limits, clock);
    }

    public PipelineSettings withPageLimit(Duration limit) {
        return new PipelineSettings(languageData, limit, limits, clock);
    }

    public PipelineSettings withLimits(InputLimits others) {
        return new PipelineSettings(languageData, pageLimit, others, clock);
    }

    public PipelineSettings withClock(Clock other) {
        return new PipelineSettings(languageData, pageLimit, limits, other);
    }

    /** Holds native handles: make one per thread and keep it. */
    public PageReader reader() {
        return new PageReader(LanguageData.find(languageData), pageLimit);
    }
}
