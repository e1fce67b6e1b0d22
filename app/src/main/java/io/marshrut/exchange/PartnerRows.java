package io.marshrut.exchange;

import io.marshrut.shared.SqlTime;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Partners in the database. */
@Repository
class PartnerRows {

    private final JdbcClient jdbc;

    PartnerRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Partner> all() {
        return jdbc.sql("select * from exchange_partner order by title")
                .query(PartnerRows::partner)
                .list();
    }

    Optional<Partner> find(UUID id) {
        return jdbc.sql("select * from exchange_partner where id = :id")
                .param("id", id)
                .query(PartnerRows::partner)
                .optional();
    }

    /** Whether a message goes to it: also to one that is not active, where it waits. */
    List<Partner> told(MessageKind kind) {
        return jdbc.sql("select * from exchange_partner where :kind = any(kinds)")
                .param("kind", kind.name())
                .query(PartnerRows::partner)
                .list();
    }

    boolean isTaken(String title, UUID other) {
        return jdbc.sql("select count(*) from exchange_partner where title = :title and id <> :other")
                        .param("title", title)
                        .param("other", other)
                        .query(Long.class)
                        .single()
                > 0;
    }

    void insert(Partner partner, String by) {
        values("""
                        insert into exchange_partner (id, title, channel, address, format, kinds, login, secret, active,
                                                      answer_millis, first_pause_millis, mapping, created_by, created_at)
                        values (:id, :title, :channel, :address, :format, :kinds::text[], :login, :secret, :active,
                                :answer, :pause, :mapping, :by, :at)
                        """, partner)
                .param("by", by)
                .param("at", SqlTime.of(partner.createdAt()))
                .update();
    }

    /** @return false where somebody else was faster */
    boolean update(Partner partner) {
        return values("""
                                update exchange_partner
                                   set title = :title, channel = :channel, address = :address, format = :format,
                                       kinds = :kinds::text[], login = :login, secret = :secret, active = :active,
                                       answer_millis = :answer, first_pause_millis = :pause, mapping = :mapping,
                                       version = version + 1
                                 where id = :id and version = :version
                                """, partner).param("version", partner.version()).update() == 1;
    }

    private JdbcClient.StatementSpec values(String sql, Partner partner) {
        return jdbc.sql(sql)
                .param("id", partner.id())
                .param("title", partner.title())
                .param("channel", partner.channel().name())
                .param("address", partner.address())
                .param("format", partner.format().name())
                .param(
                        "kinds",
                        partner.kinds().stream().map(Enum::name).sorted().toArray(String[]::new))
                .param("login", partner.login())
                .param("secret", partner.secret())
                .param("active", partner.active())
                .param("answer", partner.answerLimit().toMillis())
                .param("pause", partner.firstPause().toMillis())
                .param("mapping", partner.mapping());
    }

    private static Partner partner(ResultSet row, int number) throws SQLException {
        return new Partner(
                row.getObject("id", UUID.class),
                row.getString("title"),
                ChannelKind.valueOf(row.getString("channel")),
                row.getString("address"),
                MessageFormat.valueOf(row.getString("format")),
                kinds(row.getArray("kinds")),
                row.getString("login"),
                row.getString("secret"),
                row.getBoolean("active"),
                Duration.ofMillis(row.getInt("answer_millis")),
                Duration.ofMillis(row.getInt("first_pause_millis")),
                row.getString("mapping"),
                row.getInt("version"),
                OutboxRows.instant(row, "created_at"));
    }

    private static Set<MessageKind> kinds(Array array) throws SQLException {
        return Arrays.stream((String[]) array.getArray())
                .map(MessageKind::valueOf)
                .collect(Collectors.toSet());
    }
}
