package io.marshrut.worklist;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.marshrut.engine.Stage.RequiredDocument;
import io.marshrut.engine.StageDecision;
import io.marshrut.shared.LocalText;
import io.marshrut.shared.Place;
import io.marshrut.shared.SqlTime;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of the inbox. */
@Repository
class WorkItemRows {

    /** No deadline sorts behind every deadline. */
    private static final OffsetDateTime NEVER = OffsetDateTime.MAX;

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    WorkItemRows(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(WorkItem item) {
        jdbc.sql("""
                        insert into work_item (id, origin, origin_ref, subject_type, subject_id, subject_number,
                            subject_title, kind, stage_key, stage_ru, stage_en, site, department, groups, names, assignee, state, created_at,
                            clock_id, due_at, warn_at, because_ru, because_en, decisions, required_documents)
                        values (:id, :origin, :ref, :subjectType, :subjectId, :number, :title, :kind, :stageKey, :stageRu,
                            :stageEn, :site, :department, :groups, :names::text[], :assignee, :state, :created, :clock, :due, :warn, :becauseRu,
                            :becauseEn, :decisions::jsonb, :documents::jsonb)
                        """)
                .param("id", item.id())
                .param("origin", item.origin())
                .param("ref", item.originRef())
                .param("subjectType", item.subject().type())
                .param("subjectId", item.subject().id())
                .param("number", item.subject().number())
                .param("title", item.subject().title())
                .param("kind", item.kind())
                .param("stageKey", item.stageKey())
                .param("stageRu", item.stage().ru())
                .param("stageEn", item.stage().en())
                .param("site", item.site())
                .param("department", item.place().department())
                .param("groups", item.groups().toArray(String[]::new))
                .param("names", array(item.names()))
                .param("assignee", item.assignee())
                .param("state", item.state().name())
                .param("created", SqlTime.of(item.createdAt()))
                .param("clock", item.clockId())
                .param("due", orNever(item.dueAt()))
                .param("warn", orNever(item.warnAt()))
                .param("becauseRu", item.because().ru())
                .param("becauseEn", item.because().en())
                .param("decisions", write(item.decisions()))
                .param("documents", write(item.requiredDocuments()))
                .update();
    }

    void rename(String subjectType, String subjectId, String title) {
        jdbc.sql("""
                        update work_item set subject_title = :title
                         where subject_type = :type and subject_id = :id and state in ('OPEN', 'ON_HOLD')
                        """)
                .param("title", title)
                .param("type", subjectType)
                .param("id", subjectId)
                .update();
    }

    /** Writes all that changes in the life of an item; who it is offered to follows in the database. */
    void update(WorkItem item) {
        jdbc.sql("""
                        update work_item set assignee = :assignee, state = :state, due_at = :due, warn_at = :warn,
                                             decision = :decision, decided_by = :by, decided_at = :at
                         where id = :id
                        """)
                .param("assignee", item.assignee())
                .param("state", item.state().name())
                .param("due", orNever(item.dueAt()))
                .param("warn", orNever(item.warnAt()))
                .param("decision", item.decision())
                .param("by", item.decidedBy())
                .param("at", SqlTime.of(item.decidedAt()))
                .param("id", item.id())
                .update();
    }

    /** Puts away what is pending of a subject; answers with it. */
    List<WorkItem> shelve(String type, String id) {
        return jdbc.sql("""
                        update work_item set shelved_from = state, state = 'SHELVED'
                         where subject_type = :type and subject_id = :id and state in ('OPEN', 'ON_HOLD') returning *
                        """).param("type", type).param("id", id).query(mapper()).list();
    }

    /** Puts back what was put away of a subject, as it was; answers with it. */
    List<WorkItem> unshelve(String type, String id) {
        return jdbc.sql("""
                        update work_item set state = shelved_from, shelved_from = null
                         where subject_type = :type and subject_id = :id and state = 'SHELVED' returning *
                        """).param("type", type).param("id", id).query(mapper()).list();
    }

    /** Writes whom an item is for and what it is called. */
    void offer(WorkItem item) {
        jdbc.sql("""
                        update work_item set names = :names::text[], assignee = :assignee, subject_number = :number,
                                             subject_title = :title
                         where id = :id
                        """)
                .param("names", array(item.names()))
                .param("assignee", item.assignee())
                .param("number", item.subject().number())
                .param("title", item.subject().title())
                .param("id", item.id())
                .update();
    }

    /** Writes who has it now, and why. */
    void handOn(WorkItem item) {
        jdbc.sql("""
                        update work_item set assignee = :assignee, because_ru = :ru, because_en = :en where id = :id
                        """)
                .param("assignee", item.assignee())
                .param("ru", item.because().ru())
                .param("en", item.because().en())
                .param("id", item.id())
                .update();
    }

    private static String[] array(Set<String> names) {
        return names == null ? null : names.stream().sorted().toArray(String[]::new);
    }

    Optional<WorkItem> find(UUID id) {
        return jdbc.sql("select * from work_item where id = :id")
                .param("id", id)
                .query(mapper())
                .optional();
    }

    Optional<WorkItem> locked(UUID id) {
        return jdbc.sql("select * from work_item where id = :id for update")
                .param("id", id)
                .query(mapper())
                .optional();
    }

    Optional<WorkItem> lockedByRef(String origin, String ref) {
        return jdbc.sql("select * from work_item where origin = :origin and origin_ref = :ref for update")
                .param("origin", origin)
                .param("ref", ref)
                .query(mapper())
                .optional();
    }

    /** The item that a clock runs over, while it waits for somebody. */
    Optional<WorkItem> pendingOfClock(UUID clock) {
        return jdbc.sql("select * from work_item where clock_id = :clock and state in ('OPEN', 'ON_HOLD')")
                .param("clock", clock)
                .query(mapper())
                .optional();
    }

    List<WorkItem> ofSubject(String type, String id) {
        return jdbc.sql(
                        "select * from work_item where subject_type = :type and subject_id = :id order by created_at, id")
                .param("type", type)
                .param("id", id)
                .query(mapper())
                .list();
    }

    List<WorkItem> pendingOf(String type, Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("""
                                select * from work_item
                                 where subject_type = :type and subject_id in (:ids) and state in ('OPEN', 'ON_HOLD')
                                 order by due_at, created_at, id
                                """)
                        .param("type", type)
                        .param("ids", ids)
                        .query(mapper())
                        .list();
    }

    /** How many pending items each of these people holds; who holds none is not named. */
    Map<String, Long> load(List<String> logins) {
        return jdbc
                .sql("""
                        select assignee, count(*) as n from work_item
                         where assignee = any(:logins::text[]) and state in ('OPEN', 'ON_HOLD') group by assignee
                        """)
                .param("logins", logins.toArray(String[]::new))
                .query((row, n) -> Map.entry(row.getString("assignee"), row.getLong("n")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    RowMapper<WorkItem> mapper() {
        return this::item;
    }

    private WorkItem item(ResultSet row, int number) throws SQLException {
        return new WorkItem(
                row.getObject("id", UUID.class),
                row.getString("origin"),
                row.getString("origin_ref"),
                new WorkSubject(
                        row.getString("subject_type"),
                        row.getString("subject_id"),
                        row.getString("subject_number"),
                        row.getString("subject_title")),
                row.getString("kind"),
                row.getString("stage_key"),
                new LocalText(row.getString("stage_ru"), row.getString("stage_en")),
                Place.of(row.getString("site"), row.getString("department")),
                Set.of((String[]) row.getArray("groups").getArray()),
                row.getArray("names") == null
                        ? null
                        : Set.of((String[]) row.getArray("names").getArray()),
                row.getString("assignee"),
                WorkItem.State.valueOf(row.getString("state")),
                row.getTimestamp("created_at").toInstant(),
                row.getObject("clock_id", UUID.class),
                deadline(row.getObject("due_at", OffsetDateTime.class)),
                deadline(row.getObject("warn_at", OffsetDateTime.class)),
                new LocalText(row.getString("because_ru"), row.getString("because_en")),
                read(row.getString("decisions"), new TypeReference<List<StageDecision>>() {}),
                read(row.getString("required_documents"), new TypeReference<List<RequiredDocument>>() {}),
                row.getString("decision"),
                row.getString("decided_by"),
                instant(row.getTimestamp("decided_at")));
    }

    private static OffsetDateTime orNever(Instant deadline) {
        return deadline == null ? NEVER : SqlTime.of(deadline);
    }

    private static Instant deadline(OffsetDateTime stored) {
        return NEVER.equals(stored) ? null : stored.toInstant();
    }

    private static Instant instant(Timestamp stored) {
        return stored == null ? null : stored.toInstant();
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> T read(String stored, TypeReference<T> type) {
        try {
            return json.readValue(stored, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
