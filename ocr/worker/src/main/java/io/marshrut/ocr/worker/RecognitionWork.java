package io.marshrut.ocr.worker;

import io.marshrut.ocr.model.RecognitionContract;
import io.marshrut.ocr.model.RecognitionJson;
import io.marshrut.ocr.model.RecognitionResult;
import io.marshrut.ocr.model.UnreadableReason;
import io.marshrut.ocr.pipeline.Progress;
import io.marshrut.ocr.pipeline.RecognitionPipeline;
import java.io.IOException;
import java.util.List;
import org.camunda.bpm.client.task.ExternalTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One document from the store through the pipeline back to the store. */
final class RecognitionWork implements Work {

    private static final Logger LOG = LoggerFactory.getLogger(RecognitionWork.class);

    private final TaskObjects objects;
    private final RecognitionPipeline pipeline;

    RecognitionWork(ObjectStore store, RecognitionPipeline pipeline) {
        this.objects = new TaskObjects(store);
        this.pipeline = pipeline;
    }

    @Override
    public String topic() {
        return RecognitionContract.TOPIC;
    }

    @Override
    public List<String> variables() {
        return List.of(
                RecognitionContract.DOCUMENT_ID,
                RecognitionContract.CONTENT_KEY,
                RecognitionContract.FILE_NAME,
                RecognitionContract.READ_RESULT);
    }

    @Override
    public String resultVariable() {
        return RecognitionContract.RESULT_KEY;
    }

    @Override
    public String perform(ExternalTask task, Attempt attempt, Patience patience, Progress progress) throws IOException {
        String read = task.getVariable(RecognitionContract.READ_RESULT);
        if (read != null && objects.has(read, patience)) {
            // read together with the file that it is a part of
            return read;
        }
        String prefix = prefix(task, attempt);
        String name = String.valueOf(task.<Object>getVariable(RecognitionContract.FILE_NAME));
        RecognitionResult result = objects.withContent(
                task, patience, file -> pipeline.recognise(file, name, objects.under(prefix, patience), progress));
        return keep(task, prefix, result, patience);
    }

    @Override
    public String giveUp(ExternalTask task, Attempt attempt, Patience patience) throws IOException {
        RecognitionResult result =
                RecognitionResult.unreadable(null, UnreadableReason.GAVE_UP, String.valueOf(attempt.number() - 1), 0);
        return keep(task, prefix(task, attempt), result, patience);
    }

    private String keep(ExternalTask task, String prefix, RecognitionResult result, Patience patience)
            throws IOException {
        String key = objects.under(prefix, patience)
                .put(RecognitionContract.RESULT, "application/json", RecognitionJson.write(result));
        log(task, result);
        return key;
    }

    private static String prefix(ExternalTask task, Attempt attempt) {
        String documentId = task.getVariable(RecognitionContract.DOCUMENT_ID);
        return RecognitionContract.prefix(documentId, task.getId(), attempt.number());
    }

    private static void log(ExternalTask task, RecognitionResult result) {
        Object fileName = task.getVariable(RecognitionContract.FILE_NAME);
        if (result.isReadable()) {
            LOG.info(
                    "{}: {}, {} pages, {} ms",
                    fileName,
                    result.documentType(),
                    result.pages().size(),
                    result.milliseconds());
        } else {
            LOG.info(
                    "{}: unreadable, {} ({}), {} ms",
                    fileName,
                    result.unreadable().reason(),
                    result.unreadable().detail(),
                    result.milliseconds());
        }
    }
}
