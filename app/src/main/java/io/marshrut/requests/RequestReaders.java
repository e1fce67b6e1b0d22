package io.marshrut.requests;

import io.marshrut.access.AdmittedReaders;
import io.marshrut.access.Permission;
import io.marshrut.access.Permissions;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who may read which requests: those whom a request has admitted by name or by role (initiator, author, everybody it came
 * to, whom these have watch it), and those whose permission reaches its site or department.
 */
@Component
class RequestReaders extends AdmittedReaders {

    private final JdbcClient jdbc;

    RequestReaders(JdbcClient jdbc, Permissions permissions) {
        super(
                jdbc,
                permissions,
                Permission.READ_REQUESTS,
                new Kept("service_request", "r", "r.kind", "request_reader", "request_id"));
        this.jdbc = jdbc;
    }

    /** For as long as they watch; what they read by a part of their own is another row. */
    void admitWatcher(UUID id, String login) {
        jdbc.sql("""
                        insert into request_reader (request_id, principal, watching) values (:id, :principal, true)
                        on conflict do nothing
                        """).param("id", id).param("principal", "user:" + login).update();
    }

    void dismissWatcher(UUID id, String login) {
        jdbc.sql("delete from request_reader where request_id = :id and principal = :principal and watching")
                .param("id", id)
                .param("principal", "user:" + login)
                .update();
    }

    /** Logins of those who are admitted for nothing but that they watch. */
    Set<String> watchersAlone(UUID id) {
        return jdbc.sql("""
                        select substr(principal, 6) from request_reader where request_id = :id
                         group by principal having bool_and(watching)
                        """).param("id", id).query(String.class).set();
    }
}
