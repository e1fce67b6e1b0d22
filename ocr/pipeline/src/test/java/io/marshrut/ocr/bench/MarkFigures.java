package io.marshrut.ocr.bench;

import io.marshrut.ocr.drawing.corpus.Damage;
import java.io.PrintStream;
import java.util.List;

/** Stamps and signatures found, missed and invented, by damage; most damages have none. */
final class MarkFigures {

    private static final List<String> KINDS = List.of("STAMP", "SIGNATURE");
    private static final String ROW = "%-26s %6s %8s %8s %8s %8s %8s %8s%n";

    private MarkFigures() {}

    static void print(List<Comparison> all, PrintStream out) {
        out.printf(
                "%n" + ROW, "marks by damage", "docs", "stamps", "missed", "invented", "signat.", "missed", "invented");
        for (Damage damage : Damage.values()) {
            List<Comparison> some = all.stream()
                    .filter(one -> one.document().damage() == damage)
                    .toList();
            if (!some.isEmpty()) {
                int[] stamps = counts(KINDS.get(0), some);
                int[] signatures = counts(KINDS.get(1), some);
                out.printf(
                        ROW,
                        damage.name(),
                        some.size(),
                        stamps[0],
                        stamps[1],
                        stamps[2],
                        signatures[0],
                        signatures[1],
                        signatures[2]);
            }
        }
    }

    private static int[] counts(String kind, List<Comparison> some) {
        int[] counts = new int[3];
        for (Comparison one : some) {
            MarkOutcome outcome = MarkOutcome.of(kind, one);
            counts[0] += outcome.found();
            counts[1] += outcome.missed().size();
            counts[2] += outcome.invented().size();
        }
        return counts;
    }
}
