package io.marshrut.renditions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.marshrut.documents.DocumentCard;
import io.marshrut.ocr.model.PageInfo;
import io.marshrut.ocr.model.RecognitionJson;
import io.marshrut.ocr.model.RenditionResult;
import io.marshrut.ocr.model.Unreadable;
import io.marshrut.ocr.model.UnreadableReason;
import io.marshrut.shared.SqlTime;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One row a content: the run of the worker and what came out of it. */
@Repository
class RenditionRows {

    private static final TypeReference<List<PageInfo>> PAGES = new TypeReference<>() {};

    /** What may be the worker's fault and not the file's. */
    private static final List<String> PASSING = Stream.of(
                    UnreadableReason.CONVERTER_MISSING, UnreadableReason.TIMED_OUT, UnreadableReason.GAVE_UP)
            .map(UnreadableReason::name)
            .toList();

    private final JdbcClient jdbc;

    RenditionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Makes the row of a content, or empties that of one which may go better another time.
     *
     * @return whether there is something to be done
     */
    boolean request(DocumentCard document, Instant now) {
        return jdbc.sql("""
                        insert into rendition as made (sha256, document_id, requested_at) values (:sha, :document, :now)
                        on conflict (sha256) do update
                           set document_id = excluded.document_id, requested_at = excluded.requested_at, task_id = null,
                               attempts = 0, worker = null, page = null, pages = null, finished_at = null,
                               result_key = null, unreadable = null, unreadable_detail = null
                         where made.unreadable in (:passing)
                        """)
                        .param("sha", document.sha256())
                        .param("document", document.id())
                        .param("now", SqlTime.of(now))
                        .param("passing", PASSING)
                        .update()
                == 1;
    }

    /** The number of this attempt, counted from 1 for each task. */
    int beginAttempt(UUID document, String taskId, String worker) {
        return jdbc.sql("""
                        update rendition
                           set attempts = case when task_id = :task then attempts + 1 else 1 end,
                               task_id = :task, worker = :worker, page = null, pages = null
                         where document_id = :document
                        returning attempts
                        """)
                .param("document", document)
                .param("task", taskId)
                .param("worker", worker)
                .query(Integer.class)
                .single();
    }

    void giveBack(String taskId, String worker, int attempt) {
        jdbc.sql("""
                        update rendition set attempts = attempts - 1
                         where task_id = :task and worker = :worker and attempts = :attempt
                        """)
                .param("task", taskId)
                .param("worker", worker)
                .param("attempt", attempt)
                .update();
    }

    void progress(String taskId, String worker, int page, int pages) {
        jdbc.sql("update rendition set page = :page, pages = :pages where task_id = :task and worker = :worker")
                .param("page", page)
                .param("pages", pages)
                .param("task", taskId)
                .param("worker", worker)
                .update();
    }

    /** @return the content's SHA-256 */
    String finish(UUID document, String resultKey, RenditionResult result, Instant now) {
        Unreadable why = result.unreadable();
        return jdbc.sql("""
                        update rendition
                           set finished_at = :now, result_key = :resultKey, media_type = :mediaType,
                               page_images = :pages::jsonb, text_key = :textKey, pdf_key = :pdfKey,
                               unreadable = :unreadable, unreadable_detail = :detail, milliseconds = :milliseconds
                         where document_id = :document
                        returning sha256
                        """)
                .param("document", document)
                .param("now", SqlTime.of(now))
                .param("resultKey", resultKey)
                .param("mediaType", result.mediaType())
                .param("pages", write(result.pages()))
                .param("textKey", result.textKey())
                .param("pdfKey", result.pdfKey())
                .param("unreadable", why == null ? null : why.reason().name())
                .param("detail", why == null ? null : why.detail())
                .param("milliseconds", result.milliseconds())
                .query(String.class)
                .single();
    }

    Optional<RenditionRow> find(String sha256) {
        return jdbc.sql("select * from rendition where sha256 = :sha")
                .param("sha", sha256)
                .query(RenditionRows::row)
                .optional();
    }

    private static RenditionRow row(ResultSet row, int number) throws SQLException {
        String unreadable = row.getString("unreadable");
        return new RenditionRow(
                row.getString("sha256"),
                row.getTimestamp("finished_at") != null,
                pages(row.getString("page_images")),
                row.getString("text_key"),
                row.getString("pdf_key"),
                unreadable == null
                        ? null
                        : new Unreadable(UnreadableReason.valueOf(unreadable), row.getString("unreadable_detail")),
                row.getInt("page"),
                row.getInt("pages"));
    }

    static List<PageInfo> pages(String json) {
        try {
            return RecognitionJson.mapper().readValue(json, PAGES);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String write(List<PageInfo> pages) {
        try {
            return RecognitionJson.mapper().writeValueAsString(pages);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
