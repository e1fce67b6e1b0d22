package io.marshrut.ocr.worker;

import io.marshrut.ocr.model.RecognitionContract;
import io.marshrut.ocr.model.RecognitionJson;
import io.marshrut.ocr.model.RecognitionResult;
import io.marshrut.ocr.model.UnreadableReason;
import io.marshrut.ocr.pipeline.Progress;
import io.marshrut.ocr.pipeline.RecognitionPipeline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.camunda.bpm.client.task.ExternalTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One document from the store through the pipeline back to the store. */
final class RecognitionWork {

    private static final Logger LOG = LoggerFactory.getLogger(RecognitionWork.class);

    private final ObjectStore store;
    private final RecognitionPipeline pipeline;

    RecognitionWork(ObjectStore store, RecognitionPipeline pipeline) {
        this.store = store;
        this.pipeline = pipeline;
    }

    /**
     * Recognises the task's document.
     *
     * @param patience with the store
     * @return key of the result, which is written last
     */
    String recognise(ExternalTask task, Attempt attempt, Patience patience, Progress progress) throws IOException {
        String prefix = prefix(task, attempt);
        Path file = Files.createTempFile("marshrut-", ".document");
        try {
            String contentKey = task.getVariable(RecognitionContract.CONTENT_KEY);
            patience.with(() -> {
                store.fetch(contentKey, file);
                return null;
            });
            RecognitionResult result = pipeline.recognise(
                    file,
                    (name, contentType, content) -> patience.with(() -> {
                        store.put(prefix + name, contentType, content);
                        return prefix + name;
                    }),
                    progress);
            return keep(task, prefix, result, patience);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** Writes a result for a document over which workers died. */
    String giveUp(ExternalTask task, Attempt attempt, Patience patience) throws IOException {
        RecognitionResult result =
                RecognitionResult.unreadable(null, UnreadableReason.GAVE_UP, String.valueOf(attempt.number() - 1), 0);
        return keep(task, prefix(task, attempt), result, patience);
    }

    private String keep(ExternalTask task, String prefix, RecognitionResult result, Patience patience)
            throws IOException {
        String key = prefix + RecognitionContract.RESULT;
        byte[] json = RecognitionJson.write(result);
        patience.with(() -> {
            store.put(key, "application/json", json);
            return null;
        });
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
