package io.marshrut.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.marshrut.shared.Caller;
import io.marshrut.shared.LocalText;
import io.marshrut.shared.SqlTime;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
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

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;
    private final EntryMapper entries;

    Journal(JdbcClient jdbc, ObjectMapper json, EntryMapper entries, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.entries = entries;
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
                        select id, at, actor, on_behalf_of, origin, subject_type, subject_id, event, stage_key, stage_ru, stage_en, comment, details
                          from journal_entry
                         where subject_type = :type and subject_id = :id
                         order by id
                        """)
                .param("type", subject.type())
                .param("id", subject.id())
                .query(entries)
                .list();
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
        private String onBehalfOf;

        private Record(Caller actor, Subject subject, String event) {
            this.actor = actor;
            this.subject = subject;
            this.event = event;
            this.onBehalfOf = actor.onBehalfOf();
            if (actor.isOutsider()) {
                details.put(JournalEntry.OUTSIDER, actor.name());
            }
        }

        public Record inStage(String key, LocalText title) {
            this.stageKey = key;
            this.stage = title;
            return this;
        }

        /** @param login of the person whom the actor stands in for; the actor's own changes nothing */
        public Record onBehalfOf(String login) {
            this.onBehalfOf = actor.is(login) ? null : login;
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

        /**
         * A field before and after: {@link JournalEntry#changes()} tells it again, and the event's text may name all
         * fields that were changed as 5.
         *
         * @param name of the field
         */
        public Record changed(String field, LocalText name, String before, String after) {
            details.put("before." + field, before);
            details.put("after." + field, after);
            details.merge("what.ru", name.ru(), (others, one) -> others + ", " + one);
            details.merge("what.en", name.in(Locale.ENGLISH), (others, one) -> others + ", " + one);
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
                            insert into journal_entry (at, actor, on_behalf_of, origin, subject_type, subject_id, event,
                                                       stage_key, stage_ru, stage_en, comment, details)
                            values (:at, :actor, :onBehalfOf, :origin, :type, :id, :event, :stageKey, :ru, :en, :comment, :details::jsonb)
                            """)
                    .param("at", SqlTime.of(clock.instant()))
                    .param("actor", entry.actor.login())
                    .param("onBehalfOf", entry.onBehalfOf)
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
