package io.marshrut.contractors;

import io.marshrut.contractors.OrderFile.Kind;
import io.marshrut.documents.DocumentCard;
import io.marshrut.shared.SqlTime;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files of orders in the database. */
@Repository
class OrderFileRows {

    /** How much was brought already. */
    record Brought(long files, long bytes) {}

    private record Row(
            UUID orderId,
            UUID documentId,
            Kind kind,
            String role,
            String fileName,
            String mediaType,
            long bytes,
            Instant at) {

        OrderFile file() {
            return new OrderFile(documentId, kind, role, fileName, mediaType, bytes, at);
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    OrderFileRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(UUID order, Kind kind, DocumentCard card) {
        jdbc.sql("""
                        insert into contractor_file (order_id, document_id, kind, role, sha256, bytes, at)
                        values (:order, :document, :kind, :role, :sha256, :bytes, :now)
                        """)
                .param("order", order)
                .param("document", card.id())
                .param("kind", kind.name())
                .param("role", card.role())
                .param("sha256", card.sha256())
                .param("bytes", card.bytes())
                .param("now", SqlTime.of(clock.instant()))
                .update();
    }

    /** By order, oldest first: one query. */
    Map<UUID, List<OrderFile>> of(Collection<UUID> orders) {
        return orders.isEmpty()
                ? Map.of()
                : jdbc.sql("""
                                select f.order_id, f.document_id, f.kind, f.role, d.file_name, d.media_type, f.bytes, f.at
                                  from contractor_file f join document d on d.id = f.document_id
                                 where f.order_id in (:orders) order by f.at, d.file_name, f.document_id
                                """).param("orders", orders).query(Row.class).list().stream()
                        .collect(Collectors.groupingBy(
                                Row::orderId, Collectors.mapping(Row::file, Collectors.toList())));
    }

    boolean has(UUID order, Kind kind, String role, String sha256) {
        return jdbc.sql("""
                        select exists (select 1 from contractor_file
                         where order_id = :order and kind = :kind and role = :role and sha256 = :sha256)
                        """)
                .param("order", order)
                .param("kind", kind.name())
                .param("role", role)
                .param("sha256", sha256)
                .query(Boolean.class)
                .single();
    }

    Brought brought(UUID order) {
        return jdbc.sql("""
                        select count(*) as files, coalesce(sum(bytes), 0) as bytes from contractor_file
                         where order_id = :order and kind <> 'SHOWN'
                        """).param("order", order).query(Brought.class).single();
    }
}
