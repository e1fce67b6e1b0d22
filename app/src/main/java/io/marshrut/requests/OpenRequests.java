package io.marshrut.requests;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Requests that are under way, for whoever asks what somebody leaves behind. */
@Component
public class OpenRequests {

    private final JdbcClient jdbc;

    OpenRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many there are for which somebody is the initiator. */
    @Transactional(readOnly = true)
    public long of(String initiator) {
        return jdbc.sql("""
                        select count(*) from service_request
                         where initiator = :login and status in ('OPEN', 'WAITING_FOR_INITIATOR', 'MERGED')
                        """).param("login", initiator).query(Long.class).single();
    }
}
