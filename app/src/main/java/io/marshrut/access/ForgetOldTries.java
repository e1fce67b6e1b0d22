package io.marshrut.access;

import io.marshrut.jobs.Housekeeping;
import io.marshrut.shared.SqlTime;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Wrong passwords and links of yesterday, and passwords that may come back, are of no use any more. */
@Component
class ForgetOldTries implements Housekeeping {

    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    ForgetOldTries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "Old tries to sign in";
    }

    @Override
    public void tidy() {
        OffsetDateTime before = SqlTime.of(clock.instant().minus(KEPT));
        forget("delete from sign_in_failure where last_at < :before", before);
        forget("delete from reset_request where at < :before", before);
        forget("delete from account_link where expires_at < :before", before);
        jdbc.sql("""
                        delete from former_password p
                         where (select count(*) from former_password newer
                                 where newer.login = p.login and newer.replaced_at > p.replaced_at) >= :kept
                        """).param("kept", Passwords.REMEMBERED).update();
    }

    private void forget(String sql, OffsetDateTime before) {
        jdbc.sql(sql).param("before", before).update();
    }
}
