package io.marshrut.storage;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.springframework.core.io.InputStreamSource;

/** Objects by their keys, for programs that carry the whole store. A store that does not answer is a 503. */
public class StoredObjects {

    private final ObjectStore objects;

    StoredObjects(ObjectStore objects) {
        this.objects = objects;
    }

    /** An object on its way here. */
    public record Arriving(InputStream content, String mediaType) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            content.close();
        }
    }

    /** Nothing where there is no such object. */
    public Optional<Arriving> open(String key) {
        return objects.fetch(key);
    }

    /** Over whatever lies under that key. */
    public void put(String key, InputStreamSource content, long bytes, String mediaType) {
        objects.put(key, content, bytes, mediaType);
    }

    /** @throws io.marshrut.shared.Problem 503 where the store does not answer */
    public void ping() {
        objects.ping();
    }
}
