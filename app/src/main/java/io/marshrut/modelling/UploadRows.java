package io.marshrut.modelling;

import io.marshrut.shared.SqlTime;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Uploaded packages in the database. */
@Repository
class UploadRows {

    private final JdbcClient jdbc;

    UploadRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(PackageUpload upload, byte[] archive) {
        jdbc.sql("""
                        insert into process_upload (id, kind, archive, uploaded_by, uploaded_at)
                        values (:id, :kind, :archive, :by, :at)
                        """)
                .param("id", upload.id())
                .param("kind", upload.kind())
                .param("archive", archive)
                .param("by", upload.uploadedBy())
                .param("at", SqlTime.of(upload.uploadedAt()))
                .update();
    }

    Optional<PackageUpload> find(UUID id) {
        return find(id, "");
    }

    Optional<PackageUpload> locked(UUID id) {
        return find(id, " for update");
    }

    byte[] archive(UUID id) {
        return jdbc.sql("select archive from process_upload where id = :id")
                .param("id", id)
                .query((row, n) -> row.getBytes(1))
                .single();
    }

    void published(UUID id, String by, Instant at, String definitionId) {
        jdbc.sql("""
                        update process_upload set published_by = :by, published_at = :at, definition_id = :definition
                         where id = :id
                        """)
                .param("id", id)
                .param("by", by)
                .param("at", SqlTime.of(at))
                .param("definition", definitionId)
                .update();
    }

    /** Who published the versions that were uploaded, by version. */
    Map<String, String> publishers() {
        return jdbc
                .sql("select definition_id, published_by from process_upload where definition_id is not null")
                .query((row, n) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void forgetUnpublished(Instant before) {
        jdbc.sql("delete from process_upload where published_at is null and uploaded_at < :before")
                .param("before", SqlTime.of(before))
                .update();
    }

    /** Two administrators who publish at once do so one after the other. */
    void lockKind(String kind) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext(:name))")
                .param("name", "process " + kind)
                .query((row, n) -> 1)
                .single();
    }

    private Optional<PackageUpload> find(UUID id, String lock) {
        return jdbc.sql("""
                        select id, kind, uploaded_by, uploaded_at, published_by, published_at, definition_id
                          from process_upload where id = :id""" + lock).param("id", id).query(PackageUpload.class).optional();
    }
}
