package io.marshrut.ocr.worker;

import io.marshrut.ocr.drawing.hostile.HostileKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/** What became of many hostile files: by kind their ends, the slowest and the largest; and whether all is well. */
final class FilesAccount {

    /** Of the worker and its office program together. */
    static final long MOST_KILOBYTES = 700_000;

    private static final Duration SLOW = Duration.ofSeconds(20);

    private final Map<HostileKind, List<HostileRun.Outcome>> outcomes = new EnumMap<>(HostileKind.class);

    /** Tells at once of what should not be. */
    synchronized void add(HostileRun.Outcome outcome) {
        outcomes.computeIfAbsent(outcome.kind(), kind -> new ArrayList<>()).add(outcome);
        boolean strange = outcome.deaths() > 0
                || outcome.failures() > 0
                || outcome.together() > MOST_KILOBYTES
                || outcome.milliseconds() > SLOW.toMillis();
        if (strange) {
            System.out.printf(
                    "%s: %.1f s, %d MB, with its office program %d MB, worker died %d times, failed %d times, %s%n",
                    outcome.name(),
                    outcome.milliseconds() / 1000.0,
                    outcome.kilobytes() / 1000,
                    outcome.together() / 1000,
                    outcome.deaths(),
                    outcome.failures(),
                    outcome.end());
        }
    }

    boolean isGood() {
        return lost() + sum(HostileRun.Outcome::deaths) + sum(HostileRun.Outcome::failures) == 0
                && most(all(), HostileRun.Outcome::together) <= MOST_KILOBYTES;
    }

    synchronized void print() {
        System.out.printf("%-26s %5s %8s %6s %9s  %s%n", "kind", "files", "slowest", "MB", "with all", "ends");
        outcomes.forEach(FilesAccount::print);
        System.out.printf(
                "%d files, %d lost, slowest %.1f s, worker died %d times and failed %d times; at most %d MB, with its"
                        + " office program %d MB%n",
                all().size(),
                lost(),
                most(all(), HostileRun.Outcome::milliseconds) / 1000.0,
                sum(HostileRun.Outcome::deaths),
                sum(HostileRun.Outcome::failures),
                most(all(), HostileRun.Outcome::kilobytes) / 1000,
                most(all(), HostileRun.Outcome::together) / 1000);
    }

    private static void print(HostileKind kind, List<HostileRun.Outcome> files) {
        Map<String, Integer> ends = new TreeMap<>();
        files.forEach(file -> ends.merge(file.end(), 1, Integer::sum));
        System.out.printf(
                "%-26s %5d %7.1fs %6d %9d  %s%n",
                kind,
                files.size(),
                most(files, HostileRun.Outcome::milliseconds) / 1000.0,
                most(files, HostileRun.Outcome::kilobytes) / 1000,
                most(files, HostileRun.Outcome::together) / 1000,
                ends);
    }

    private List<HostileRun.Outcome> all() {
        return outcomes.values().stream().flatMap(List::stream).toList();
    }

    private long lost() {
        return all().stream()
                .filter(outcome -> outcome.end().equals(HostileRun.LOST))
                .count();
    }

    private long sum(ToLongFunction<HostileRun.Outcome> figure) {
        return all().stream().mapToLong(figure).sum();
    }

    private static long most(List<HostileRun.Outcome> files, ToLongFunction<HostileRun.Outcome> figure) {
        return files.stream().mapToLong(figure).max().orElse(0);
    }
}
