package io.marshrut.recurring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.marshrut.shared.Problem.FieldError;
import io.marshrut.shared.SqlTime;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Plans in the database. */
@Repository
class PlanRows {

    private static final TypeReference<LinkedHashMap<String, Object>> VALUES = new TypeReference<>() {};
    private static final TypeReference<List<FieldError>> ERRORS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    PlanRows(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json.copy().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    }

    Optional<RecurringPlan> find(UUID id) {
        return one(id, "");
    }

    /** Whoever files, changes or ends something of a plan comes one after the other. */
    Optional<RecurringPlan> locked(UUID id) {
        return one(id, " for update");
    }

    Map<UUID, RecurringPlan> byIds(Collection<UUID> ids) {
        return jdbc
                .sql("select * from recurring_plan where id = any(:ids::uuid[])")
                .param("ids", ids.toArray(UUID[]::new))
                .query(this::plan)
                .list()
                .stream()
                .collect(Collectors.toMap(RecurringPlan::id, plan -> plan));
    }

    /** Plans of these people that are not over. */
    List<UUID> ofOwner(String owner) {
        return jdbc.sql("select id from recurring_plan where owner = :owner and state in ('ACTIVE', 'PAUSED')")
                .param("owner", owner)
                .query(UUID.class)
                .list();
    }

    void insert(RecurringPlan plan, String by) {
        values("""
                        insert into recurring_plan (id, title, kind, desk, owner, fields, date_field, target, sites, assets, asset_type,
                                                    unit, every, weekdays, month_day, ordinal, weekday, starts_on, ends_on, most,
                                                    day_off, lead_days, counting, when_open, state, version, created_by, created_at)
                        values (:id, :title, :kind, :desk, :owner, :fields::jsonb, :dateField, :target, :sites::text[], :assets::uuid[], :type,
                                :unit, :every, :weekdays::int[], :monthDay, :ordinal, :weekday, :starts, :ends, :most,
                                :dayOff, :lead, :counting, :whenOpen, :state, :version, :by, :at)
                        """, plan)
                .param("kind", plan.kind())
                .param("desk", plan.desk())
                .param("state", plan.state().name())
                .param("by", by)
                .param("at", SqlTime.of(plan.createdAt()))
                .update();
    }

    /** What people say; not its state. */
    void update(RecurringPlan plan) {
        values("""
                        update recurring_plan
                           set title = :title, owner = :owner, fields = :fields::jsonb, date_field = :dateField, target = :target,
                               sites = :sites::text[], assets = :assets::uuid[], asset_type = :type, unit = :unit, every = :every,
                               weekdays = :weekdays::int[], month_day = :monthDay, ordinal = :ordinal, weekday = :weekday,
                               starts_on = :starts, ends_on = :ends, most = :most, day_off = :dayOff, lead_days = :lead,
                               counting = :counting, when_open = :whenOpen, version = :version
                         where id = :id
                        """, plan).update();
    }

    void state(UUID id, PlanState state, StopReason reason, List<FieldError> errors) {
        jdbc.sql("""
                        update recurring_plan set state = :state, reason = :reason, errors = :errors::jsonb, version = version + 1
                         where id = :id
                        """)
                .param("id", id)
                .param("state", state.name())
                .param("reason", reason == null ? null : reason.name())
                .param("errors", write(errors))
                .update();
    }

    private JdbcClient.StatementSpec values(String sql, RecurringPlan plan) {
        Repetition repetition = plan.repetition();
        Rhythm rhythm = repetition.rhythm();
        Targets targets = plan.targets();
        return jdbc.sql(sql)
                .param("id", plan.id())
                .param("title", plan.title())
                .param("owner", plan.owner())
                .param("fields", write(plan.fields()))
                .param("dateField", plan.dateField())
                .param("target", targets.kind().name())
                .param("sites", targets.sites().toArray(String[]::new))
                .param("assets", targets.assets().toArray(UUID[]::new))
                .param("type", targets.assetType())
                .param("unit", rhythm.unit().name())
                .param("every", rhythm.every())
                .param(
                        "weekdays",
                        rhythm.weekdays().stream()
                                .map(DayOfWeek::getValue)
                                .sorted()
                                .toArray(Integer[]::new))
                .param("monthDay", rhythm.monthDay())
                .param("ordinal", rhythm.ordinal())
                .param(
                        "weekday",
                        rhythm.weekday() == null ? null : rhythm.weekday().getValue())
                .param("starts", rhythm.startsOn())
                .param("ends", repetition.until())
                .param("most", repetition.most())
                .param("dayOff", repetition.dayOff().name())
                .param("lead", repetition.leadDays())
                .param("counting", repetition.counting().name())
                .param("whenOpen", plan.whenOpen().name())
                .param("version", plan.version());
    }

    private Optional<RecurringPlan> one(UUID id, String lock) {
        return jdbc.sql("select * from recurring_plan where id = :id" + lock)
                .param("id", id)
                .query(this::plan)
                .optional();
    }

    RecurringPlan plan(ResultSet row, int number) throws SQLException {
        return new RecurringPlan(
                row.getObject("id", UUID.class),
                row.getString("title"),
                row.getString("kind"),
                row.getString("owner"),
                read(row.getString("fields"), VALUES),
                row.getString("date_field"),
                new Targets(
                        Targets.Kind.valueOf(row.getString("target")),
                        Arrays.asList((String[]) row.getArray("sites").getArray()),
                        Arrays.asList((UUID[]) row.getArray("assets").getArray()),
                        row.getString("asset_type")),
                repetition(row),
                WhenOpen.valueOf(row.getString("when_open")),
                PlanState.valueOf(row.getString("state")),
                row.getString("reason") == null ? null : StopReason.valueOf(row.getString("reason")),
                read(row.getString("errors"), ERRORS),
                row.getInt("version"),
                row.getTimestamp("created_at").toInstant());
    }

    private static Repetition repetition(ResultSet row) throws SQLException {
        Integer weekday = row.getObject("weekday", Integer.class);
        Set<DayOfWeek> weekdays = Arrays.stream(
                        (Integer[]) row.getArray("weekdays").getArray())
                .map(DayOfWeek::of)
                .collect(Collectors.toSet());
        Rhythm rhythm = new Rhythm(
                Rhythm.Unit.valueOf(row.getString("unit")),
                row.getInt("every"),
                weekdays,
                row.getObject("month_day", Integer.class),
                row.getObject("ordinal", Integer.class),
                weekday == null ? null : DayOfWeek.of(weekday),
                row.getObject("starts_on", LocalDate.class));
        return new Repetition(
                rhythm,
                row.getObject("ends_on", LocalDate.class),
                row.getObject("most", Integer.class),
                DayOff.valueOf(row.getString("day_off")),
                row.getInt("lead_days"),
                Repetition.Counting.valueOf(row.getString("counting")));
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
