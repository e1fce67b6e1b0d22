package io.marshrut.setup;

import io.marshrut.access.Secret;
import io.marshrut.shared.Problem;
import io.marshrut.shared.SqlTime;
import io.marshrut.shared.Transactions;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * The one-time code that proves whoever sets the portal up can read its log. It is new at every start, and after five
 * wrong ones; its digest is kept in the database, so any copy of the portal may be asked.
 */
@Service
public class SetupCode {

    static final int WRONG = 5;
    static final Duration PAUSE = Duration.ofMinutes(5);

    private static final Logger LOG = LoggerFactory.getLogger(SetupCode.class);

    private record Row(byte[] digest, int wrong, Instant pausedUntil) {}

    private final Setup setup;
    private final SetupSettings settings;
    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Clock clock;

    SetupCode(Setup setup, SetupSettings settings, JdbcClient jdbc, Transactions transactions, Clock clock) {
        this.setup = setup;
        this.settings = settings;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (setup.isOpen()) {
            renew(null);
        }
    }

    /**
     * What a right code is exchanged for: it ends with the code, when another takes its place.
     *
     * @throws Problem 422 where the code is wrong or there were too many wrong ones
     */
    public String exchange(String typed) {
        setup.requireOpen();
        byte[] digest = Secret.digest(normalised(typed));
        // decided inside, told outside: a wrong code is to be counted
        Optional<Problem> refusal = transactions.call(() -> {
            Row row = jdbc.sql("select digest, wrong, paused_until from setup_code for update")
                    .query(Row.class)
                    .single();
            if (row.pausedUntil() != null && clock.instant().isBefore(row.pausedUntil())) {
                return Optional.of(refused("setup_paused"));
            }
            if (MessageDigest.isEqual(digest, row.digest())) {
                return Optional.empty();
            }
            if (row.wrong() + 1 >= WRONG) {
                renew(clock.instant().plus(PAUSE));
                return Optional.of(refused("setup_paused"));
            }
            jdbc.sql("update setup_code set wrong = wrong + 1").update();
            return Optional.of(refused("setup_wrong"));
        });
        refusal.ifPresent(problem -> {
            throw problem;
        });
        return HexFormat.of().formatHex(digest);
    }

    /** @param proof as {@link #exchange} answered, may be null */
    public boolean isProvedBy(Object proof) {
        return proof instanceof String text
                && jdbc.sql("select digest from setup_code").query(byte[].class).optional().stream()
                        .anyMatch(digest ->
                                MessageDigest.isEqual(digest, HexFormat.of().parseHex(text)));
    }

    private void renew(Instant pausedUntil) {
        String code = Secret.readable();
        transactions.run(() -> jdbc.sql("""
                        insert into setup_code (digest, made_at, paused_until) values (:digest, :now, :paused)
                        on conflict (one) do update
                           set digest = excluded.digest, made_at = excluded.made_at, wrong = 0,
                               paused_until = excluded.paused_until
                        """)
                .param("digest", Secret.digest(normalised(code)))
                .param("now", SqlTime.of(clock.instant()))
                .param("paused", SqlTime.of(pausedUntil))
                .update());
        LOG.warn("""
                Nobody is here yet.

                  Set the portal up:  {}/setup
                  Code:               {}

                """, settings.address(), code);
    }

    private static Problem refused(String code) {
        return Problem.invalid(java.util.List.of(Problem.FieldError.of("code", code, PAUSE.toMinutes())));
    }

    /** However it was copied: with or without its dashes. */
    private static String normalised(String typed) {
        return typed == null ? "" : typed.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
