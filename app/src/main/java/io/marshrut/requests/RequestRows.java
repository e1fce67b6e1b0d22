package io.marshrut.requests;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Paged;
import io.marshrut.shared.SqlTime;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of requests. */
@Repository
class RequestRows {

    /** Those without a priority come last. */
    private static final String URGENT_FIRST = "r.priority nulls last, ";

    private final JdbcClient jdbc;
    private final RequestReaders readers;
    private final ObjectMapper json;

    RequestRows(JdbcClient jdbc, RequestReaders readers, ObjectMapper json) {
        this.jdbc = jdbc;
        this.readers = readers;
        this.json = json;
    }

    void insert(ServiceRequest request) {
        jdbc.sql("""
                        insert into service_request (id, number, kind, title, status, site, department, initiator, author, fields, priority,
                                                     definition_id, created_at)
                        values (:id, :number, :kind, :title, :status, :site, :department, :initiator, :author, :fields::jsonb, :priority,
                                :definition, :created)
                        """)
                .param("id", request.id())
                .param("number", request.number())
                .param("kind", request.kind())
                .param("title", request.title())
                .param("status", request.status().name())
                .param("site", request.site())
                .param("department", request.department())
                .param("initiator", request.initiator())
                .param("author", request.author())
                .param("fields", write(request.fields()))
                .param("priority", request.priority())
                .param("definition", request.definitionId())
                .param("created", SqlTime.of(request.createdAt()))
                .update();
    }

    void started(UUID id, String instanceId) {
        jdbc.sql("update service_request set instance_id = :instance where id = :id")
                .param("instance", instanceId)
                .param("id", id)
                .update();
    }

    void correct(ServiceRequest corrected) {
        jdbc.sql(
                        "update service_request set title = :title, fields = :fields::jsonb, priority = :priority where id = :id")
                .param("title", corrected.title())
                .param("fields", write(corrected.fields()))
                .param("priority", corrected.priority())
                .param("id", corrected.id())
                .update();
    }

    void status(UUID id, RequestStatus status, Instant closedAt) {
        jdbc.sql("update service_request set status = :status, closed_at = :closed where id = :id")
                .param("status", status.name())
                .param("closed", SqlTime.of(closedAt))
                .param("id", id)
                .update();
    }

    Optional<ServiceRequest> find(UUID id) {
        return jdbc.sql("select * from service_request where id = :id")
                .param("id", id)
                .query(this::request)
                .optional();
    }

    Optional<ServiceRequest> byNumber(String number) {
        return jdbc.sql("select * from service_request where number = upper(:number)")
                .param("number", number)
                .query(this::request)
                .optional();
    }

    /** The first filed first. */
    List<ServiceRequest> all(Collection<UUID> ids) {
        return jdbc.sql("select * from service_request where id = any(:ids::uuid[]) order by created_at, id")
                .param("ids", ids.toArray(UUID[]::new))
                .query(this::request)
                .list();
    }

    /** Of these requests those that have one. */
    Map<UUID, String> priorities(Collection<UUID> ids) {
        Map<UUID, String> found = new HashMap<>();
        jdbc.sql("select id, priority from service_request where id = any(:ids::uuid[]) and priority is not null")
                .param("ids", ids.toArray(UUID[]::new))
                .query(row -> {
                    found.put(row.getObject("id", UUID.class), row.getString("priority"));
                });
        return found;
    }

    /** Holds the row, so that what closes a request and what adds to it come one after the other. */
    Optional<ServiceRequest> locked(UUID id) {
        return jdbc.sql("select * from service_request where id = :id for update")
                .param("id", id)
                .query(this::request)
                .optional();
    }

    Paged<ServiceRequest> page(Caller caller, RequestFilter filter, Paged.Request page) {
        Map<String, Object> params = new HashMap<>();
        StringBuilder where = new StringBuilder(" from service_request r where true");
        if (filter.mine()) {
            where.append(" and (r.initiator = :me or r.author = :me)");
            params.put("me", caller.login());
        } else {
            where.append(" and ").append(readers.condition(caller, params));
        }
        if (filter.watching()) {
            where.append(
                    " and exists (select 1 from request_watcher w where w.request_id = r.id and w.login = :watcher)");
            params.put("watcher", caller.login());
        }
        equal(
                where,
                params,
                "status",
                filter.status() == null ? null : filter.status().name());
        equal(where, params, "kind", filter.kind());
        equal(where, params, "site", filter.site());
        equal(where, params, "priority", filter.priority());
        if (filter.words() != null && !filter.words().isBlank()) {
            where.append(" and lower(r.number || ' ' || r.title) like :words");
            params.put(
                    "words",
                    "%" + filter.words().strip().toLowerCase(Locale.ROOT).replaceAll("([%_\\\\])", "\\\\$1") + "%");
        }
        long total = jdbc.sql("select count(*)" + where)
                .params(params)
                .query(Long.class)
                .single();
        params.put("size", page.size());
        params.put("offset", page.offset());
        List<ServiceRequest> items = jdbc.sql(
                        "select r.*" + where + " order by " + (filter.byPriority() ? URGENT_FIRST : "")
                                + "r.created_at desc, r.id limit :size offset :offset")
                .params(params)
                .query(this::request)
                .list();
        return page.with(items, total);
    }

    private static void equal(StringBuilder where, Map<String, Object> params, String column, String value) {
        if (value != null && !value.isBlank()) {
            where.append(" and r.").append(column).append(" = :").append(column);
            params.put(column, value);
        }
    }

    private ServiceRequest request(ResultSet row, int number) throws SQLException {
        Timestamp closed = row.getTimestamp("closed_at");
        return new ServiceRequest(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("kind"),
                row.getString("title"),
                RequestStatus.valueOf(row.getString("status")),
                row.getString("site"),
                row.getString("department"),
                row.getString("initiator"),
                row.getString("author"),
                read(row.getString("fields")),
                row.getString("priority"),
                row.getString("definition_id"),
                row.getString("instance_id"),
                row.getTimestamp("created_at").toInstant(),
                closed == null ? null : closed.toInstant());
    }

    private String write(Map<String, Object> fields) {
        try {
            return json.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Object> read(String fields) {
        try {
            return json.readerFor(new TypeReference<LinkedHashMap<String, Object>>() {})
                    // not a digit of a number may change by being read
                    .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .readValue(fields);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
