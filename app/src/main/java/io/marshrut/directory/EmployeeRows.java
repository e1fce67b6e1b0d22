package io.marshrut.directory;

import io.marshrut.shared.Grant;
import io.marshrut.shared.LocalText;
import io.marshrut.shared.Paged;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Employees with the names of department and position and their roles, in one query. */
@Repository
class EmployeeRows {

    private static final String SELECT = """
            select e.login, e.last_name, e.first_name, e.middle_name, e.email, e.phone, e.department, e.site, e.superior,
                   e.language, e.active,
                   d.name_ru as department_ru, d.name_en as department_en,
                   p.name_ru as position_ru, p.name_en as position_en,
                   array(select grant_code(g.role, g.site, g.department) from role_grant g where g.login = e.login
                          order by 1) as grants
              from employee e
              join department d on d.code = e.department
              join position p on p.code = e.position
            """;

    private static final String FILTER = """
             where e.active
               and not exists (select 1 from service_account s where s.login = e.login)
               and (cast(:words as text) is null
                    or lower(e.last_name || ' ' || e.first_name || ' ' || coalesce(e.middle_name, '') || ' ' || e.login)
                       like :words)
               and (cast(:site as text) is null or e.site = :site)
               and (cast(:role as text) is null
                    or exists (select 1 from role_grant g where g.login = e.login and g.role = :role))
            """;

    private final JdbcClient jdbc;

    EmployeeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Employee> byLogins(Collection<String> logins) {
        return logins.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + " where e.login in (:logins)")
                        .param("logins", logins)
                        .query(EmployeeRows::employee)
                        .list();
    }

    List<Employee> active() {
        return jdbc.sql(SELECT + " where e.active order by e.last_name, e.first_name, e.login")
                .query(EmployeeRows::employee)
                .list();
    }

    List<Employee> withRole(String role) {
        return jdbc.sql(SELECT
                        + " where e.active and exists (select 1 from role_grant g where g.login = e.login and g.role = :role)"
                        + " and not exists (select 1 from service_account s where s.login = e.login)"
                        + " order by e.last_name, e.first_name, e.login")
                .param("role", role)
                .query(EmployeeRows::employee)
                .list();
    }

    List<Employee> inPosition(String position) {
        return jdbc.sql(SELECT
                        + " where e.active and e.position = :position"
                        + " and not exists (select 1 from service_account s where s.login = e.login)"
                        + " order by e.last_name, e.first_name, e.login")
                .param("position", position)
                .query(EmployeeRows::employee)
                .list();
    }

    Map<String, Integer> holdersByRole() {
        Map<String, Integer> holders = new HashMap<>();
        jdbc.sql("""
                        select g.role, count(distinct g.login)
                          from role_grant g join employee e on e.login = g.login and e.active
                         where not exists (select 1 from service_account s where s.login = e.login)
                         group by g.role
                        """).query(row -> {
            holders.put(row.getString(1), row.getInt(2));
        });
        return holders;
    }

    /** @param departments the department of the place and all above it */
    List<Employee> serving(String role, String site, Collection<String> departments) {
        return jdbc.sql(SELECT + """
                         where e.active
                           and not exists (select 1 from service_account s where s.login = e.login)
                           and exists (select 1 from role_grant g
                                        where g.login = e.login and g.role = :role
                                          and (g.site is null and g.department is null
                                               or g.site = :site or g.department = any(:departments)))
                         order by e.last_name, e.first_name, e.login
                        """)
                .param("role", role)
                .param("site", site)
                .param("departments", departments.toArray(String[]::new))
                .query(EmployeeRows::employee)
                .list();
    }

    Paged<Employee> search(String words, String site, String role, Paged.Request page) {
        String like = words == null || words.isBlank()
                ? null
                : "%" + words.strip().toLowerCase(Locale.ROOT).replaceAll("([%_\\\\])", "\\\\$1") + "%";
        List<Employee> found = jdbc.sql(
                        SELECT + FILTER + " order by e.last_name, e.first_name, e.login limit :size offset :offset")
                .param("words", like)
                .param("site", site)
                .param("role", role)
                .param("size", page.size())
                .param("offset", page.offset())
                .query(EmployeeRows::employee)
                .list();
        long total = jdbc.sql("select count(*) from employee e" + FILTER)
                .param("words", like)
                .param("site", site)
                .param("role", role)
                .query(Long.class)
                .single();
        return page.with(found, total);
    }

    private static Employee employee(ResultSet row, int number) throws SQLException {
        return new Employee(
                row.getString("login"),
                row.getString("last_name"),
                row.getString("first_name"),
                row.getString("middle_name"),
                row.getString("email"),
                row.getString("phone"),
                row.getString("department"),
                new LocalText(row.getString("department_ru"), row.getString("department_en")),
                new LocalText(row.getString("position_ru"), row.getString("position_en")),
                row.getString("site"),
                row.getString("superior"),
                row.getString("language"),
                row.getBoolean("active"),
                Arrays.stream((String[]) row.getArray("grants").getArray())
                        .map(Grant::parse)
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
