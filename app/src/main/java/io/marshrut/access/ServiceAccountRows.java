package io.marshrut.access;

import io.marshrut.shared.Caller;
import io.marshrut.shared.Problem;
import io.marshrut.shared.SqlTime;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which logins are programs. */
@Repository
class ServiceAccountRows {

    record Row(String login, String createdBy, Instant createdAt) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    ServiceAccountRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Row> all() {
        return jdbc.sql("""
                        select s.login, s.created_by, s.created_at from service_account s join employee e using (login)
                         order by e.active desc, s.login
                        """).query(Row.class).list();
    }

    boolean has(String login) {
        return jdbc.sql("select exists (select 1 from service_account where login = :login)")
                .param("login", login)
                .query(Boolean.class)
                .single();
    }

    /** @throws Problem 422 where the login is a program: it gets no password */
    void refuse(String login) {
        if (has(login)) {
            throw Problem.invalid("service_account", login);
        }
    }

    void add(Caller by, String login) {
        jdbc.sql("insert into service_account (login, created_by, created_at) values (:login, :by, :now)")
                .param("login", login)
                .param("by", by.login())
                .param("now", SqlTime.of(clock.instant()))
                .update();
    }

    /** @return whether it worked until now */
    boolean block(String login) {
        return jdbc.sql("update employee set active = false where login = :login and active")
                        .param("login", login)
                        .update()
                == 1;
    }
}
