package io.marshrut.directory;

import io.marshrut.shared.Problem;
import java.util.HashMap;
import java.util.Map;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Changes of sites, departments and positions, and how many people stand in each. */
@Repository
class PlaceRows {

    /** Where people stand. */
    enum Column {
        SITE("site"),
        DEPARTMENT("department"),
        POSITION("position");

        private final String name;

        Column(String name) {
            this.name = name;
        }
    }

    private final JdbcClient jdbc;

    PlaceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nobody else changes them until the transaction ends; reading goes on. */
    void lockAll() {
        jdbc.sql("lock table site, department, position in share row exclusive mode")
                .update();
    }

    /** Active people by the code of where they stand; programs are no people. */
    Map<String, Integer> people(Column column) {
        Map<String, Integer> counts = new HashMap<>();
        jdbc.sql("select e." + column.name + ", count(*) from employee e"
                        + " where e.active and not exists (select 1 from service_account s where s.login = e.login)"
                        + " group by 1")
                .query(row -> {
                    counts.put(row.getString(1), row.getInt(2));
                });
        return counts;
    }

    void update(SiteDraft site) {
        jdbc.sql("""
                        update site set name_ru = :ru, name_en = :en, time_zone = :zone, calendar = :calendar,
                                        address = :address
                         where code = :code
                        """)
                .param("code", site.code())
                .param("ru", site.nameRu())
                .param("en", site.nameEn())
                .param("zone", site.zone())
                .param("calendar", site.calendar())
                .param("address", Typed.orNull(site.address()))
                .update();
    }

    void update(DepartmentDraft department) {
        jdbc.sql("""
                        update department set name_ru = :ru, name_en = :en, parent = :parent, site = :site,
                                              serving_role = :role, head = :head
                         where code = :code
                        """)
                .param("code", department.code())
                .param("ru", department.nameRu())
                .param("en", department.nameEn())
                .param("parent", Typed.orNull(department.parent()))
                .param("site", department.site())
                .param("role", Typed.orNull(department.servingRole()))
                .param("head", Typed.orNull(department.head()))
                .update();
    }

    void update(Position position) {
        jdbc.sql("update position set name_ru = :ru, name_en = :en where code = :code")
                .param("code", position.code())
                .param("ru", position.name().ru())
                .param("en", position.name().en())
                .update();
    }

    /** @throws Problem 409 where anything still refers to it: the database knows everything that may */
    void delete(Column table, String code) {
        try {
            jdbc.sql("delete from " + table.name + " where code = :code")
                    .param("code", code)
                    .update();
        } catch (DataIntegrityViolationException e) {
            throw Problem.conflict("place_used");
        }
    }
}
