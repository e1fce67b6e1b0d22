package io.marshrut.storage;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was uploaded. */
@Component
class NamedContents implements NamedObjects {

    @Override
    public void tell(JdbcClient snapshot, StoredObjects objects, Consumer<NamedObject> to) {
        try (Stream<StoredContent> contents =
                snapshot
                        .sql("select sha256, bytes from stored_content order by sha256")
                        .query(StoredContent.class)
                        .stream()) {
            contents.forEach(content -> to.accept(new NamedObject(content.key(), content.sha256())));
        }
    }
}
