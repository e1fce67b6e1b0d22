package io.marshrut.storage;

import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which objects the rows of a package name. Every package whose rows name objects has one: what nobody tells is in no
 * backup.
 */
public interface NamedObjects {

    /**
     * Tells each object once.
     *
     * @param snapshot reads with a cursor, so that many rows need little memory
     * @param objects for names that stand in objects themselves
     */
    void tell(JdbcClient snapshot, StoredObjects objects, Consumer<NamedObject> to);
}
