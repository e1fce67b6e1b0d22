package io.marshrut.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.marshrut.shared.Caller;
import io.marshrut.shared.LocalText;
import io.marshrut.shared.SqlTime;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.Assert;

/**
 * Writes and reads what happened to a subject. Who may read a subject's entries is decided by the façade that owns the
 * subject.
 */
@Service
public class Journal {

    private static final TypeReference<TreeMap<String, String>> DETAILS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    Journal(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Starts an entry; {@link Record#write()} ends it. */
    public Record record(Caller actor, Subject subject, String event) {
        return new Record(actor, subject, event);
    }

    /** All entries of a subject, oldest first. */
    @Transactional(readOnly = true)
    public List<JournalEntry> of(Subject subject) {
        return jdbc.sql("""
                        select at, actor, on_behalf_of, event, stage_key, stage_ru, stage_en, comment, details
                          from journal_entry
                         where subject_type = :type and subject_id = :id
                         order by id
                        """)
                .param("type", subject.type())
                .param("id", subject.id())
                .query(this::entry)
                .list();
    }

    private JournalEntry entry(ResultSet row, int number) throws SQLException {
        String stage = row.getString("stage_ru");
        return new JournalEntry(
                row.getTimestamp("at").toInstant(),
                row.getString("actor"),
                row.getString("on_behalf_of"),
                row.getString("event"),
                row.getString("stage_key"),
                stage == null ? null : new LocalText(stage, row.getString("stage_en")),
                row.getString("comment"),
                read(row.getString("details")));
    }

    private Map<String, String> read(String details) {
        try {
            return json.readValue(details, DETAILS);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An entry being put together. */
    public final class Record {

        private final Caller actor;
        private final Subject subject;
        private final String event;
        private final Map<String, String> details = new TreeMap<>();
        private String stageKey;
        private LocalText stage;
        private String comment;

        private Record(Caller actor, Subject subject, String event) {
            this.actor = actor;
            this.subject = subject;
            this.event = event;
        }

        public Record inStage(String key, LocalText title) {
            this.stageKey = key;
            this.stage = title;
            return this;
        }

        public Record comment(String text) {
            this.comment = text == null || text.isBlank() ? null : text.strip();
            return this;
        }

        public Record detail(String name, Object value) {
            details.put(name, String.valueOf(value));
            return this;
        }

        /** Must run inside the transaction that makes the thing happen: both or neither. */
        public void write() {
            Assert.state(
                    TransactionSynchronizationManager.isActualTransactionActive(),
                    "An entry belongs to the transaction of what it tells");
            insert(this);
        }
    }

    private void insert(Record entry) {
        try {
            jdbc.sql("""
                            insert into journal_entry (at, actor, origin, subject_type, subject_id, event,
                                                       stage_key, stage_ru, stage_en, comment, details)
                            values (:at, :actor, :origin, :type, :id, :event, :stageKey, :ru, :en, :comment, :details::jsonb)
                            """)
                    .param("at", SqlTime.of(clock.instant()))
                    .param("actor", entry.actor.login())
                    .param("origin", entry.actor.origin())
                    .param("type", entry.subject.type())
                    .param("id", entry.subject.id())
                    .param("event", entry.event)
                    .param("stageKey", entry.stageKey)
                    .param("ru", entry.stage == null ? null : entry.stage.ru())
                    .param("en", entry.stage == null ? null : entry.stage.en())
                    .param("comment", entry.comment)
                    .param("details", json.writeValueAsString(entry.details))
                    .update();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
