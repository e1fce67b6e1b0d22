package io.marshrut.sla;

import io.marshrut.shared.SqlTime;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Clocks and their facts. */
@Repository
class SlaRows {

    private static final String SELECT = """
            select id, subject_type, subject_id, stage_key, policy, site, calendar, calendar_version, zone,
                   warn_share, state, started_at,
                   due_at, warn_at, ended_at, escalate_to, escalate_every
              from sla_clock
            """;

    private final JdbcClient jdbc;

    SlaRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param alarmAt when it rings first, null where it does not */
    void insert(SlaClock clock, SlaFact fact, Instant alarmAt) {
        fact(fact, jdbc.sql("""
                        with clock as (
                        insert into sla_clock (id, subject_type, subject_id, stage_key, policy, site, calendar,
                                               calendar_version, zone, warn_share, state, started_at, due_at, warn_at, escalate_to, escalate_every,
                                               alarm_at)
                        values (:id, :type, :subject, :stage, :policy, :site, :calendar, :version, :zone, :share, :state, :started, :due,
                                :warn, :to, :every, :alarm))
                        insert into sla_fact (clock_id, at, fact, detail) values (:id, :factAt, :fact, :detail)
                        """))
                .param("id", clock.id())
                .param("type", clock.subjectType())
                .param("subject", clock.subjectId())
                .param("stage", clock.stageKey())
                .param("policy", clock.policy())
                .param("site", clock.site())
                .param("calendar", clock.calendar())
                .param("version", clock.calendarVersion())
                .param("zone", clock.zone())
                .param("share", clock.warnShare())
                .param("state", clock.state().name())
                .param("started", SqlTime.of(clock.startedAt()))
                .param("due", SqlTime.of(clock.dueAt()))
                .param("warn", SqlTime.of(clock.warnAt()))
                .param("to", clock.escalateTo())
                .param("every", clock.escalateEvery())
                .param("alarm", SqlTime.of(alarmAt))
                .update();
    }

    /** When the clock rings next; nothing where it does not. */
    Optional<Instant> alarmAt(UUID id) {
        return jdbc.sql("select alarm_at from sla_clock where id = :id and alarm_at is not null")
                .param("id", id)
                .query(Instant.class)
                .optional();
    }

    void alarm(UUID id, Instant at) {
        jdbc.sql("update sla_clock set alarm_at = :at where id = :id")
                .param("at", SqlTime.of(at))
                .param("id", id)
                .update();
    }

    /**
     * @param fact that changed it
     * @param alarmAt when it rings next, null where it does not
     * @param worked working time that the stage took, null where it is not done
     */
    void update(SlaClock clock, SlaFact fact, Instant alarmAt, Duration worked) {
        fact(fact, jdbc.sql("""
                        with clock as (
                        update sla_clock set policy = :policy, state = :state, due_at = :due, warn_at = :warn,
                                             ended_at = :ended, alarm_at = :alarm, worked_seconds = :worked
                         where id = :id)
                        insert into sla_fact (clock_id, at, fact, detail) values (:id, :factAt, :fact, :detail)
                        """))
                .param("policy", clock.policy())
                .param("state", clock.state().name())
                .param("due", SqlTime.of(clock.dueAt()))
                .param("warn", SqlTime.of(clock.warnAt()))
                .param("ended", SqlTime.of(clock.endedAt()))
                .param("alarm", SqlTime.of(alarmAt))
                .param("worked", worked == null ? null : worked.toSeconds(), Types.BIGINT)
                .param("id", clock.id())
                .update();
    }

    /** Clocks of finished stages whose working time nobody wrote down, at most so many. */
    List<SlaClock> unworked(int most) {
        return jdbc.sql(SELECT + " where state in ('MET', 'MISSED') and worked_seconds is null order by id limit :most")
                .param("most", most)
                .query(SlaClock.class)
                .list();
    }

    void worked(UUID clock, Duration worked) {
        jdbc.sql("update sla_clock set worked_seconds = :worked where id = :id")
                .param("worked", worked.toSeconds())
                .param("id", clock)
                .update();
    }

    void add(UUID clock, SlaFact fact) {
        fact(fact, jdbc.sql("insert into sla_fact (clock_id, at, fact, detail) values (:id, :factAt, :fact, :detail)"))
                .param("id", clock)
                .update();
    }

    private static JdbcClient.StatementSpec fact(SlaFact fact, JdbcClient.StatementSpec statement) {
        return statement
                .param("factAt", SqlTime.of(fact.at()))
                .param("fact", fact.fact().name())
                .param("detail", fact.detail());
    }

    SlaClock locked(UUID id) {
        return jdbc.sql(SELECT + " where id = :id for update")
                .param("id", id)
                .query(SlaClock.class)
                .single();
    }

    SlaClock get(UUID id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id)
                .query(SlaClock.class)
                .single();
    }

    List<SlaFact> facts(UUID clock) {
        return jdbc.sql("select at, fact, detail from sla_fact where clock_id = :clock order by id")
                .param("clock", clock)
                .query(SlaFact.class)
                .list();
    }

    /** Clocks of many subjects in one query, oldest first. */
    List<SlaClock> of(String subjectType, Collection<String> subjects) {
        return subjects.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + " where subject_type = :type and subject_id in (:subjects) order by started_at, id")
                        .param("type", subjectType)
                        .param("subjects", subjects)
                        .query(SlaClock.class)
                        .list();
    }
}
