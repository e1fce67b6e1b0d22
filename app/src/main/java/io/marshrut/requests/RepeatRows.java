package io.marshrut.requests;

import io.marshrut.shared.SqlTime;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows that say which request repeats which. */
@Repository
class RepeatRows {

    private final JdbcClient jdbc;

    RepeatRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID repeat, UUID master, String by, Instant at, boolean watches) {
        jdbc.sql("""
                        insert into request_repeat (repeat_id, master_id, merged_by, merged_at, watches)
                        values (:repeat, :master, :by, :at, :watches)
                        """)
                .param("repeat", repeat)
                .param("master", master)
                .param("by", by)
                .param("at", SqlTime.of(at))
                .param("watches", watches)
                .update();
    }

    /** @return whether its initiator watched the master because of it */
    boolean delete(UUID repeat) {
        return jdbc.sql("delete from request_repeat where repeat_id = :repeat returning watches")
                .param("repeat", repeat)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    Optional<UUID> masterOf(UUID repeat) {
        return jdbc.sql("select master_id from request_repeat where repeat_id = :repeat")
                .param("repeat", repeat)
                .query(UUID.class)
                .optional();
    }

    /** In the order in which whoever changes several of them takes them. */
    List<UUID> of(UUID master) {
        return jdbc.sql("select repeat_id from request_repeat where master_id = :master order by repeat_id")
                .param("master", master)
                .query(UUID.class)
                .list();
    }

    /** Of these requests those that repeat another. */
    Map<UUID, RequestView.Master> mastersOf(Collection<UUID> requests) {
        Map<UUID, RequestView.Master> masters = new HashMap<>();
        if (!requests.isEmpty()) {
            jdbc.sql("""
                            select t.repeat_id, t.master_id, r.number from request_repeat t
                              join service_request r on r.id = t.master_id where t.repeat_id = any(:ids::uuid[])
                            """).param("ids", requests.toArray(UUID[]::new)).query(row -> {
                masters.put(
                        row.getObject("repeat_id", UUID.class),
                        new RequestView.Master(row.getObject("master_id", UUID.class), row.getString("number")));
            });
        }
        return masters;
    }
}
