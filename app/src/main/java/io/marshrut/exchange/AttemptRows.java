package io.marshrut.exchange;

import io.marshrut.shared.SqlTime;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was said and answered, attempt by attempt. */
@Repository
class AttemptRows {

    private final JdbcClient jdbc;

    AttemptRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID message, int number, Instant begunAt, Instant endedAt, Answer answer) {
        jdbc.sql("""
                        insert into exchange_attempt (message_id, number, begun_at, ended_at, outcome, request, response)
                        values (:message, :number, :begun, :ended, :outcome, :request, :response)
                        on conflict (message_id, number) do nothing
                        """)
                .param("message", message)
                .param("number", number)
                .param("begun", SqlTime.of(begunAt))
                .param("ended", SqlTime.of(endedAt))
                .param("outcome", answer.outcome())
                .param("request", storable(answer.request()))
                .param("response", storable(answer.response()))
                .update();
    }

    boolean isKnown(UUID message, int number) {
        return jdbc.sql(
                        "select exists (select 1 from exchange_attempt where message_id = :message and number = :number)")
                .param("message", message)
                .param("number", number)
                .query(Boolean.class)
                .single();
    }

    /** The latest first. */
    List<Attempt> of(UUID message, int limit) {
        return jdbc.sql("select * from exchange_attempt where message_id = :message order by number desc limit :limit")
                .param("message", message)
                .param("limit", limit)
                .query((row, n) -> new Attempt(
                        row.getInt("number"),
                        OutboxRows.instant(row, "begun_at"),
                        OutboxRows.instant(row, "ended_at"),
                        row.getString("outcome"),
                        row.getString("request"),
                        row.getString("response")))
                .list();
    }

    /** What was said of messages that have their end, so long ago that nobody asks. */
    int forget(Instant before) {
        return jdbc.sql("""
                        delete from exchange_attempt attempt
                         using exchange_message message
                         where attempt.begun_at < :before and message.id = attempt.message_id
                           and message.state not in ('WAITING', 'REFUSED')
                        """).param("before", SqlTime.of(before)).update();
    }

    /** PostgreSQL keeps every character but this one. */
    private static String storable(String text) {
        return text == null ? "" : text.replace("\0", "");
    }
}
