package io.marshrut.directory;

import io.marshrut.shared.Grant;
import io.marshrut.shared.Ids;
import io.marshrut.shared.LocalText;
import io.marshrut.shared.SqlTime;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds sites, departments, positions and people. Called by what sets a company up, never with a caller's own words. */
@Service
@Transactional
public class Organisation {

    /** @param zone id of the time zone database, such as {@code Asia/Vladivostok} */
    public record NewSite(String code, LocalText name, String zone, String calendar, String address) {}

    public record NewDepartment(
            String code, LocalText name, String parent, String site, String servingRole, String head) {}

    public record NewPosition(String code, LocalText name) {}

    /** @param roles as {@link Grant} writes them: {@code accountant}, {@code accountant@SPB-03} */
    public record NewEmployee(
            String login,
            String lastName,
            String firstName,
            String middleName,
            String email,
            String department,
            String position,
            String site,
            String superior,
            List<String> roles) {}

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Organisation(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    public void add(NewSite site) {
        jdbc.sql("""
                        insert into site (code, name_ru, name_en, time_zone, calendar, address)
                        values (:code, :ru, :en, :zone, :calendar, :address)
                        """)
                .param("code", site.code())
                .param("ru", site.name().ru())
                .param("en", site.name().en())
                .param("zone", site.zone())
                .param("calendar", site.calendar())
                .param("address", site.address())
                .update();
    }

    /** Its head may be added later in the same transaction. */
    public void add(NewDepartment department) {
        jdbc.sql("""
                        insert into department (code, name_ru, name_en, parent, site, serving_role, head)
                        values (:code, :ru, :en, :parent, :site, :role, :head)
                        """)
                .param("code", department.code())
                .param("ru", department.name().ru())
                .param("en", department.name().en())
                .param("parent", department.parent())
                .param("site", department.site())
                .param("role", department.servingRole())
                .param("head", department.head())
                .update();
    }

    public void add(NewPosition position) {
        jdbc.sql("insert into position (code, name_ru, name_en) values (:code, :ru, :en)")
                .param("code", position.code())
                .param("ru", position.name().ru())
                .param("en", position.name().en())
                .update();
    }

    /** The superior may be added later in the same transaction. */
    public void add(NewEmployee person) {
        jdbc.sql("""
                        insert into employee (login, last_name, first_name, middle_name, email, department, position, site,
                                              superior)
                        values (:login, :last, :first, :middle, :email, :department, :position, :site, :superior)
                        """)
                .param("login", person.login())
                .param("last", person.lastName())
                .param("first", person.firstName())
                .param("middle", person.middleName())
                .param("email", person.email())
                .param("department", person.department())
                .param("position", person.position())
                .param("site", person.site())
                .param("superior", person.superior())
                .update();
        person.roles().forEach(role -> grant(person.login(), Grant.parse(role), "system"));
    }

    /** Gives a role; what is held already stays as it is. @return whether it is new */
    public boolean grant(String login, Grant grant, String by) {
        return jdbc.sql("""
                        insert into role_grant (id, login, role, site, department, granted_by, granted_at)
                        values (:id, :login, :role, :site, :department, :by, :at)
                        on conflict do nothing
                        """)
                        .param("id", Ids.next())
                        .param("login", login)
                        .param("role", grant.role())
                        .param("site", grant.bound() == Grant.Bound.SITE ? grant.code() : null)
                        .param("department", grant.bound() == Grant.Bound.DEPARTMENT ? grant.code() : null)
                        .param("by", by)
                        .param("at", SqlTime.of(clock.instant()))
                        .update()
                == 1;
    }

    /** Takes a role away. @return whether it was held */
    public boolean revoke(String login, Grant grant) {
        boolean held = jdbc.sql("""
                                delete from role_grant
                                 where login = :login and grant_code(role, site, department) = :grant
                                """)
                        .param("login", login)
                        .param("grant", grant.toString())
                        .update()
                == 1;
        if (held) {
            events.publishEvent(new GrantRevoked(login, grant));
        }
        return held;
    }

    /** The language in which a person reads the portal: {@code ru} or {@code en}. */
    public void speak(String login, String language) {
        jdbc.sql("update employee set language = :language where login = :login")
                .param("language", language)
                .param("login", login)
                .update();
    }
}
