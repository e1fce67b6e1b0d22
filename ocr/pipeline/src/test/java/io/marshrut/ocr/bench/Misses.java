package io.marshrut.ocr.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Everything that went wrong, as a table for those who mend it. */
final class Misses {

    private static final String HEAD =
            "layout\tseed\tdamage\ttype read\tfield\texpected\tgot\tconfidence\tmarked\twhat\n";

    private Misses() {}

    static Path write(List<Comparison> all, Path folder) throws IOException {
        List<String> rows = new ArrayList<>();
        for (Comparison one : all) {
            if (!one.typeRight()) {
                rows.add(row(
                        one,
                        "type",
                        one.document().truth().type(),
                        one.result().documentType(),
                        one.result().typeConfidence(),
                        false,
                        "type"));
            }
            for (FieldOutcome field : one.fields()) {
                if (!field.right() || field.silent()) {
                    String what = field.silent()
                            ? "SILENT"
                            : field.got() == null ? "missing" : field.expected() == null ? "invented" : "wrong";
                    rows.add(row(
                            one,
                            field.name().key(),
                            field.expected(),
                            field.got(),
                            field.confidence(),
                            field.marked(),
                            what));
                }
            }
            for (int i = 0;
                    i
                            < Math.max(
                                    one.document().truth().lines().size(),
                                    one.result().lines().size());
                    i++) {
                Object expected = at(one.document().truth().lines(), i);
                Object got = at(one.result().lines(), i);
                if (!String.valueOf(expected).equals(String.valueOf(got))) {
                    rows.add(row(one, "line " + (i + 1), expected, got, 0, false, "line"));
                }
            }
            for (String kind : List.of("STAMP", "SIGNATURE")) {
                MarkOutcome marks = MarkOutcome.of(kind, one);
                marks.missed().forEach(mark -> rows.add(row(one, "mark", mark, null, 0, false, "missing")));
                marks.invented()
                        .forEach(mark -> rows.add(row(one, "mark", null, mark, mark.confidence(), false, "invented")));
            }
        }
        Files.createDirectories(folder);
        return Files.writeString(folder.resolve("recognition-misses.tsv"), HEAD + String.join("", rows));
    }

    private static Object at(List<?> list, int index) {
        return index < list.size() ? list.get(index) : null;
    }

    private static String row(
            Comparison one, String field, Object expected, Object got, double confidence, boolean marked, String what) {
        return String.join(
                        "\t",
                        one.document().layout().name(),
                        String.valueOf(one.document().seed()),
                        one.document().damage().name(),
                        one.result().documentType().name(),
                        field,
                        cell(expected),
                        cell(got),
                        String.format("%.3f", confidence),
                        String.valueOf(marked),
                        what)
                + "\n";
    }

    private static String cell(Object value) {
        return value == null ? "" : value.toString().replaceAll("[\\t\\r\\n]", " ");
    }
}
