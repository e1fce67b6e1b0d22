package io.marshrut.directory;

import io.marshrut.shared.Grant;
import io.marshrut.shared.LocalText;
import io.marshrut.shared.Paged;
import io.marshrut.shared.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of people as administrators know them; programs are none of them. */
@Repository
class PersonRows {

    private static final String SELECT = """
            select e.login, e.last_name, e.first_name, e.middle_name, e.email, e.phone, e.personnel_number,
                   e.department, e.position, e.site, e.superior, e.language, e.active, e.source,
                   e.blocked_at, e.blocked_reason,
                   d.name_ru as department_ru, d.name_en as department_en,
                   p.name_ru as position_ru, p.name_en as position_en,
                   array(select grant_code(g.role, g.site, g.department) from role_grant g where g.login = e.login
                          order by 1) as grants
              from employee e
              join department d on d.code = e.department
              join position p on p.code = e.position
            """;

    private static final String PEOPLE = " where not exists (select 1 from service_account s where s.login = e.login)";

    private static final String FILTER = PEOPLE + """
               and (cast(:words as text) is null
                    or lower(e.last_name || ' ' || e.first_name || ' ' || coalesce(e.middle_name, '') || ' ' || e.login)
                       like :words
                    or lower(e.email) like :words or e.personnel_number like :words)
               and (cast(:site as text) is null or e.site = :site)
               and (:anyDepartment or e.department = any(:departments))
               and (cast(:role as text) is null
                    or exists (select 1 from role_grant g where g.login = e.login and g.role = :role))
               and (cast(:active as boolean) is null or e.active = :active)
            """;

    private final JdbcClient jdbc;

    PersonRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param departments only in these; null for all */
    Paged<Person> search(PeopleFilter filter, Collection<String> departments, Paged.Request page) {
        List<Person> found = filtered(
                        SELECT + FILTER + " order by e.last_name, e.first_name, e.login limit :size offset :offset",
                        filter,
                        departments)
                .param("size", page.size())
                .param("offset", page.offset())
                .query(PersonRows::person)
                .list();
        long total = filtered("select count(*) from employee e" + FILTER, filter, departments)
                .query(Long.class)
                .single();
        return page.with(found, total);
    }

    private JdbcClient.StatementSpec filtered(String sql, PeopleFilter filter, Collection<String> departments) {
        String like = PeopleFilter.blank(filter.words())
                ? null
                : "%" + filter.words().strip().toLowerCase(Locale.ROOT).replaceAll("([%_\\\\])", "\\\\$1") + "%";
        return jdbc.sql(sql)
                .param("words", like)
                .param("site", PeopleFilter.blank(filter.site()) ? null : filter.site())
                .param("role", PeopleFilter.blank(filter.role()) ? null : filter.role())
                .param("anyDepartment", departments == null)
                .param("departments", departments == null ? new String[0] : departments.toArray(String[]::new))
                .param("active", filter.state() == null ? null : filter.state() == PeopleFilter.State.ACTIVE);
    }

