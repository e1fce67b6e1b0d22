package io.marshrut.exchange;

import io.marshrut.shared.Paged;
import io.marshrut.shared.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Messages in the database. */
@Repository
class OutboxRows {

    private static final String FILTER = """
             where (:state::text is null or state = :state)
               and (:partner::uuid is null or partner_id = :partner)
               and (:subject::uuid is null or subject_id = :subject)
               and (not :trouble or state = 'REFUSED' or state = 'WAITING' and attempts >= :troubleAfter)
            """;

    private final JdbcClient jdbc;

    OutboxRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false where the partner is told this already */
    boolean insert(OutboxMessage message) {
        return jdbc.sql("""
                        insert into exchange_message (id, partner_id, kind, subject_type, subject_id, revision, title, body,
                                                      state, next_at, created_at)
                        values (:id, :partner, :kind, :subjectType, :subject, :revision, :title, :body, 'WAITING', :next, :created)
                        on conflict (partner_id, kind, subject_id, revision) do nothing
                        """)
                        .param("id", message.id())
                        .param("partner", message.partnerId())
                        .param("kind", message.kind().name())
                        .param("subjectType", message.subjectType())
                        .param("subject", message.subjectId())
                        .param("revision", message.revision())
                        .param("title", message.title())
                        .param("body", message.body())
                        .param("next", SqlTime.of(message.nextAt()))
                        .param("created", SqlTime.of(message.createdAt()))
                        .update()
                == 1;
    }

    /**
     * Takes messages that may be sent now, the first open one of each subject, and counts the attempt before it is made:
     * should the process die in it, the message is due again at {@code lostAt}.
     */
    List<OutboxMessage> take(UUID partner, Instant now, Instant lostAt, int limit) {
        return jdbc.sql("""
                        update exchange_message
                           set attempts = attempts + 1, next_at = :lost
                         where id in (select due.id
                                        from exchange_message due
                                       where due.partner_id = :partner and due.state = 'WAITING' and due.next_at <= :now
                                         and not exists (select 1
                                                           from exchange_message former
                                                          where former.partner_id = due.partner_id
                                                            and former.subject_id = due.subject_id
                                                            and former.place < due.place
                                                            and former.state in ('WAITING', 'REFUSED'))
                                       order by due.next_at, due.place
                                       limit :limit
                                         for update skip locked)
                        returning *
                        """)
                .param("partner", partner)
                .param("now", SqlTime.of(now))
                .param("lost", SqlTime.of(lostAt))
                .param("limit", limit)
                .query(OutboxRows::message)
                .list();
    }

    /** Whether another partner has what it was told of the subject. */
    boolean isTakenElsewhere(OutboxMessage message) {
        return jdbc.sql("""
                        select exists (select 1
                                         from exchange_message
                                        where subject_id = :subject and kind = :kind and id <> :id
                                          and state in ('DELIVERED', 'ACKNOWLEDGED'))
                        """)
                .param("subject", message.subjectId())
                .param("kind", message.kind().name())
                .param("id", message.id())
                .query(Boolean.class)
                .single();
    }

    /** Whether the partner has a later message about the same subject. */
    boolean isOvertaken(OutboxMessage message) {
        return jdbc.sql("""
                        select exists (select 1
                                         from exchange_message
                                        where subject_id = :subject and partner_id = :partner and place > :place
                                          and state in ('DELIVERED', 'ACKNOWLEDGED'))
                        """)
                .param("subject", message.subjectId())
                .param("partner", message.partnerId())
                .param("place", message.place())
                .query(Boolean.class)
                .single();
    }

    Optional<OutboxMessage> find(UUID id) {
        return one(id, "");
    }

    Optional<OutboxMessage> locked(UUID id) {
        return one(id, " for update");
    }

    private Optional<OutboxMessage> one(UUID id, String lock) {
        return jdbc.sql("select * from exchange_message where id = :id" + lock)
                .param("id", id)
                .query(OutboxRows::message)
                .optional();
    }

    void update(OutboxMessage message) {
        jdbc.sql("""
                        update exchange_message
                           set state = :state, next_at = :next, reason = :reason, detail = :detail,
                               external_number = :number, delivered_at = :delivered, acknowledged_at = :acknowledged
                         where id = :id
                        """)
                .param("id", message.id())
                .param("state", message.state().name())
                .param("next", SqlTime.of(message.nextAt()))
                .param("reason", message.reason())
                .param("detail", message.detail())
                .param("number", message.externalNumber())
                .param("delivered", SqlTime.of(message.deliveredAt()))
                .param("acknowledged", SqlTime.of(message.acknowledgedAt()))
                .update();
    }

    Paged<OutboxMessage> list(OutboxFilter filter, Paged.Request page) {
        List<OutboxMessage> items = filtered(
                        "select * from exchange_message" + FILTER + " order by place desc limit :limit offset :offset",
                        filter)
                .param("limit", page.size())
                .param("offset", page.offset())
                .query(OutboxRows::message)
                .list();
        long total = filtered("select count(*) from exchange_message" + FILTER, filter)
                .query(Long.class)
                .single();
        return page.with(items, total);
    }

    private JdbcClient.StatementSpec filtered(String sql, OutboxFilter filter) {
        return jdbc.sql(sql)
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("partner", filter.partnerId())
                .param("subject", filter.subjectId())
                .param("trouble", filter.trouble())
                .param("troubleAfter", OutboxMessage.TROUBLE_AFTER);
    }

    private static OutboxMessage message(ResultSet row, int number) throws SQLException {
        return new OutboxMessage(
                row.getObject("id", UUID.class),
                row.getLong("place"),
                row.getObject("partner_id", UUID.class),
                MessageKind.valueOf(row.getString("kind")),
                row.getString("subject_type"),
                row.getObject("subject_id", UUID.class),
                row.getString("revision"),
                row.getString("title"),
                row.getString("body"),
                MessageState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                instant(row, "next_at"),
                row.getString("reason"),
                row.getString("detail"),
                row.getString("external_number"),
                instant(row, "created_at"),
                instant(row, "delivered_at"),
                instant(row, "acknowledged_at"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
