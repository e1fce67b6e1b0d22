package io.marshrut.ocr.worker;

import io.marshrut.ocr.model.RecognitionContract;
import io.marshrut.ocr.pipeline.natives.NoRoomException;
import io.marshrut.ocr.pipeline.output.DerivedObjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.client.task.ExternalTask;

/** The objects that a task is about: its content as a file, and what is made of it. */
record TaskObjects(ObjectStore store) {

    interface Reading<T> {
        T read(Path file) throws IOException;
    }

    interface ReadingOfSeveral<T> {
        T read(List<Path> files) throws IOException;
    }

    /** Reads the task's content from a file that is gone afterwards. */
    <T> T withContent(ExternalTask task, Patience patience, Reading<T> reading) throws IOException {
        Path file = temporary();
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

    /**
     * Reads several contents from files that are gone afterwards.
     *
     * @param alive told before each is fetched
     */
    <T> T withContents(List<String> keys, Patience patience, Runnable alive, ReadingOfSeveral<T> reading)
            throws IOException {
        List<Path> files = new ArrayList<>();
        try {
            for (String key : keys) {
                alive.run();
                Path file = temporary();
                files.add(file);
                patience.with(() -> {
                    store.fetch(key, file);
                    return null;
                });
            }
            return reading.read(files);
        } finally {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static Path temporary() throws NoRoomException {
        try {
            return Files.createTempFile("marshrut-", ".document");
        } catch (IOException e) {
            throw new NoRoomException(e);
        }
    }

    /** Whether there is such an object. */
    boolean has(String key, Patience patience) throws IOException {
        return patience.with(() -> store.has(key));
    }

    DerivedObjects under(String prefix, Patience patience) {
        return new DerivedObjects() {
            @Override
            public String put(String name, String contentType, byte[] content) throws IOException {
                return kept(prefix + name, contentType, content);
            }

            @Override
            public void putContent(String sha256, String contentType, byte[] content) throws IOException {
                kept(RecognitionContract.contentKey(sha256), contentType, content);
            }

            private String kept(String key, String contentType, byte[] content) throws IOException {
                return patience.with(() -> {
                    store.put(key, contentType, content);
                    return key;
                });
            }
        };
    }
}
