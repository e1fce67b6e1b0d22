package io.marshrut.access;

import io.marshrut.shared.Caller;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** API tokens are their owner's alone. */
@Component
class TokensOfOthers implements GuardedThings {

    private final JdbcClient jdbc;

    TokensOfOthers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean keepsFrom(Caller caller, UUID id) {
        return jdbc.sql("select count(*) from api_token where id = :id and owner <> :me")
                        .param("id", id)
                        .param("me", caller.login())
                        .query(Long.class)
                        .single()
                > 0;
    }
}
