package io.marshrut.directory;

import io.marshrut.shared.SqlTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one company of the portal. Its name stands on every page, so it is read once in a few seconds only. */
@Service
public class Companies {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private record Known(Optional<Company> company, Instant until) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile Known known = new Known(Optional.empty(), Instant.MIN);

    Companies(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Nothing before it is set up. */
    public Optional<Company> find() {
        Known now = known;
        if (now.company().isEmpty() || !clock.instant().isBefore(now.until())) {
            now = new Known(read(), clock.instant().plus(FRESH));
            known = now;
        }
        return now.company();
    }

    /** Its name; empty before it is set up. */
    public String name() {
        return find().map(Company::name).orElse("");
    }

    /** @return whether it is ours now; false where somebody was faster */
    @Transactional
    public boolean found(Company company) {
        return jdbc.sql("""
                        insert into company (name, language, set_up_at) values (:name, :language, :now)
                        on conflict do nothing
                        """)
                        .param("name", company.name())
                        .param("language", company.language())
                        .param("now", SqlTime.of(clock.instant()))
                        .update()
                == 1;
    }

    /** Whether nobody works here yet: neither a company nor a single person. */
    @Transactional(readOnly = true)
    public boolean isNobodyThere() {
        return jdbc.sql("select not exists (select 1 from company) and not exists (select 1 from employee)")
                .query(Boolean.class)
                .single();
    }

    private Optional<Company> read() {
        return jdbc.sql("select name, language from company")
                .query(Company.class)
                .optional();
    }
}
