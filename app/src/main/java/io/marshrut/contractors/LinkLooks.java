package io.marshrut.contractors;

import io.marshrut.jobs.Housekeeping;
import io.marshrut.shared.SqlTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Each address may use links only so often; counted in the database, for all copies together. */
@Component
public class LinkLooks implements Housekeeping {

    private static final Duration HOUR = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final ContractorSettings settings;
    private final Clock clock;

    LinkLooks(JdbcClient jdbc, ContractorSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "looks at orders to contractors";
    }

    /** Counts a look from an address. @return whether it may be answered */
    public boolean mayLook(String address) {
        Instant now = clock.instant();
        int looks = jdbc.sql("""
                        insert into contractor_look as known (address, since, looks) values (:address, :now, 1)
                        on conflict (address) do update
                           set looks = case when known.since <= :over then 1 else known.looks + 1 end,
                               since = case when known.since <= :over then :now else known.since end
                        returning looks
                        """)
                .param("address", String.valueOf(address))
                .param("now", SqlTime.of(now))
                .param("over", SqlTime.of(now.minus(HOUR)))
                .query(Integer.class)
                .single();
        return looks <= settings.looksPerHour();
    }

    /** Of addresses that have not looked for an hour nothing is kept. */
    @Override
    public void tidy() {
        jdbc.sql("delete from contractor_look where since <= :over")
                .param("over", SqlTime.of(clock.instant().minus(HOUR)))
                .update();
    }
}
