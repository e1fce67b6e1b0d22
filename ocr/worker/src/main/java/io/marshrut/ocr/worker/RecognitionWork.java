package io.marshrut.ocr.worker;

import io.marshrut.ocr.model.JoinedFile;
import io.marshrut.ocr.model.RecognitionContract;
import io.marshrut.ocr.model.RecognitionJson;
import io.marshrut.ocr.model.RecognitionResult;
import io.marshrut.ocr.model.Unreadable;
import io.marshrut.ocr.pipeline.FilePages;
import io.marshrut.ocr.pipeline.Progress;
import io.marshrut.ocr.pipeline.RecognitionPipeline;
import java.io.IOException;
import java.util.ArrayList;
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
                RecognitionContract.READ_RESULT,
                RecognitionContract.JOINED_FILES);
    }

    @Override
    public String resultVariable() {
        return RecognitionContract.RESULT_KEY;
    }

    @Override
    public String perform(ExternalTask task, Attempt attempt, Patience patience, Progress progress) throws IOException {
        String read = task.getVariable(RecognitionContract.READ_RESULT);
        if (read != null && objects.has(read, patience)) {
            // read together with the file that it is a part of, or before it was joined with others
            return read;
        }
        String prefix = prefix(task, attempt);
        String joined = task.getVariable(RecognitionContract.JOINED_FILES);
        if (joined != null) {
            return keep(task, prefix, joined(JoinedFile.read(joined), prefix, patience, progress), patience);
        }
        String name = String.valueOf(task.<Object>getVariable(RecognitionContract.FILE_NAME));
        RecognitionResult result = objects.withContent(
                task, patience, file -> pipeline.recognise(file, name, objects.under(prefix, patience), progress));
        return keep(task, prefix, result, patience);
    }

    private RecognitionResult joined(List<JoinedFile> files, String prefix, Patience patience, Progress progress)
            throws IOException {
        List<String> keys = files.stream().map(JoinedFile::contentKey).toList();
        return objects.withContents(keys, patience, () -> progress.page(0, 0), read -> {
            List<FilePages> pages = new ArrayList<>();
            for (int i = 0; i < files.size(); i++) {
                pages.add(new FilePages(
                        read.get(i), files.get(i).firstPage(), files.get(i).lastPage()));
            }
            return pipeline.recogniseJoined(pages, objects.under(prefix, patience), progress);
        });
    }

    @Override
    public String refuse(ExternalTask task, Attempt attempt, Unreadable why, Patience patience) throws IOException {
        RecognitionResult result = RecognitionResult.unreadable(null, why.reason(), why.detail(), 0);
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
