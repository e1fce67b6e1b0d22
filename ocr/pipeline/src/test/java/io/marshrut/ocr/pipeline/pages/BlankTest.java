package io.marshrut.ocr.pipeline.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.marshrut.ocr.model.Box;
import io.marshrut.ocr.pipeline.natives.GreyImage;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlankTest {

    private static final int WIDTH = 600;
    private static final int HEIGHT = 400;
    private static final int PAPER = 200;

    @ParameterizedTest
    @ValueSource(ints = {0, 4, 10})
    void theGrainOfPaperIsNoPrint(int grain) {
        try (GreyImage page = page(PAPER, "", grain)) {
            assertThat(Blank.is(page)).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-", "1", ".", "шт"})
    void theSmallestWordIsPrint(String word) {
        try (GreyImage page = page(0, word, 4)) {
            assertThat(Blank.is(page)).isFalse();
        }
    }

    @Test
    void faintPrintIsPrint() {
        try (GreyImage page = page(150, "Итого", 4)) {
            assertThat(Blank.is(page)).isFalse();
        }
    }

    @Test
    void aPlaceBesidePrintIsBlank() {
        try (GreyImage page = page(0, "Итого", 4)) {
            assertThat(Blank.is(page, new Box(0.6, 0.1, 0.9, 0.9))).isTrue();
            assertThat(Blank.is(page, new Box(0.1, 0.1, 0.5, 0.9))).isFalse();
        }
    }

    /** Ten points at 300 dpi. */
    private GreyImage page(int ink, String word, int grain) {
        BufferedImage written = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D writer = written.createGraphics();
        writer.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 42));
        writer.drawString(word, 100, 210);
        writer.dispose();
        byte[] shape = ((DataBufferByte) written.getRaster().getDataBuffer()).getData();
        byte[] pixels = new byte[WIDTH * HEIGHT];
        Random dice = new Random(5);
        for (int i = 0; i < pixels.length; i++) {
            double grey = PAPER - (PAPER - ink) * (shape[i] & 0xff) / 255.0 + grain * dice.nextGaussian();
            pixels[i] = (byte) Math.max(0, Math.min(255, Math.round(grey)));
        }
        return GreyImage.of(WIDTH, HEIGHT, 300, (y, row) -> System.arraycopy(pixels, y * WIDTH, row, 0, WIDTH));
    }
}
