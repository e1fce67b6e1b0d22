package io.marshrut.recognition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.marshrut.ocr.model.Check;
import io.marshrut.ocr.model.DocumentLine;
import io.marshrut.ocr.model.DocumentType;
import io.marshrut.ocr.model.FieldName;
import io.marshrut.ocr.model.FileContents;
import io.marshrut.ocr.model.Mark;
import io.marshrut.ocr.model.PageInfo;
import io.marshrut.ocr.model.RecognisedField;
import io.marshrut.ocr.model.RecognitionJson;
import io.marshrut.ocr.model.RecognitionResult;
import io.marshrut.ocr.model.Unreadable;
import io.marshrut.ocr.model.UnreadableReason;
import io.marshrut.shared.SqlTime;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One row a document: the run of the worker and what came out of it. */
@Repository
class RecognitionRows {

    private static final ObjectMapper JSON = RecognitionJson.mapper();

    private final JdbcClient jdbc;

    RecognitionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The number of this attempt, counted from 1 for each task. */
    int beginAttempt(UUID document, String taskId, String worker, Instant now) {
        return jdbc.sql("""
                        insert into recognition as run (document_id, task_id, attempts, worker, began_at)
                        values (:document, :task, 1, :worker, :now)
                        on conflict (document_id) do update
                           set attempts = case when run.task_id = excluded.task_id then run.attempts + 1 else 1 end,
                               task_id = excluded.task_id, worker = excluded.worker, began_at = excluded.began_at,
                               page = null, pages = null
                        returning attempts
                        """)
                .param("document", document)
                .param("task", taskId)
                .param("worker", worker)
                .param("now", SqlTime.of(now))
                .query(Integer.class)
                .single();
    }

    void giveBack(String taskId, String worker, int attempt) {
        jdbc.sql("""
                        update recognition set attempts = attempts - 1
                         where task_id = :task and worker = :worker and attempts = :attempt
                        """)
                .param("task", taskId)
                .param("worker", worker)
                .param("attempt", attempt)
                .update();
    }

    void progress(String taskId, String worker, int page, int pages) {
        jdbc.sql("update recognition set page = :page, pages = :pages where task_id = :task and worker = :worker")
                .param("page", page)
                .param("pages", pages)
                .param("task", taskId)
                .param("worker", worker)
                .update();
    }

    Map<UUID, Progress> progress(Collection<UUID> documents) {
        Map<UUID, Progress> found = new java.util.HashMap<>();
        if (!documents.isEmpty()) {
            jdbc.sql("select document_id, attempts, page, pages from recognition where document_id in (:ids)")
                    .param("ids", documents)
                    .query(row -> {
                        found.put(
                                row.getObject("document_id", UUID.class),
                                new Progress(row.getInt("attempts"), row.getInt("page"), row.getInt("pages")));
                    });
        }
        return found;
    }

    void finish(UUID document, String resultKey, RecognitionResult result, Instant now) {
        jdbc.sql("""
                        insert into recognition as run (document_id, finished_at, result_key, media_type, document_type,
                            type_confidence, fields, lines, checks, marks, page_images, text_key, searchable_key,
                            unreadable, unreadable_detail, milliseconds, contents)
                        values (:document, :now, :resultKey, :mediaType, :type, :confidence, :fields::jsonb,
                            :lines::jsonb, :checks::jsonb, :marks::jsonb, :pages::jsonb, :textKey, :searchableKey,
                            :unreadable, :detail, :milliseconds, :contents::jsonb)
                        on conflict (document_id) do update
                           set finished_at = excluded.finished_at, result_key = excluded.result_key,
                               media_type = excluded.media_type, document_type = excluded.document_type,
                               type_confidence = excluded.type_confidence, fields = excluded.fields,
                               lines = excluded.lines, checks = excluded.checks, marks = excluded.marks,
                               page_images = excluded.page_images, text_key = excluded.text_key,
                               searchable_key = excluded.searchable_key, unreadable = excluded.unreadable,
                               unreadable_detail = excluded.unreadable_detail, milliseconds = excluded.milliseconds,
                               contents = excluded.contents
                        """)
                .param("document", document)
                .param("now", SqlTime.of(now))
                .param("resultKey", resultKey)
                .param("mediaType", result.mediaType())
                .param("type", result.documentType().name())
                .param("confidence", result.typeConfidence())
                .param("fields", write(result.fields()))
                .param("lines", write(result.lines()))
                .param("checks", write(result.checks()))
                .param("marks", write(result.marks()))
                .param("pages", write(result.pages()))
                .param("textKey", result.textKey())
                .param("searchableKey", result.searchablePdfKey())
                .param(
                        "unreadable",
                        result.isReadable()
                                ? null
                                : result.unreadable().reason().name())
                .param(
                        "detail",
                        result.isReadable() ? null : result.unreadable().detail())
                .param("milliseconds", result.milliseconds())
                .param("contents", write(result.contents()))
                .update();
    }

    void forget(UUID document) {
        jdbc.sql("update recognition set finished_at = null where document_id = :document")
                .param("document", document)
                .update();
    }

    Optional<Recognised> find(UUID document) {
        return Optional.ofNullable(find(List.of(document)).get(document));
    }

    Map<UUID, Recognised> find(Collection<UUID> documents) {
        return documents.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("select * from recognition where document_id in (:documents) and finished_at is not null")
                        .param("documents", documents)
                        .query(RecognitionRows::recognised)
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Recognised::documentId, Function.identity()));
    }

    private static Recognised recognised(ResultSet row, int number) throws SQLException {
        String unreadable = row.getString("unreadable");
        RecognitionResult result = new RecognitionResult(
                RecognitionResult.SCHEMA_VERSION,
                row.getString("media_type"),
                unreadable == null
                        ? null
                        : new Unreadable(UnreadableReason.valueOf(unreadable), row.getString("unreadable_detail")),
                DocumentType.valueOf(row.getString("document_type")),
                row.getDouble("type_confidence"),
                read(row.getString("fields"), new TypeReference<Map<FieldName, RecognisedField>>() {}),
                read(row.getString("lines"), new TypeReference<List<DocumentLine>>() {}),
                read(row.getString("checks"), new TypeReference<List<Check>>() {}),
                read(row.getString("marks"), new TypeReference<List<Mark>>() {}),
                read(row.getString("page_images"), new TypeReference<List<PageInfo>>() {}),
                row.getString("text_key"),
                row.getString("searchable_key"),
                row.getLong("milliseconds"),
                read(row.getString("contents"), new TypeReference<FileContents>() {}));
        return new Recognised(
                row.getObject("document_id", UUID.class),
                row.getString("result_key"),
                row.getTimestamp("finished_at").toInstant(),
                result);
    }

    private static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
