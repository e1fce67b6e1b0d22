package io.marshrut.requests;

import io.marshrut.documents.ReceivedFile;
import io.marshrut.shared.SqlTime;
import io.marshrut.storage.StoredContent;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files of forms that are not sent yet. */
@Repository
class FormFileRows {

    private final JdbcClient jdbc;

    FormFileRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(FormFile file, String login, ReceivedFile received, Instant at) {
        jdbc.sql("""
                        insert into form_file (id, login, kind, field, file_name, media_type, sha256, bytes, at)
                        values (:id, :login, :kind, :field, :name, :type, :sha, :bytes, :at)
                        """)
                .param("id", file.id())
                .param("login", login)
                .param("kind", file.kind())
                .param("field", file.field())
                .param("name", received.fileName())
                .param("type", received.mediaType())
                .param("sha", received.content().sha256())
                .param("bytes", received.content().bytes())
                .param("at", SqlTime.of(at))
                .update();
    }

    /** Of these ids what this person put there. */
    List<FormFile> of(String login, Collection<UUID> ids) {
        return jdbc.sql("""
                        select id, kind, field, file_name, bytes from form_file
                         where login = :login and id = any(:ids::uuid[]) order by at, id
                        """)
                .param("login", login)
                .param("ids", ids.toArray(UUID[]::new))
                .query(FormFile.class)
                .list();
    }

    int countOf(String login) {
        return jdbc.sql("select count(*) from form_file where login = :login")
                .param("login", login)
                .query(Integer.class)
                .single();
    }

    /** Takes it out; whoever comes second finds nothing. */
    List<ReceivedFile> take(String login, UUID id) {
        return jdbc.sql("""
                        delete from form_file where id = :id and login = :login
                        returning file_name, media_type, sha256, bytes
                        """)
                .param("id", id)
                .param("login", login)
                .query((row, n) -> new ReceivedFile(
                        row.getString("file_name"),
                        row.getString("media_type"),
                        new StoredContent(row.getString("sha256"), row.getLong("bytes"))))
                .list();
    }

    void deleteOlder(Instant before) {
        jdbc.sql("delete from form_file where at < :before")
                .param("before", SqlTime.of(before))
                .update();
    }
}
