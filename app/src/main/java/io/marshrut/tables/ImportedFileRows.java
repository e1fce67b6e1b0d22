package io.marshrut.tables;

import io.marshrut.shared.SqlTime;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files that wait to be imported, in the database, so that any copy of the portal may apply them. */
@Repository
class ImportedFileRows {

    private static final String COLUMNS = "id, register, file_name, digest, uploaded_by, uploaded_at, applied_at";

    private final JdbcClient jdbc;

    ImportedFileRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(ImportedFile file, byte[] content) {
        jdbc.sql("""
                        insert into table_import (id, register, file_name, digest, content, uploaded_by, uploaded_at)
                        values (:id, :register, :name, :digest, :content, :by, :at)
                        """)
                .param("id", file.id())
                .param("register", file.register())
                .param("name", file.fileName())
                .param("digest", file.digest())
                .param("content", content)
                .param("by", file.uploadedBy())
                .param("at", SqlTime.of(file.uploadedAt()))
                .update();
    }

    Optional<ImportedFile> find(UUID id) {
        return find(id, "");
    }

    Optional<ImportedFile> locked(UUID id) {
        return find(id, " for update");
    }

    byte[] content(UUID id) {
        return jdbc.sql("select content from table_import where id = :id")
                .param("id", id)
                .query((row, n) -> row.getBytes(1))
                .single();
    }

    void applied(UUID id, Instant at) {
        jdbc.sql("update table_import set applied_at = :at where id = :id")
                .param("id", id)
                .param("at", SqlTime.of(at))
                .update();
    }

    void forget(Instant before) {
        jdbc.sql("delete from table_import where uploaded_at < :before")
                .param("before", SqlTime.of(before))
                .update();
    }

    private Optional<ImportedFile> find(UUID id, String lock) {
        return jdbc.sql("select " + COLUMNS + " from table_import where id = :id" + lock)
                .param("id", id)
                .query(ImportedFile.class)
                .optional();
    }
}
