package io.marshrut.directory;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How records of people hang together with an outer directory. */
@Repository
class OuterRows {

    private final JdbcClient jdbc;

    OuterRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Logins by the ids of the outer directory. */
    Map<String, String> logins(String source) {
        Map<String, String> logins = new HashMap<>();
        jdbc.sql("select external_id, login from employee where source = :source and external_id is not null")
                .param("source", source)
                .query(row -> {
                    logins.put(row.getString(1), row.getString(2));
                });
        return logins;
    }

    /** Who has left the directory and was blocked for that. */
    Set<String> gone(String source) {
        return new HashSet<>(
                jdbc.sql("select login from employee where source = :source and left_at is not null and not active")
                        .param("source", source)
                        .query(String.class)
                        .list());
    }

    /** People of another source with one of these addresses, where only one has it. */
    Map<String, String> loginsByMail(Collection<String> mails, String notOf) {
        Map<String, String> logins = new HashMap<>();
        jdbc.sql("""
                        select lower(e.email), min(e.login) from employee e
                         where lower(e.email) = any(:mails::text[]) and e.source <> :source
                           and not exists (select 1 from service_account s where s.login = e.login)
                         group by 1 having count(*) = 1
                        """)
                .param("mails", mails.toArray(String[]::new))
                .param("source", notOf)
                .query(row -> {
                    logins.put(row.getString(1), row.getString(2));
                });
        return logins;
    }

    /** From now on the record is kept there. */
    void keep(String login, String source, String externalId) {
        jdbc.sql("update employee set source = :source, external_id = :id, left_at = null where login = :login")
                .param("source", source)
                .param("id", externalId)
                .param("login", login)
                .update();
    }

    void remember(String login, String source, Collection<String> told) {
        jdbc.sql("update employee set told_fields = :told::text[] where login = :login and source = :source")
                .param("told", told.toArray(String[]::new))
                .param("login", login)
                .param("source", source)
                .update();
    }

    List<String> activeOf(String source) {
        return jdbc.sql("select login from employee where source = :source and active order by login")
                .param("source", source)
                .query(String.class)
                .list();
    }
}
