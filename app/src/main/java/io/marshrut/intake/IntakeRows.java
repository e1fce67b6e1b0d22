package io.marshrut.intake;

import io.marshrut.access.SiteReach;
import io.marshrut.documents.SecretSql;
import io.marshrut.ocr.model.DocumentType;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Paged;
import io.marshrut.shared.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of the log. */
@Repository
class IntakeRows {

    private final JdbcClient jdbc;

    IntakeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Writes how something ended; what was tried before and failed keeps its line.
     *
     * @return false where it is over already
     */
    boolean write(IntakeEntry entry) {
        return jdbc.sql("""
                        insert into intake_entry as known (id, key, channel, source, sender, login, file_name, bytes, sha256,
                            site, expected_type, state, reason, reason_args, document_id, came_at, ended_at)
                        values (:id, :key, :channel, :source, :sender, :login, :file, :bytes, :sha, :site, :type, :state,
                                :reason, :args::jsonb, :document, :came, :ended)
                        on conflict (key) do update
                           set state = :state, reason = :reason, reason_args = :args::jsonb, document_id = :document,
                               login = :login, bytes = coalesce(:bytes, known.bytes), sha256 = coalesce(:sha, known.sha256),
                               site = :site, expected_type = :type, ended_at = :ended, attempts = known.attempts + 1
                         where known.state = 'FAILED'
                        """)
                        .param("id", entry.id())
                        .param("key", entry.key())
                        .param("channel", entry.channel().name())
                        .param("source", entry.source())
                        .param("sender", entry.sender())
                        .param("login", entry.login())
                        .param("file", entry.fileName())
                        .param("bytes", entry.bytes())
                        .param("sha", entry.sha256())
                        .param("site", entry.site())
                        .param(
                                "type",
                                entry.expectedType() == null
                                        ? null
                                        : entry.expectedType().name())
                        .param("state", entry.state().name())
                        .param(
                                "reason",
                                entry.reason() == null ? null : entry.reason().key())
                        .param("args", Json.args(entry.reason()))
                        .param("document", entry.documentId())
                        .param("came", SqlTime.of(entry.cameAt()))
                        .param("ended", SqlTime.of(entry.endedAt()))
                        .update()
                == 1;
    }

    Optional<IntakeEntry> byKey(String key) {
        return jdbc.sql("select * from intake_entry where key = :key")
                .param("key", key)
                .query(IntakeRows::entry)
                .optional();
    }

    /** What of the log somebody is shown: of their sites, and what they sent themselves, without secret documents. */
    Paged<IntakeEntry> page(Caller reader, SiteReach reach, IntakeFilter filter, Paged.Request page) {
        Map<String, Object> params = new HashMap<>(Map.of(
                "everywhere", reach.everywhere(),
                "sites", reach.sites().toArray(new String[0]),
                "own", reader.login()));
        String rule = SecretSql.condition(
                reader, "e.document_id", "(:everywhere or e.site = any(:sites::text[]) or e.login = :own)", params);
        StringBuilder where = new StringBuilder(" from intake_entry e where ").append(rule);
        and(where, params, "e.channel = :channel", "channel", name(filter.channel()));
        and(where, params, "e.state = :state", "state", name(filter.state()));
        and(where, params, "e.site = :site", "site", filter.site());
        and(where, params, "e.came_at >= :from", "from", SqlTime.of(start(reader, filter.from(), 0)));
        and(where, params, "e.came_at < :until", "until", SqlTime.of(start(reader, filter.to(), 1)));
        long total = jdbc.sql("select count(*)" + where)
                .params(params)
                .query(Long.class)
                .single();
        params.put("size", page.size());
        params.put("offset", page.offset());
        List<IntakeEntry> items = jdbc.sql(
                        "select e.*" + where + " order by e.came_at desc, e.id desc limit :size offset :offset")
                .params(params)
                .query(IntakeRows::entry)
                .list();
        return page.with(items, total);
    }

    private static java.time.Instant start(Caller reader, LocalDate day, int later) {
        return day == null
                ? null
                : day.plusDays(later).atStartOfDay(reader.zone()).toInstant();
    }

    private static String name(Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static void and(
            StringBuilder where, Map<String, Object> params, String condition, String name, Object value) {
        if (value != null && !value.toString().isBlank()) {
            where.append(" and ").append(condition);
            params.put(name, value);
        }
    }

    private static IntakeEntry entry(ResultSet row, int number) throws SQLException {
        String type = row.getString("expected_type");
        return new IntakeEntry(
                row.getObject("id", UUID.class),
                row.getString("key"),
                Channel.valueOf(row.getString("channel")),
                row.getString("source"),
                row.getString("sender"),
                row.getString("login"),
                row.getString("file_name"),
                row.getObject("bytes", Long.class),
                row.getString("sha256"),
                row.getString("site"),
                type == null ? null : DocumentType.valueOf(type),
                EndState.valueOf(row.getString("state")),
                Json.reason(row.getString("reason"), row.getString("reason_args")),
                row.getObject("document_id", UUID.class),
                row.getInt("attempts"),
                row.getTimestamp("came_at").toInstant(),
                row.getTimestamp("ended_at").toInstant());
    }
}
