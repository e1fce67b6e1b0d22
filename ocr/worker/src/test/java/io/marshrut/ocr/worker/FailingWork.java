package io.marshrut.ocr.worker;

import io.marshrut.ocr.model.RecognitionContract;
import io.marshrut.ocr.model.Unreadable;
import io.marshrut.ocr.pipeline.Progress;
import java.io.IOException;
import java.util.List;
import org.camunda.bpm.client.task.ExternalTask;

/** Work that comes to no result, and remembers what it was told to say instead. */
final class FailingWork implements Work {

    interface Failure {
        void happen() throws IOException;
    }

    private final Failure failure;
    volatile Unreadable refused;

    FailingWork(Failure failure) {
        this.failure = failure;
    }

    @Override
    public String topic() {
        return RecognitionContract.TOPIC;
    }

    @Override
    public List<String> variables() {
        return List.of();
    }

    @Override
    public String resultVariable() {
        return RecognitionContract.RESULT_KEY;
    }

    @Override
    public String perform(ExternalTask task, Attempt attempt, Patience patience, Progress progress) throws IOException {
        failure.happen();
        throw new AssertionError("it was to fail");
    }

    @Override
    public String refuse(ExternalTask task, Attempt attempt, Unreadable why, Patience patience) {
        refused = why;
        return "refused";
    }
}
