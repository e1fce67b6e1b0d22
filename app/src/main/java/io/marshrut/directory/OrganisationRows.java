package io.marshrut.directory;

import io.marshrut.shared.LocalText;
import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sites and departments: a few dozen rows each, read whole. */
@Repository
class OrganisationRows {

    private final JdbcClient jdbc;

    OrganisationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Site> sites() {
        return jdbc.sql(
                        "select code, name_ru, name_en, time_zone, calendar, address from site order by code = 'HQ' desc, code")
                .query((row, n) -> new Site(
                        row.getString("code"),
                        new LocalText(row.getString("name_ru"), row.getString("name_en")),
                        ZoneId.of(row.getString("time_zone")),
                        row.getString("calendar"),
                        row.getString("address")))
                .list();
    }

    List<Department> departments() {
        return jdbc.sql("select code, name_ru, name_en, parent, site, serving_role, head from department order by code")
                .query((row, n) -> new Department(
                        row.getString("code"),
                        new LocalText(row.getString("name_ru"), row.getString("name_en")),
                        row.getString("parent"),
                        row.getString("site"),
                        row.getString("serving_role"),
                        row.getString("head")))
                .list();
    }
}
