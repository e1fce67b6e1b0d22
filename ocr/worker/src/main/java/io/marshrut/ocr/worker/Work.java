package io.marshrut.ocr.worker;

import io.marshrut.ocr.model.Unreadable;
import io.marshrut.ocr.pipeline.Progress;
import java.io.IOException;
import java.util.List;
import org.camunda.bpm.client.task.ExternalTask;

/** What is done with the tasks of one topic. */
interface Work {

    String topic();

    /** Names of the variables that it reads. */
    List<String> variables();

    /** Name of the variable under which a task is completed. */
    String resultVariable();

    /**
     * Does what a task asks for.
     *
     * @param patience with the store
     * @return key of the result, which is written last
     */
    String perform(ExternalTask task, Attempt attempt, Patience patience, Progress progress) throws IOException;

    /** Writes a result for a document that cannot be read, for a reason that shows only here. */
    String refuse(ExternalTask task, Attempt attempt, Unreadable why, Patience patience) throws IOException;
}
