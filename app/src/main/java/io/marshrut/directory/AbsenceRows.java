package io.marshrut.directory;

import io.marshrut.shared.SqlTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of absences with their deputies, in one query. */
@Repository
class AbsenceRows {

    private static final String SELECT = """
            select a.id, a.employee, a.first_day, a.last_day, a.reason, d.deputy, d.area
              from absence a left join absence_deputy d on d.absence_id = a.id
            """;
    private static final String ORDER = " order by a.first_day, a.id, d.deputy, d.area";

    private final JdbcClient jdbc;

    AbsenceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that touch the days from the first to the last. */
    List<Absence> between(LocalDate first, LocalDate last) {
        return collect(jdbc.sql(SELECT + " where a.last_day >= :first and a.first_day <= :last" + ORDER)
                .param("first", first)
                .param("last", last));
    }

    /** Those of somebody that are not over before a day. */
    List<Absence> of(String employee, LocalDate from) {
        return collect(jdbc.sql(SELECT + " where a.employee = :employee and a.last_day >= :first" + ORDER)
                .param("employee", employee)
                .param("first", from));
    }

    Optional<Absence> find(UUID id) {
        return collect(jdbc.sql(SELECT + " where a.id = :id" + ORDER).param("id", id)).stream()
                .findFirst();
    }

    void insert(Absence absence, String by, Instant at) {
        jdbc.sql("""
                        insert into absence (id, employee, first_day, last_day, reason, created_by, created_at)
                        values (:id, :employee, :first, :last, :reason, :by, :at)
                        """)
                .param("id", absence.id())
                .param("employee", absence.employee())
                .param("first", absence.firstDay())
                .param("last", absence.lastDay())
                .param("reason", absence.reason().name())
                .param("by", by)
                .param("at", SqlTime.of(at))
                .update();
        absence.deputies()
                .forEach(deputy -> jdbc.sql(
                                "insert into absence_deputy (absence_id, deputy, area) values (:id, :deputy, :area)")
                        .param("id", absence.id())
                        .param("deputy", deputy.employee())
                        .param("area", deputy.area())
                        .update());
    }

    void delete(UUID id) {
        jdbc.sql("delete from absence where id = :id").param("id", id).update();
    }

    private static List<Absence> collect(JdbcClient.StatementSpec query) {
        Map<UUID, Absence> found = new LinkedHashMap<>();
        query.query(row -> {
            UUID id = row.getObject("id", UUID.class);
            Absence known = found.get(id);
            List<Absence.Deputy> deputies = new ArrayList<>(known == null ? List.of() : known.deputies());
            if (row.getString("deputy") != null) {
                deputies.add(new Absence.Deputy(row.getString("deputy"), row.getString("area")));
            }
            found.put(
                    id,
                    new Absence(
                            id,
                            row.getString("employee"),
                            row.getObject("first_day", LocalDate.class),
                            row.getObject("last_day", LocalDate.class),
                            Absence.Reason.valueOf(row.getString("reason")),
                            deputies));
        });
        return List.copyOf(found.values());
    }
}
