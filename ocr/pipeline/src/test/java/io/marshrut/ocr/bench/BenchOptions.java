package io.marshrut.ocr.bench;

import io.marshrut.ocr.drawing.corpus.CorpusLayout;
import io.marshrut.ocr.drawing.corpus.CorpusSet;
import io.marshrut.ocr.drawing.corpus.Damage;
import io.marshrut.ocr.model.DocumentType;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What to measure.
 *
 * @param compared pages that the other programs read, too; 0 for none
 * @param calibrate whether the confidence of values is counted instead
 * @param add whether to what was counted before
 * @param workers whether throughput with one and two workers is measured
 */
record BenchOptions(
        int documents,
        long seed,
        List<CorpusLayout> layouts,
        List<Damage> damages,
        int compared,
        boolean workers,
        int threads,
        boolean calibrate,
        boolean add) {

    private static final List<String> FLAGS = List.of("--workers", "--calibrate", "--add");

    static final String USAGE = """
            --documents N     how many (140)
            --seed S          another choice of documents (1)
            --set             calibration, test (default) or all layouts
            --types A,B       only these document types
            --layouts A,B     only these layouts
            --damages A,B     only these damages, or groups: CLEAN, SCAN, ROUGH
            --compare N       pages that tesseract and ocrmypdf read, too (12; 0 for none)
            --workers         throughput with one and with two workers
            --calibrate       count errors by evidence, on the calibration layouts, for the confidence of values
            --add             with --calibrate: to what was counted before
            --threads N       documents at a time (1: processor time is exact only so)
            """;

    static BenchOptions of(String[] args) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < args.length; i++) {
            boolean flag = FLAGS.contains(args[i]);
            if (!args[i].startsWith("--") || (!flag && i + 1 == args.length)) {
                throw new IllegalArgumentException(args[i] + " is not understood\n" + USAGE);
            }
            given.put(args[i].substring(2), flag ? "yes" : args[++i]);
        }
        return new BenchOptions(
                Integer.parseInt(given.getOrDefault("documents", "140")),
                Long.parseLong(given.getOrDefault("seed", "1")),
                layouts(given),
                damages(given.get("damages")),
                Integer.parseInt(given.getOrDefault("compare", "12")),
                given.containsKey("workers"),
                Integer.parseInt(given.getOrDefault("threads", "1")),
                given.containsKey("calibrate"),
                given.containsKey("add"));
    }

    private static List<CorpusLayout> layouts(Map<String, String> given) {
        String set = given.getOrDefault("set", given.containsKey("calibrate") ? "calibration" : "test")
                .toUpperCase();
        List<String> types = names(given.get("types"), DocumentType.values());
        List<String> layouts = names(given.get("layouts"), CorpusLayout.values());
        List<CorpusLayout> chosen = Arrays.stream(CorpusLayout.values())
                .filter(layout -> set.equals("ALL") || layout.set() == CorpusSet.valueOf(set))
                .filter(layout -> types.contains(layout.type().name()))
                .filter(layout -> layouts.contains(layout.name()))
                .toList();
        if (chosen.isEmpty()) {
            throw new IllegalArgumentException("no such layouts in the set " + set + "\n" + USAGE);
        }
        return chosen;
    }

    private static List<Damage> damages(String given) {
        List<String> names = names(given, Damage.values());
        return Arrays.stream(Damage.values())
                .filter(damage -> names.contains(damage.name())
                        || names.contains(damage.group().name()))
                .toList();
    }

    private static List<String> names(String given, Enum<?>[] all) {
        return given == null
                ? Arrays.stream(all).map(Enum::name).toList()
                : List.of(given.toUpperCase().split(","));
    }

    /** Every layout meets every damage before one meets it again. */
    CorpusLayout layout(int number) {
        return layouts.get(number % layouts.size());
    }

    /** Another one in each round, so that every layout meets all of them, however many there are of either. */
    Damage damage(int number) {
        return damages.get((number % layouts.size() + number / layouts.size()) % damages.size());
    }
}
