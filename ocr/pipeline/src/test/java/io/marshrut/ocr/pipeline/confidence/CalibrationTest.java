package io.marshrut.ocr.pipeline.confidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.marshrut.ocr.pipeline.confidence.Evidence.Kind;
import io.marshrut.ocr.pipeline.confidence.Evidence.Origin;
import java.io.IOException;
import java.io.StringReader;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CalibrationTest {

    private static final Evidence SURE = Evidence.of(Kind.MONEY, Origin.SCAN, 3, false, 0.97);

    @Test
    void whatErredOftenIsTrustedLess() {
        assertThat(calibrated(1000, 0)).isGreaterThan(0.999);
        assertThat(calibrated(1000, 50)).isBetween(0.93, 0.955);
        assertThat(calibrated(1000, 500)).isLessThan(0.51);
    }

    @Test
    void littleDataIsNoReasonForTrust() {
        assertThat(calibrated(0, 0)).isLessThan(0.995);
        assertThat(calibrated(3, 0)).isLessThan(calibrated(300, 0));
    }

    @Test
    void oneKindsErrorsWarnOfAnotherThatWasNotCounted() {
        CalibrationCounts counts = new CalibrationCounts();
        IntStream.range(0, 100).forEach(i -> counts.add(SURE, i % 2 == 0));
        Evidence date = Evidence.of(Kind.DATE, Origin.SCAN, 3, false, 0.97);
        assertThat(new Calibration(counts).confidence(date)).isLessThan(0.7);
    }

    @Test
    void aRepairedValueIsNeverTrustedMoreThanOneAsRead() {
        CalibrationCounts counts = new CalibrationCounts();
        Evidence repaired = Evidence.of(Kind.MONEY, Origin.SCAN, 3, true, 0.97);
        IntStream.range(0, 500).forEach(i -> counts.add(repaired, true));
        IntStream.range(0, 500).forEach(i -> counts.add(SURE, i > 20));
        Calibration calibration = new Calibration(counts);
        assertThat(calibration.confidence(repaired)).isLessThanOrEqualTo(calibration.confidence(SURE));
    }

    @Test
    void countsAreReadBackAsWritten() throws IOException {
        CalibrationCounts counts = new CalibrationCounts();
        counts.add(SURE, true);
        counts.add(SURE, false);
        counts.add(Evidence.of(Kind.NAME, Origin.TEXT, 0, true, 0.2), true);
        String csv = counts.toCsv();
        assertThat(csv).contains("MONEY,SCAN,3,as_read,7,2,1");
        assertThat(CalibrationCounts.read(new StringReader(csv)).toCsv()).isEqualTo(csv);
    }

    @Test
    void theProgramHasOne() {
        assertThat(Calibration.standard().confidence(SURE)).isBetween(0.9, 1.0);
    }

    @Property
    void moreCertaintyIsNeverTrustedLess(
            @ForAll @Size(8) int[] seen, @ForAll @IntRange(min = 0, max = 99) int perCent) {
        CalibrationCounts counts = new CalibrationCounts();
        for (int i = 0; i < Evidence.CLASSES; i++) {
            Evidence evidence = SURE.withCertainty(i);
            int number = Math.floorMod(seen[i], 60);
            int wrong = Math.floorMod(seen[i] / 60 + perCent * i, number + 1);
            for (int n = 0; n < number; n++) {
                counts.add(evidence, n >= wrong);
            }
        }
        Calibration calibration = new Calibration(counts);
        for (int i = 1; i < Evidence.CLASSES; i++) {
            assertThat(calibration.confidence(SURE.withCertainty(i)))
                    .isGreaterThanOrEqualTo(calibration.confidence(SURE.withCertainty(i - 1)));
        }
    }

    private static double calibrated(int seen, int wrong) {
        CalibrationCounts counts = new CalibrationCounts();
        IntStream.range(0, seen).forEach(i -> counts.add(SURE, i >= wrong));
        return new Calibration(counts).confidence(SURE);
    }
}
