package io.marshrut.intake;

import io.marshrut.shared.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How folders and mailboxes answered. */
@Repository
class SourceRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    SourceRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void answered(String name, Channel channel) {
        jdbc.sql("""
                        insert into intake_source (name, channel, looked_at, answered_at) values (:name, :channel, :at, :at)
                        on conflict (name) do update
                           set looked_at = :at, answered_at = :at, failures = 0, try_at = null, reason = null, reason_args = '[]'
                        """)
                .param("name", name)
                .param("channel", channel.name())
                .param("at", SqlTime.of(clock.instant()))
                .update();
    }

    void failed(String name, Channel channel, Reason reason) {
        Instant now = clock.instant();
        int failures = find(name).map(IntakeSource::failures).orElse(0) + 1;
        jdbc.sql("""
                        insert into intake_source (name, channel, looked_at, failures, try_at, reason, reason_args)
                        values (:name, :channel, :at, :failures, :try, :reason, :args::jsonb)
                        on conflict (name) do update
                           set looked_at = :at, failures = :failures, try_at = :try, reason = :reason, reason_args = :args::jsonb
                        """)
                .param("name", name)
                .param("channel", channel.name())
                .param("at", SqlTime.of(now))
                .param("failures", failures)
                .param("try", SqlTime.of(now.plus(BackOff.after(failures))))
                .param("reason", reason.key())
                .param("args", Json.args(reason))
                .update();
    }

    /** Whether it is time to look again. */
    boolean isDue(String name) {
        return find(name)
                .map(IntakeSource::tryAt)
                .filter(then -> then.isAfter(clock.instant()))
                .isEmpty();
    }

    Optional<IntakeSource> find(String name) {
        return all(List.of(name)).stream().findFirst();
    }

    List<IntakeSource> all(Collection<String> names) {
        return names.isEmpty()
                ? List.of()
                : jdbc.sql("select * from intake_source where name in (:names) order by channel, name")
                        .param("names", names)
                        .query(SourceRows::source)
                        .list();
    }

    private static IntakeSource source(ResultSet row, int number) throws SQLException {
        return new IntakeSource(
                row.getString("name"),
                Channel.valueOf(row.getString("channel")),
                row.getTimestamp("looked_at").toInstant(),
                moment(row.getTimestamp("answered_at")),
                row.getInt("failures"),
                moment(row.getTimestamp("try_at")),
                Json.reason(row.getString("reason"), row.getString("reason_args")));
    }

    private static Instant moment(Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
