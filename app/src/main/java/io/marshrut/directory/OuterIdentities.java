package io.marshrut.directory;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Who of the portal is who of the outer directory, for whoever signs in; of people that may sign in only. */
@Service
public class OuterIdentities {

    private final JdbcClient jdbc;

    OuterIdentities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The directory's id of somebody whose record it keeps. */
    public Optional<String> idOf(String login) {
        return jdbc.sql("select external_id from employee where login = :login and source = :source and active")
                .param("login", login)
                .param("source", OuterPeople.SOURCE)
                .query(String.class)
                .optional();
    }

    public Optional<String> loginOf(String externalId) {
        return jdbc.sql("select login from employee where external_id = :id and source = :source and active")
                .param("id", externalId)
                .param("source", OuterPeople.SOURCE)
                .query(String.class)
                .optional();
    }

    /** Whether anybody or any program has this login here. */
    public boolean isTaken(String login) {
        return jdbc.sql("select exists (select 1 from employee where login = :login)")
                .param("login", login)
                .query(Boolean.class)
                .single();
    }
}
