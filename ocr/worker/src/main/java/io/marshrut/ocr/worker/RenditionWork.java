package io.marshrut.ocr.worker;

import io.marshrut.ocr.model.RecognitionContract;
import io.marshrut.ocr.model.RecognitionJson;
import io.marshrut.ocr.model.RenditionContract;
import io.marshrut.ocr.model.RenditionResult;
import io.marshrut.ocr.model.Unreadable;
import io.marshrut.ocr.pipeline.Progress;
import io.marshrut.ocr.pipeline.RenditionPipeline;
import java.io.IOException;
import java.util.List;
import org.camunda.bpm.client.task.ExternalTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One document of any kind from the store to pages, text and PDF in the store. */
final class RenditionWork implements Work {

    private static final Logger LOG = LoggerFactory.getLogger(RenditionWork.class);

    private final TaskObjects objects;
    private final RenditionPipeline pipeline;

    RenditionWork(ObjectStore store, RenditionPipeline pipeline) {
        this.objects = new TaskObjects(store);
        this.pipeline = pipeline;
    }

    @Override
    public String topic() {
        return RenditionContract.TOPIC;
    }

    @Override
    public List<String> variables() {
        return List.of(RenditionContract.SHA256, RecognitionContract.CONTENT_KEY, RecognitionContract.FILE_NAME);
    }

    @Override
    public String resultVariable() {
        return RenditionContract.RESULT_KEY;
    }

    @Override
    public String perform(ExternalTask task, Attempt attempt, Patience patience, Progress progress) throws IOException {
        String prefix = prefix(task, attempt);
        RenditionResult result = objects.withContent(
                task, patience, file -> pipeline.render(file, objects.under(prefix, patience), progress));
        return keep(task, prefix, result, patience);
    }

    @Override
    public String refuse(ExternalTask task, Attempt attempt, Unreadable why, Patience patience) throws IOException {
        return keep(task, prefix(task, attempt), RenditionResult.unreadable(null, why, 0), patience);
    }

    private String keep(ExternalTask task, String prefix, RenditionResult result, Patience patience)
            throws IOException {
        String key = objects.under(prefix, patience)
                .put(RecognitionContract.RESULT, "application/json", RecognitionJson.write(result));
        Object fileName = task.getVariable(RecognitionContract.FILE_NAME);
        if (result.isReadable()) {
            LOG.info("{}: rendered, {} pages, {} ms", fileName, result.pages().size(), result.milliseconds());
        } else {
            LOG.info(
                    "{}: cannot be rendered, {} ({}), {} ms",
                    fileName,
                    result.unreadable().reason(),
                    result.unreadable().detail(),
                    result.milliseconds());
        }
        return key;
    }

    private static String prefix(ExternalTask task, Attempt attempt) {
        return RenditionContract.prefix(task.getVariable(RenditionContract.SHA256), task.getId(), attempt.number());
    }
}
