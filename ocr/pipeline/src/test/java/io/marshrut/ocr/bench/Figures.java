package io.marshrut.ocr.bench;

import io.marshrut.ocr.drawing.corpus.Damage;
import io.marshrut.ocr.model.DocumentType;
import io.marshrut.ocr.model.FieldName;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/** The figures of a run as plain tables. */
final class Figures {

    private static final String ROW = "%-26s %6d %8s %8s %8s %8s %8s %9s%n";
    private static final String WIDE = "%-26s %6d %8s %8s %8s %8s %8s %9s %8s %8s %8s%n";

    private final List<Comparison> all;
    private final PrintStream out;

    Figures(List<Comparison> all, PrintStream out) {
        this.all = all;
        this.out = out;
    }

    void print() {
        table("by damage");
        for (Damage damage : Damage.values()) {
            row(damage.name(), one -> one.document().damage() == damage);
        }
        table("by group of damages");
        for (Damage.Group group : Damage.Group.values()) {
            row(group.name(), one -> one.document().damage().group() == group);
        }
        table("by type");
        for (DocumentType type : DocumentType.values()) {
            row(type.name(), one -> one.document().truth().type() == type);
        }
        table("by layout");
        all.stream()
                .map(one -> one.document().layout())
                .distinct()
                .sorted()
                .forEach(layout -> row(layout.name(), one -> one.document().layout() == layout));
        table("all");
        row("all", one -> true);
        fields();
        silent();
    }

    private void table(String title) {
        out.printf(
                "%n%-26s %6s %8s %8s %8s %8s %8s %9s %8s %8s %8s%n",
                title,
                "docs",
                "type",
                "exact",
                "names",
                "lines",
                "review",
                "untouched",
                "numerals",
                "words",
                "CPU s/p");
    }

    private void row(String label, Predicate<Comparison> which) {
        List<Comparison> some = all.stream().filter(which).toList();
        if (some.isEmpty()) {
            return;
        }
        List<FieldOutcome> fields =
                some.stream().flatMap(one -> one.fields().stream()).toList();
        List<FieldOutcome> exact =
                fields.stream().filter(field -> !field.isName()).toList();
        List<FieldOutcome> names = fields.stream().filter(FieldOutcome::isName).toList();
        List<FieldOutcome> got =
                fields.stream().filter(field -> field.got() != null).toList();
        List<Comparison> withFields = some.stream()
                .filter(one -> !one.document().truth().fields().isEmpty())
                .toList();
        out.printf(
                Locale.ROOT,
                WIDE,
                label,
                some.size(),
                share(some.stream().filter(Comparison::typeRight).count(), some.size()),
                share(exact.stream().filter(FieldOutcome::right).count(), exact.size()),
                names.isEmpty()
                        ? ""
                        : percent(names.stream()
                                .mapToDouble(FieldOutcome::error)
                                .average()
                                .orElse(0)),
                share(
                        some.stream().mapToInt(Comparison::lines).sum(),
                        some.stream().mapToInt(Comparison::expectedLines).sum()),
                share(got.stream().filter(FieldOutcome::marked).count(), got.size()),
                share(withFields.stream().filter(Comparison::touchless).count(), withFields.size()),
                share(
                        sum(some, one -> one.recall().numbersRead()),
                        sum(some, one -> one.recall().numbers())),
                share(
                        sum(some, one -> one.recall().wordsRead()),
                        sum(some, one -> one.recall().words())),
                String.format(Locale.ROOT, "%.2f", secondsAPage(some)));
    }

    private static long sum(List<Comparison> some, ToIntFunction<Comparison> what) {
        return some.stream().mapToInt(what).sum();
    }

    private static double secondsAPage(List<Comparison> some) {
        double pages = sum(some, one -> one.result().pages().size());
        return some.stream().mapToDouble(Comparison::cpuSeconds).sum() / pages;
    }

    private void fields() {
        out.printf(
                "%n%-26s %6s %8s %8s %8s %8s %8s %8s%n",
                "by field", "n", "right", "error", "missing", "invented", "marked", "silent");
        for (FieldName name : FieldName.values()) {
            List<FieldOutcome> some = all.stream()
                    .flatMap(one -> one.fields().stream())
                    .filter(field -> field.name() == name)
                    .toList();
            if (!some.isEmpty()) {
                long got = some.stream().filter(field -> field.got() != null).count();
                out.printf(
                        ROW,
                        name.key(),
                        some.size(),
                        share(some.stream().filter(FieldOutcome::right).count(), some.size()),
                        percent(some.stream()
                                .mapToDouble(FieldOutcome::error)
                                .average()
                                .orElse(0)),
                        share(some.stream().filter(field -> field.got() == null).count(), some.size()),
                        share(
                                some.stream()
                                        .filter(field -> field.expected() == null)
                                        .count(),
                                some.size()),
                        share(some.stream().filter(FieldOutcome::marked).count(), got),
                        String.valueOf(
                                some.stream().filter(FieldOutcome::silent).count()));
            }
        }
    }

    private void silent() {
        List<FieldOutcome> accepted = all.stream()
                .flatMap(one -> one.fields().stream())
                .filter(FieldOutcome::accepted)
                .toList();
        out.println();
        bound("wrong and not marked, all fields", accepted);
        bound(
                "  codes, dates, numbers, amounts",
                accepted.stream().filter(field -> !field.isName()).toList());
        bound("  names", accepted.stream().filter(FieldOutcome::isName).toList());
        for (Damage.Group group : Damage.Group.values()) {
            bound(
                    "  " + group,
                    accepted.stream()
                            .filter(field -> field.document().damage().group() == group)
                            .toList());
        }
        List<Comparison> touchless = all.stream().filter(Comparison::touchless).toList();
        out.printf(
                "untouched documents %d, of them not as the page says %d%n",
                touchless.size(),
                touchless.stream().filter(Comparison::wronglyTouchless).count());
    }

    private void bound(String label, List<FieldOutcome> accepted) {
        int silent = (int) accepted.stream().filter(FieldOutcome::silent).count();
        if (!accepted.isEmpty()) {
            out.printf(
                    Locale.ROOT,
                    "%-34s %5d of n = %d accepted: %.3f %%, at most %.3f %% (95 %%)%n",
                    label,
                    silent,
                    accepted.size(),
                    100.0 * silent / accepted.size(),
                    100 * ErrorBound.upper(silent, accepted.size()));
        }
    }

    private static String share(long part, long whole) {
        return whole == 0 ? "" : percent((double) part / whole);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f%%", 100 * share);
    }
}
