package io.marshrut.ocr.pipeline.natives;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Which sheets have nothing on them to read. */
class PlainSheetTest {

    private static final int HEIGHT = 1_203;

    @Test
    void aSheetOfOneGreyIsPlain() {
        assertThat(isPlain(0, 240)).isTrue();
        assertThat(isPlain(HEIGHT / 2, 238)).isTrue();
    }

    @Test
    void aFaintLineMakesItASheetWithSomethingOnItWhereverItStands() {
        for (int row : new int[] {0, 63, 64, HEIGHT / 2, HEIGHT - 1}) {
            assertThat(isPlain(row, 225)).as("row %d", row).isFalse();
        }
    }

    private static boolean isPlain(int differing, int grey) {
        try (GreyImage sheet = GreyImage.of(901, HEIGHT, 150, (y, row) -> {
            Arrays.fill(row, (byte) 240);
            row[900] = (byte) (y == differing ? grey : 240);
        })) {
            return sheet.isPlain();
        }
    }
}
