package io.marshrut.renditions;

import io.marshrut.engine.WorkerTopic;
import io.marshrut.ocr.model.RenditionContract;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Rendering as work of the workers: attempts and progress stand in the content's row. */
@Component
class RenditionTopic implements WorkerTopic {

    private final RenditionRows rows;

    RenditionTopic(RenditionRows rows) {
        this.rows = rows;
    }

    @Override
    public String topic() {
        return RenditionContract.TOPIC;
    }

    @Override
    public int begin(String businessKey, String taskId, String worker) {
        return rows.beginAttempt(UUID.fromString(businessKey), taskId, worker);
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
