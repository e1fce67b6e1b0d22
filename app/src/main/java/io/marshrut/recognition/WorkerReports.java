package io.marshrut.recognition;

import io.marshrut.engine.ExternalWork;
import io.marshrut.ocr.model.RecognitionContract;
import io.marshrut.shared.Problem;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What workers report about the task they hold. An attempt is counted before the work: an expired lock does not lower
 * the engine's retries, so a page that kills the worker would otherwise come back for ever.
 */
@Service
public class WorkerReports {

    /** So often is a document begun; then it ends as unreadable. */
    static final int MAX_ATTEMPTS = 3;

    /** @param allowed false where the worker is to give up instead of trying once more */
    public record Attempt(int attempt, boolean allowed) {}

    private final ExternalWork work;
    private final RecognitionRows rows;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WorkerReports(ExternalWork work, RecognitionRows rows, ApplicationEventPublisher events, Clock clock) {
        this.work = work;
        this.rows = rows;
        this.events = events;
        this.clock = clock;
    }

    /** @throws Problem 404 where there is no such task, 409 where this worker does not hold it */
    @Transactional
    public Attempt begin(String taskId, String worker) {
        UUID document = UUID.fromString(held(taskId, worker).businessKey());
        int attempt = rows.beginAttempt(document, taskId, worker, clock.instant());
        events.publishEvent(new RecognitionBegan(document));
        return new Attempt(attempt, attempt <= MAX_ATTEMPTS);
    }

    /** The failure was not the document's: the attempt does not count. */
    @Transactional
    public void giveBack(String taskId, String worker, int attempt) {
        rows.giveBack(taskId, worker, attempt);
    }

    @Transactional
    public void progress(String taskId, String worker, int page, int pages) {
        rows.progress(taskId, worker, page, pages);
    }

    private ExternalWork.Item held(String taskId, String worker) {
        ExternalWork.Item item = work.find(taskId)
                .filter(found -> RecognitionContract.TOPIC.equals(found.topic()))
                .orElseThrow(Problem::notFound);
        if (worker == null || !worker.equals(item.worker())) {
            throw Problem.conflict("not_held");
        }
        return item;
    }
}
