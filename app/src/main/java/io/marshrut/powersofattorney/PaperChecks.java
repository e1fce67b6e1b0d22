package io.marshrut.powersofattorney;

import io.marshrut.access.Secret;
import io.marshrut.shared.SqlTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the code on the paper opens (проверка бумаги): for strangers, so it answers to a secret of 256 bits alone, and to each
 * address only so often. Counted in the database, for all copies together.
 */
@Service
public class PaperChecks {

    /** Looks from one address within an hour; a bank's or a court's people share one. */
    public static final int LOOKS_PER_HOUR = 120;

    private static final Duration HOUR = Duration.ofHours(1);
    private static final int LONGEST = 100;

    private final JdbcClient jdbc;
    private final PowerRows rows;
    private final PowerKeeping keeping;
    private final Clock clock;

    PaperChecks(JdbcClient jdbc, PowerRows rows, PowerKeeping keeping, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.keeping = keeping;
        this.clock = clock;
    }

    /** Counts a look from an address. @return whether it may be answered */
    @Transactional
    public boolean mayLook(String address) {
        Instant now = clock.instant();
        int looks = jdbc.sql("""
                        insert into power_check_look as known (address, since, looks) values (:address, :now, 1)
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
        return looks <= LOOKS_PER_HOUR;
    }

    /** Nothing where no paper carries this secret. */
    @Transactional(readOnly = true)
    public Optional<CheckedPaper> of(String secret) {
        return secret.length() > LONGEST
                ? Optional.empty()
                : rows.byCheck(Secret.digest(secret)).map(this::told);
    }

    /** Of addresses that have not looked for an hour nothing is kept. */
    @Transactional
    void forget() {
        jdbc.sql("delete from power_check_look where since <= :over")
                .param("over", SqlTime.of(clock.instant().minus(HOUR)))
                .update();
    }

    private CheckedPaper told(PowerOfAttorney power) {
        return new CheckedPaper(
                power.number(),
                power.issuedOn(),
                power.holderName(),
                power.startsOn(),
                power.endsOn(),
                PowerStanding.of(power, keeping.today(power)));
    }
}
