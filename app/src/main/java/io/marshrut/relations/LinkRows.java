package io.marshrut.relations;

import io.marshrut.shared.SqlTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of links between requests, and what waits for what as all relations together say it. */
@Repository
class LinkRows {

    /** Of the house's advisory locks the one under which relations change. */
    private static final long RELATIONS = 33_129L;

    private static final String UNDER_WAY = "r.status in ('OPEN', 'WAITING_FOR_INITIATOR', 'MERGED')";

    private final JdbcClient jdbc;

    LinkRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Has those who relate requests do so one after the other: a circle may be closed by two who do not see each other. */
    void hold() {
        jdbc.sql("select pg_advisory_xact_lock(:key)")
                .param("key", RELATIONS)
                .query((row, number) -> true)
                .single();
    }

    void insert(Link link) {
        jdbc.sql("""
                        insert into request_link (id, kind, from_id, to_id, blocks, made_by, made_at)
                        values (:id, :kind, :from, :to, :blocks, :by, :at)
                        """)
                .param("id", link.id())
                .param("kind", link.kind().name())
                .param("from", link.fromId())
                .param("to", link.toId())
                .param("blocks", link.blocks())
                .param("by", link.madeBy())
                .param("at", SqlTime.of(link.madeAt()))
                .update();
    }

    void block(UUID id) {
        jdbc.sql("update request_link set blocks = true where id = :id")
                .param("id", id)
                .update();
    }

    void delete(UUID id) {
        jdbc.sql("delete from request_link where id = :id").param("id", id).update();
    }

    Optional<Link> find(UUID id) {
        return jdbc.sql("select * from request_link where id = :id")
                .param("id", id)
                .query(Link.class)
                .optional();
    }

    Optional<Link> between(UUID from, UUID to) {
        return jdbc.sql("select * from request_link where from_id = :from and to_id = :to")
                .param("from", from)
                .param("to", to)
                .query(Link.class)
                .optional();
    }

    /** The first made first. */
    List<Link> of(UUID request) {
        return jdbc.sql("""
                        select * from request_link where from_id = :id or to_id = :id order by made_at, id
                        """).param("id", request).query(Link.class).list();
    }

    /** Those that lead to a request, each with all others of what it leads from held: who ends last sees what ended before. */
    List<Link> leadingTo(UUID request) {
        List<Link> links = jdbc.sql("select * from request_link where to_id = :id order by from_id")
                .param("id", request)
                .query(Link.class)
                .list();
        links.forEach(link -> jdbc.sql("select id from request_link where from_id = :from order by id for update")
                .param("from", link.fromId())
                .query(UUID.class)
                .list());
        return links;
    }

    /** What of that for which a request waits is still under way. */
    List<Link> awaited(UUID request) {
        return jdbc.sql("""
                        select l.* from request_link l join service_request r on r.id = l.to_id
                         where l.from_id = :id and (l.blocks or l.kind = 'WAITS_FOR') and UNDER_WAY
                         order by l.made_at, l.id
                        """.replace("UNDER_WAY", UNDER_WAY))
                .param("id", request)
                .query(Link.class)
                .list();
    }

    /** For how many each of these waits that are still under way. */
    Map<UUID, Integer> waits(Collection<UUID> requests) {
        Map<UUID, Integer> waits = new HashMap<>();
        if (!requests.isEmpty()) {
            jdbc.sql("""
                            select l.from_id, count(*) as n from request_link l join service_request r on r.id = l.to_id
                             where l.from_id = any(:ids::uuid[]) and (l.blocks or l.kind = 'WAITS_FOR') and UNDER_WAY
                             group by 1
                            """.replace("UNDER_WAY", UNDER_WAY))
                    .param("ids", requests.toArray(UUID[]::new))
                    .query(row -> {
                        waits.put(row.getObject("from_id", UUID.class), row.getInt("n"));
                    });
        }
        return waits;
    }

    private record Edge(UUID fromId, UUID toId) {}

    /** Without what each of these does not end: what it waits for, and the master of what it repeats. */
    Map<UUID, List<UUID>> endsAfter(Collection<UUID> requests) {
        return jdbc.sql("""
                        select from_id, to_id from request_link
                         where from_id = any(:ids::uuid[]) and (blocks or kind = 'WAITS_FOR')
                         union
                        select repeat_id, master_id from request_repeat where repeat_id = any(:ids::uuid[])
                        """).param("ids", requests.toArray(UUID[]::new)).query(Edge.class).list().stream()
                .collect(Collectors.groupingBy(Edge::fromId, Collectors.mapping(Edge::toId, Collectors.toList())));
    }
}
