package io.marshrut.storage;

import io.marshrut.shared.Problem;
import io.marshrut.shared.SqlTime;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import org.springframework.core.io.InputStreamSource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stores and reads content. Who may read what is decided by the façade that owns the document.
 *
 * <p>Storing has two halves: {@link #store} before the transaction, so that no connection waits for the network, and
 * {@link #register} inside it. Bytes whose transaction then fails lie unused, which harms nothing: the same bytes stored
 * again find themselves.
 */
@Service
public class ContentStore {

    private final ObjectStore objects;
    private final JdbcClient jdbc;
    private final Clock clock;

    ContentStore(ObjectStore objects, JdbcClient jdbc, Clock clock) {
        this.objects = objects;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Returns when the bytes are safe in the store. The source is read twice. */
    public StoredContent store(InputStreamSource content, String mediaType) {
        StoredContent stored = digest(content);
        if (objects.size(stored.key()).orElse(-1) != stored.bytes()) {
            objects.put(stored.key(), content, stored.bytes(), mediaType);
        }
        return stored;
    }

    /** Makes stored bytes known to the database, in the caller's transaction. */
    @Transactional
    public void register(StoredContent content) {
        jdbc.sql(
                        "insert into stored_content (sha256, bytes, stored_at) values (:sha, :bytes, :at) on conflict do nothing")
                .param("sha", content.sha256())
                .param("bytes", content.bytes())
                .param("at", SqlTime.of(clock.instant()))
                .update();
    }

    public Resource open(StoredContent content) {
        return new StoredResource(objects, content.key(), content.bytes());
    }

    /** What a worker derived from a content. */
    public Resource open(String key) {
        return new StoredResource(objects, key, objects.size(key).orElseThrow(Problem::notFound));
    }

    /** The whole of a small object, such as a recognition result. */
    public byte[] read(String key) {
        try (InputStream content = objects.open(key, 0)) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw Problem.unavailable("storage_unavailable", e);
        }
    }

    private static StoredContent digest(InputStreamSource content) {
        try (DigestInputStream stream =
                new DigestInputStream(content.getInputStream(), MessageDigest.getInstance("SHA-256"))) {
            long bytes = stream.transferTo(java.io.OutputStream.nullOutputStream());
            return new StoredContent(
                    HexFormat.of().formatHex(stream.getMessageDigest().digest()), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
