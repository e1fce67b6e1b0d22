package io.marshrut.ocr.pipeline.confidence;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Counts of a calibration: for each class of evidence the values seen and those that were wrong. Written as CSV. */
public final class CalibrationCounts {

    private static final String HEADING = "kind,origin,proof,repair,certainty,seen,wrong";

    private final Map<String, Tally> tallies = new TreeMap<>();

    public void add(Evidence evidence, boolean right) {
        add(evidence.key(), new Tally(1, right ? 0 : 1));
    }

    private void add(String key, Tally tally) {
        tallies.merge(key, tally, Tally::plus);
    }

    public static CalibrationCounts read(Reader csv) throws IOException {
        CalibrationCounts counts = new CalibrationCounts();
        BufferedReader lines = new BufferedReader(csv);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.isBlank() || line.startsWith("#") || line.equals(HEADING)) {
                continue;
            }
            int wrong = line.lastIndexOf(',');
            int seen = line.lastIndexOf(',', wrong - 1);
            counts.add(
                    Evidence.ofKey(line.substring(0, seen)).key(),
                    new Tally(
                            Long.parseLong(line.substring(seen + 1, wrong)),
                            Long.parseLong(line.substring(wrong + 1))));
        }
        return counts;
    }

    public String toCsv() {
        return tallies.entrySet().stream()
                .map(line -> line.getKey() + "," + line.getValue().seen() + ","
                        + line.getValue().wrong())
                .collect(Collectors.joining("\n", HEADING + "\n", "\n"));
    }

    Tally of(Evidence evidence) {
        return tallies.getOrDefault(evidence.key(), Tally.NONE);
    }

    /** Of the same evidence for all kinds of fields that are compared alike. */
    Tally ofKindsAlike(Evidence evidence) {
        Tally sum = Tally.NONE;
        for (Evidence.Kind kind : Evidence.Kind.values()) {
            if (kind.isExact() == evidence.kind().isExact()) {
                sum = sum.plus(of(new Evidence(
                        kind, evidence.origin(), evidence.proof(), evidence.repaired(), evidence.certainty())));
            }
        }
        return sum;
    }
}