    List<Person> byLogins(Collection<String> logins) {
        return logins.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + PEOPLE + " and e.login in (:logins)")
                        .param("logins", logins)
                        .query(PersonRows::person)
                        .list();
    }

    /** Active people whose record somebody keeps in this way. */
    List<Person> keptBy(String source) {
        return jdbc.sql(SELECT + PEOPLE + " and e.active and e.source = :source order by e.login")
                .param("source", source)
                .query(PersonRows::person)
                .list();
    }

    List<Position> positions() {
        return jdbc.sql(
                        "select code, name_ru, name_en from position where code <> 'service-account' order by name_ru, code")
                .query((row, n) -> new Position(
                        row.getString("code"), new LocalText(row.getString("name_ru"), row.getString("name_en"))))
                .list();
    }

    /** Every login there is, programs too, with its superior, which may be null. */
    Map<String, String> superiors() {
        Map<String, String> superiors = new HashMap<>();
        jdbc.sql("select login, superior from employee").query(row -> {
            superiors.put(row.getString(1), row.getString(2));
        });
        return superiors;
    }

    /** Whose personnel number each of these is. */
    Map<String, String> byPersonnelNumber(Collection<String> numbers) {
        Map<String, String> logins = new HashMap<>();
        if (!numbers.isEmpty()) {
            jdbc.sql("select personnel_number, login from employee where personnel_number in (:numbers)")
                    .param("numbers", numbers)
                    .query(row -> {
                        logins.put(row.getString(1), row.getString(2));
                    });
        }
        return logins;
    }

    /** How many other people that may sign in hold one of the roles. */
    long othersWith(Collection<String> roles, String login) {
        return jdbc.sql("select count(*) from employee e" + PEOPLE + """
                           and e.active and e.login <> :login
                           and exists (select 1 from role_grant g where g.login = e.login and g.role in (:roles))
                        """)
                .param("login", login)
                .param("roles", roles)
                .query(Long.class)
                .single();
    }

    /** Nobody else changes people until the transaction ends; reading goes on. */
    void lockAll() {
        jdbc.sql("lock table employee in share row exclusive mode").update();
    }

    void insert(PersonDraft person, String source) {
        written("""
                insert into employee (login, last_name, first_name, middle_name, email, phone, personnel_number,
                                      department, position, site, superior, language, source)
                values (:login, :last, :first, :middle, :email, :phone, :number, :department, :position, :site,
                        :superior, :language, :source)
                """, person).param("source", source).update();
    }

    void update(PersonDraft person) {
        written("""
                update employee
                   set last_name = :last, first_name = :first, middle_name = :middle, email = :email, phone = :phone,
                       personnel_number = :number, department = :department, position = :position, site = :site,
                       superior = :superior, language = :language
                 where login = :login
                """, person).update();
    }

    private JdbcClient.StatementSpec written(String sql, PersonDraft person) {
        return jdbc.sql(sql)
                .param("login", person.login())
                .param("last", person.lastName())
                .param("first", person.firstName())
                .param("middle", Typed.orNull(person.middleName()))
                .param("email", Typed.orNull(person.email()))
                .param("phone", Typed.orNull(person.phone()))
                .param("number", Typed.orNull(person.personnelNumber()))
                .param("department", person.department())
                .param("position", person.position())
                .param("site", person.site())
                .param("superior", Typed.orNull(person.superior()))
                .param("language", person.language());
    }

    void block(String login, String reason, Instant at) {
        jdbc.sql("update employee set active = false, blocked_at = :at, blocked_reason = :reason where login = :login")
                .param("at", SqlTime.of(at))
                .param("reason", reason)
                .param("login", login)
                .update();
    }

    void unblock(String login) {
        jdbc.sql("update employee set active = true, blocked_at = null, blocked_reason = null where login = :login")
                .param("login", login)
                .update();
    }

    private static String known(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }

    private static Person person(ResultSet row, int number) throws SQLException {
        OffsetDateTime blockedAt = row.getObject("blocked_at", OffsetDateTime.class);
        return new Person(
                new PersonDraft(
                        row.getString("login"),
                        row.getString("last_name"),
                        row.getString("first_name"),
                        known(row, "middle_name"),
                        known(row, "email"),
                        known(row, "phone"),
                        known(row, "personnel_number"),
                        row.getString("department"),
                        row.getString("position"),
                        row.getString("site"),
                        known(row, "superior"),
                        row.getString("language")),
                new LocalText(row.getString("department_ru"), row.getString("department_en")),
                new LocalText(row.getString("position_ru"), row.getString("position_en")),
                row.getBoolean("active"),
                row.getString("source"),
                blockedAt == null ? null : blockedAt.toInstant(),
                known(row, "blocked_reason"),
                Arrays.stream((String[]) row.getArray("grants").getArray())
                        .map(Grant::parse)
                        .toList());
    }
}
