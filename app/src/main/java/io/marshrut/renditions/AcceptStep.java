package io.marshrut.renditions;

import io.marshrut.engine.ProcessStep;
import io.marshrut.ocr.model.RecognitionJson;
import io.marshrut.ocr.model.RenditionContract;
import io.marshrut.ocr.model.RenditionResult;
import io.marshrut.storage.ContentStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The step after rendering: takes over what a worker left in the store; doing it twice changes nothing. */
@Component
class AcceptStep implements ProcessStep {

    private final RenditionRows rows;
    private final ContentStore contents;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AcceptStep(RenditionRows rows, ContentStore contents, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.contents = contents;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "rendition.accept";
    }

    @Override
    public void run(Context context) {
        String key = context.variable(RenditionContract.RESULT_KEY).orElseThrow();
        UUID document = UUID.fromString(context.process().businessKey());
        RenditionResult result = read(key);
        String sha256 = rows.finish(document, key, result, clock.instant());
        context.set("outcome", result.isReadable() ? "ready" : "unreadable");
        if (result.isReadable()) {
            events.publishEvent(new RenditionReady(sha256));
        }
    }

    private RenditionResult read(String key) {
        try {
            return RecognitionJson.readRendition(contents.read(key));
        } catch (IOException e) {
            throw new UncheckedIOException("The result " + key + " is no result", e);
        }
    }
}
