package io.marshrut.soak;

import static org.awaitility.Awaitility.await;

import io.marshrut.support.PortalProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * {@code ./marshrut soak kills [n]}: n times something is killed at a random moment while people work; in the end all that
 * was acknowledged is there once and done. {@code MARSHRUT_SEED} repeats the order of the kills.
 */
public final class KillsSoak {

    private static final int KILLS = 30;
    private static final int MOST_LOOKS = 40;
    private static final Duration SETTLED_WITHIN = Duration.ofMinutes(5);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);

    private KillsSoak() {}

    public static void main(String[] args) throws IOException {
        int kills = args.length > 0 ? Integer.parseInt(args[0]) : KILLS;
        long seed = Optional.ofNullable(System.getenv("MARSHRUT_SEED"))
                .map(Long::parseLong)
                .orElseGet(System::nanoTime);
        System.out.printf("%d kills, repeat their order with MARSHRUT_SEED=%d%n", kills, seed);
        Path data = Files.createDirectories(Path.of("target", "soak"));
        boolean whole;
        try (PortalProcess portal = new PortalProcess(Files.createTempDirectory(data, "kills")).start();
                Load load = new Load(portal.api())) {
            load.start();
            killAtRandom(portal, load, kills, new Random(seed));
            load.stop();
            whole = account(portal, load).isEmpty();
        }
        System.exit(whole ? 0 : 1);
    }

    private static void killAtRandom(PortalProcess portal, Load load, int kills, Random random) {
        Map<Victim, Integer> killed = new EnumMap<>(Victim.class);
        Deque<Victim> next = new ArrayDeque<>();
        for (int n = 1; n <= kills; n++) {
            if (next.isEmpty()) {
                // each of them in turn, every turn in an order of its own
                List<Victim> turn = new ArrayList<>(List.of(Victim.values()));
                Collections.shuffle(turn, random);
                next.addAll(turn);
            }
            Victim victim = next.poll();
            int looks = 0;
            do {
                if (looks++ > MOST_LOOKS) {
                    throw new IllegalStateException(victim + " was killed earlier and did not come back");
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500L + random.nextInt(5_500)));
            } while (!victim.kill(portal));
            killed.merge(victim, 1, Integer::sum);
            System.out.printf(
                    "  %2d %-12s acknowledged so far: %d requests, %d decisions, %d documents; refused or broken: %d%n",
                    n, victim, load.requests.size(), load.decisions.size(), load.documents.size(), load.failed.get());
        }
        System.out.println("Killed: " + killed);
    }

    private static List<String> account(PortalProcess portal, Load load) {
        Account account = new Account(portal.api(), load);
        await("everything to reach its end")
                .atMost(SETTLED_WITHIN)
                .pollInterval(LOOK_EVERY)
                .until(() -> {
                    finishQuietly(load);
                    return account.isSettled();
                });
        // what follows after commit may still be on its way into the index
        long deadline = System.nanoTime() + SETTLED_WITHIN.toNanos();
        while (!searchIsRight(account) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
        List<String> faults = account.faults();
        System.out.printf(
                "Acknowledged: %d requests, %d decisions, %d documents%nThere are: %d requests, documents %s%n",
                load.requests.size(),
                load.decisions.size(),
                load.documents.size(),
                account.requestCount(),
                account.documentStates());
        faults.forEach(fault -> System.out.println("FAULT: " + fault));
        System.out.println(
                faults.isEmpty() ? "Nothing lost, nothing done twice, search equals the database" : "FAILED");
        return faults;
    }

    private static void finishQuietly(Load load) {
        try {
            load.finish();
        } catch (UncheckedIOException e) {
            // tried again in a moment
        }
    }

    private static boolean searchIsRight(Account account) {
        try {
            return account.searchEqualsDatabase();
        } catch (UncheckedIOException e) {
            return false;
        }
    }
}
