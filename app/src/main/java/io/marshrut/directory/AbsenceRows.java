package io.marshrut.directory;

import io.marshrut.shared.Paged;
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

    List<Absence> naming(String deputy, LocalDate from) {
        return collect(jdbc.sql(SELECT
                        + " where a.last_day >= :first and exists (select 1 from absence_deputy n"
                        + " where n.absence_id = a.id and n.deputy = :deputy)" + ORDER)
                .param("first", from)
                .param("deputy", deputy));
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
        absence.deputies().forEach(deputy -> insert(absence.id(), deputy));
    }

    void insert(UUID absence, Absence.Deputy deputy) {
        jdbc.sql("""
                        insert into absence_deputy (absence_id, deputy, area) values (:id, :deputy, :area)
                        on conflict do nothing
                        """)
                .param("id", absence)
                .param("deputy", deputy.employee())
                .param("area", deputy.area())
                .update();
    }

    void end(UUID id, LocalDate lastDay) {
        jdbc.sql("update absence set last_day = :last where id = :id")
                .param("id", id)
                .param("last", lastDay)
                .update();
    }

    /** Until the transaction ends nobody else adds an absence of this person. */
    void lock(String employee) {
        jdbc.sql("select login from employee where login = :login for update")
                .param("login", employee)
                .query(String.class)
                .list();
    }

    /** Those of everybody, or of the people of one superior at any distance, that are not over before a day. */
    Paged<Absence> notOver(LocalDate day, String superior, Paged.Request page) {
        String whose = superior == null ? "" : """
                 and a.employee in (
                     with recursive below (login) as (
                         select login from employee where superior = :superior
                         union
                         select e.login from employee e join below b on e.superior = b.login)
                     select login from below)
                """;
        String from = " from absence a where a.last_day >= :day" + whose;
        List<UUID> ids = jdbc.sql("select a.id" + from + " order by a.first_day, a.id limit :size offset :offset")
                .param("day", day)
                .param("superior", superior)
                .param("size", page.size())
                .param("offset", page.offset())
                .query(UUID.class)
                .list();
        long total = jdbc.sql("select count(*)" + from)
                .param("day", day)
                .param("superior", superior)
                .query(Long.class)
                .single();
        return page.with(
                ids.isEmpty()
                        ? List.of()
                        : collect(jdbc.sql(SELECT + " where a.id in (:ids)" + ORDER)
                                .param("ids", ids)),
                total);
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
