package io.marshrut.ocr.worker;

import io.marshrut.ocr.model.RecognitionContract;
import io.marshrut.ocr.pipeline.output.DerivedObjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.camunda.bpm.client.task.ExternalTask;

/** The objects that a task is about: its content as a file, and what is made of it. */
record TaskObjects(ObjectStore store) {

    interface Reading<T> {
        T read(Path file) throws IOException;
    }

    /** Reads the task's content from a file that is gone afterwards. */
    <T> T withContent(ExternalTask task, Patience patience, Reading<T> reading) throws IOException {
        Path file = Files.createTempFile("marshrut-", ".document");
        try {
            String contentKey = task.getVariable(RecognitionContract.CONTENT_KEY);
            patience.with(() -> {
                store.fetch(contentKey, file);
                return null;
            });
            return reading.read(file);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    DerivedObjects under(String prefix, Patience patience) {
        return (name, contentType, content) -> patience.with(() -> {
            store.put(prefix + name, contentType, content);
            return prefix + name;
        });
    }
}
