package io.marshrut.ocr.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.marshrut.ocr.drawing.hostile.HostileKind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One of each quick kind of hostile file through a real worker; {@code ./marshrut soak files} sends 500. */
class HostileFilesTest {

    /** They take seconds each: the soak has them. */
    private static final Set<HostileKind> SLOW = EnumSet.of(
            HostileKind.PNG_20000,
            HostileKind.PNG_DAMAGED,
            HostileKind.JPEG_DAMAGED,
            HostileKind.TIFF_DAMAGED,
            HostileKind.PNG_LONG,
            HostileKind.DOCX_DAMAGED,
            HostileKind.RTF_DEEP,
            HostileKind.ODT_MACRO,
            HostileKind.PDF_CONTENT_BOMB_TWICE,
            HostileKind.PDF_SLOW,
            HostileKind.PDF_PICTURE_LYING);

    @Test
    void eachComesToAnEndAndTheWorkerStaysSmall(@TempDir Path folder) throws Exception {
        List<HostileRun.Outcome> outcomes = new ArrayList<>();
        try (HostileRun run = new HostileRun(folder)) {
            for (HostileKind kind : EnumSet.complementOf(EnumSet.copyOf(SLOW))) {
                outcomes.add(run.run(kind, 7, Duration.ofMinutes(2)));
            }
            assertThat(run.deaths() + run.failures()).as(run.output()).isZero();
        }
        assertThat(outcomes).noneMatch(outcome -> outcome.end().equals(HostileRun.LOST));
        assertThat(outcomes).allSatisfy(outcome -> {
            assertThat(outcome.kilobytes()).as(outcome.name()).isGreaterThan(50_000);
            assertThat(outcome.together()).as(outcome.name()).isLessThan(FilesAccount.MOST_KILOBYTES);
        });
        assertThat(outcomes)
                .filteredOn(outcome -> outcome.kind() == HostileKind.SOUND)
                .allMatch(outcome -> outcome.end().equals("read: INVOICE"));
        assertThat(outcomes)
                .filteredOn(outcome -> outcome.kind().name().contains("BOMB"))
                .noneMatch(outcome -> outcome.end().startsWith("read"));
        assertThat(Path.of("/tmp/slipped.pdf")).doesNotExist();
    }
}
