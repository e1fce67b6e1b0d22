package io.marshrut.engine;

import io.marshrut.shared.Problem;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
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
    private final ObjectProvider<WorkerTopic> topics;

    WorkerReports(ExternalWork work, ObjectProvider<WorkerTopic> topics) {
        this.work = work;
        this.topics = topics;
    }

    /** @throws Problem 404 where there is no such task, 409 where this worker does not hold it */
    @Transactional
    public Attempt begin(String taskId, String worker) {
        ExternalWork.Item item = work.find(taskId).orElseThrow(Problem::notFound);
        WorkerTopic topic = topic(item).orElseThrow(Problem::notFound);
        if (worker == null || !worker.equals(item.worker())) {
            throw Problem.conflict("not_held");
        }
        int attempt = topic.begin(item.businessKey(), taskId, worker);
        return new Attempt(attempt, attempt <= MAX_ATTEMPTS);
    }

    /** The failure was not the document's: the attempt does not count. */
    @Transactional
    public void giveBack(String taskId, String worker, int attempt) {
        work.find(taskId).flatMap(this::topic).ifPresent(topic -> topic.giveBack(taskId, worker, attempt));
    }

    @Transactional
    public void progress(String taskId, String worker, int page, int pages) {
        work.find(taskId).flatMap(this::topic).ifPresent(topic -> topic.progress(taskId, worker, page, pages));
    }

    private Optional<WorkerTopic> topic(ExternalWork.Item item) {
        return topics.stream()
                .filter(topic -> topic.topic().equals(item.topic()))
                .findFirst();
    }
}
