package io.marshrut.recognition;

import io.marshrut.engine.WorkerTopic;
import io.marshrut.ocr.model.RecognitionContract;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Recognition as work of the workers: attempts and progress stand in the document's row. */
@Component
class RecognitionTopic implements WorkerTopic {

    private final RecognitionRows rows;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RecognitionTopic(RecognitionRows rows, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public String topic() {
        return RecognitionContract.TOPIC;
    }

    @Override
    public int begin(String businessKey, String taskId, String worker) {
        UUID document = UUID.fromString(businessKey);
        int attempt = rows.beginAttempt(document, taskId, worker, clock.instant());
        events.publishEvent(new RecognitionBegan(document));
        return attempt;
    }

    @Override
    public void giveBack(String taskId, String worker, int attempt) {
        rows.giveBack(taskId, worker, attempt);
    }

    @Override
    public void progress(String taskId, String worker, int page, int pages) {
        rows.progress(taskId, worker, page, pages);
    }
}
