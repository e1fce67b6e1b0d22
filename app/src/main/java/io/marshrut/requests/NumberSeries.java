package io.marshrut.requests;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Numbers of requests from patterns such as {@code IT-{yyyy}-{seq:5}}, counted anew each year. From a database sequence,
 * so that people who file at the same moment do not wait for each other; a request that was refused may leave a hole.
 */
@Component
class NumberSeries {

    private static final Pattern COUNTER = Pattern.compile("\\{seq:(\\d)}");
    private static final ZoneId OFFICE = ZoneId.of("Europe/Moscow");

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    NumberSeries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    String next(String kind, String pattern) {
        int year = clock.instant().atZone(OFFICE).getYear();
        String sequence = "number_" + kind.replaceAll("[^a-z0-9]", "_") + "_" + year;
        if (!known.contains(sequence)) {
            // two copies that create it at once would fail without the lock
            jdbc.sql("select pg_advisory_xact_lock(hashtext(:name))")
                    .param("name", sequence)
                    .query((row, n) -> 1)
                    .single();
            jdbc.sql("create sequence if not exists " + sequence).update();
        }
        long number =
                jdbc.sql("select nextval('" + sequence + "')").query(Long.class).single();
        remember(sequence);
        Matcher counter = COUNTER.matcher(pattern.replace("{yyyy}", String.valueOf(year)));
        return counter.replaceFirst(match -> String.format("%0" + match.group(1) + "d", number));
    }

    /** Only once the transaction that may have created it is over. */
    private void remember(String sequence) {
        org.springframework.transaction.support.TransactionSynchronizationManager.registerSynchronization(
                new org.springframework.transaction.support.TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        known.add(sequence);
                    }
                });
    }
}
