package io.marshrut.ocr.bench;

import io.marshrut.ocr.drawing.corpus.CorpusSet;
import io.marshrut.ocr.drawing.corpus.DamagedDocument;
import io.marshrut.ocr.drawing.corpus.Damages;
import io.marshrut.ocr.model.DocumentType;
import io.marshrut.ocr.model.FieldName;
import io.marshrut.ocr.model.RecognisedField;
import io.marshrut.ocr.pipeline.confidence.CalibrationCounts;
import io.marshrut.ocr.pipeline.confidence.Evidence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * {@code ./marshrut bench recognition --calibrate}: counts on the layouts kept for calibration how often values with which
 * evidence are right, and writes the counts where the pipeline takes them from. Disputed values are not counted: a person
 * sees them whatever their confidence.
 */
final class CalibrationRun {

    private static final String RESOURCE = "src/main/resources/io/marshrut/ocr/pipeline/confidence/calibration.csv";

    private final CalibrationCounts counts;
    private Map<FieldName, Evidence> evidence = Map.of();

    private CalibrationRun(CalibrationCounts counts) {
        this.counts = counts;
    }

    static void run(BenchOptions options, boolean add) throws IOException {
        Path file = Path.of(System.getProperty("marshrut.calibration", RESOURCE));
        CalibrationRun run = new CalibrationRun(before(file, add));
        try (Reader reader = new Reader(run::heard)) {
            for (int number = 0; number < options.documents(); number++) {
                run.count(reader.read(
                        Damages.of(options.layout(number), options.seed() * 10_000 + number, options.damage(number))));
                if (number % 10 == 9) {
                    Files.writeString(file, run.counts.toCsv());
                }
            }
        }
        Files.writeString(file, run.counts.toCsv());
    }

    private static CalibrationCounts before(Path file, boolean add) throws IOException {
        if (!add || !Files.exists(file)) {
            return new CalibrationCounts();
        }
        try (java.io.Reader csv = Files.newBufferedReader(file)) {
            return CalibrationCounts.read(csv);
        }
    }

    private void heard(DocumentType type, Map<FieldName, RecognisedField> fields, Map<FieldName, Evidence> heard) {
        evidence = heard;
    }

    private void count(Comparison comparison) {
        DamagedDocument document = comparison.document();
        if (document.document().layout().set() != CorpusSet.CALIBRATION) {
            throw new IllegalArgumentException("nothing is calibrated with layouts that are kept for measuring");
        }
        for (FieldOutcome field : comparison.fields()) {
            RecognisedField read = comparison.result().fields().get(field.name());
            if (comparison.typeRight() && read != null && !read.disputed() && evidence.containsKey(field.name())) {
                counts.add(evidence.get(field.name()), field.right());
                report(document, field);
            }
        }
        evidence = Map.of();
    }

    private void report(DamagedDocument document, FieldOutcome field) {
        if (!field.right()) {
            System.out.printf(
                    "%s %d %s %s: read «%s», is «%s», %s%s%n",
                    document.document().layout(),
                    document.document().seed(),
                    document.damage(),
                    field.name().key(),
                    field.got(),
                    field.expected(),
                    evidence.get(field.name()),
                    field.accepted() ? " ACCEPTED" : "");
        }
    }
}
