package io.marshrut.notifications;

import io.marshrut.access.GuardedThings;
import io.marshrut.shared.Caller;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notifications are their recipient's alone. */
@Component
class NotificationsOfOthers implements GuardedThings {

    private final JdbcClient jdbc;

    NotificationsOfOthers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean keepsFrom(Caller caller, UUID id) {
        return jdbc.sql("select count(*) from notification where id = :id and recipient <> :me")
                        .param("id", id)
                        .param("me", caller.login())
                        .query(Long.class)
                        .single()
                > 0;
    }
}
