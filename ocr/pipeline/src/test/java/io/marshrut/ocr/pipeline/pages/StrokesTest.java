package io.marshrut.ocr.pipeline.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.marshrut.ocr.model.Box;
import io.marshrut.ocr.model.Word;
import io.marshrut.ocr.pipeline.natives.GreyImage;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.TextLayout;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrokesTest {

    private static final int WIDTH = 800;
    private static final int HEIGHT = 200;
    private static final int BASELINE = 120;

    private final BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);

    @ParameterizedTest
    @CsvSource({"0, 0", "6, -5", "-6, 6", "3, 3"})
    void seesAStrokeHoweverItSlants(int left, int right) {
        Rectangle2D word = write("1234,50");
        stroke(word.getMinX() - 12, word.getCenterY() + left, word.getMaxX() + 14, word.getCenterY() + right);
        assertThat(strokes("1234,50", word)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234,50", "7777777", "44444,44", "1111-11", "5252=52", "888888"})
    void figuresAloneAreNoStroke(String figures) {
        assertThat(strokes(figures, write(figures))).isEmpty();
    }

    @Test
    void rulingsAboveAndBelowAreNone() {
        Rectangle2D word = write("1234,50");
        stroke(0, word.getMinY() - 4, WIDTH, word.getMinY() - 4);
        stroke(0, word.getMaxY() + 4, WIDTH, word.getMaxY() + 4);
        assertThat(strokes("1234,50", word)).isEmpty();
    }

    @Test
    void aStrokeOverHalfOfItIsADashOrAFault() {
        Rectangle2D word = write("1234,50");
        stroke(word.getMinX(), word.getCenterY(), word.getCenterX(), word.getCenterY());
        assertThat(strokes("1234,50", word)).isEmpty();
    }

    @Test
    void wordsAreNotLookedAt() {
        Rectangle2D word = write("Итого");
        stroke(word.getMinX() - 12, word.getCenterY(), word.getMaxX() + 12, word.getCenterY());
        assertThat(strokes("Итого", word)).isEmpty();
    }

    private Rectangle2D write(String text) {
        Arrays.fill(((DataBufferByte) picture.getRaster().getDataBuffer()).getData(), (byte) 200);
        Graphics2D pen = pen();
        TextLayout layout = new TextLayout(text, new Font(Font.SANS_SERIF, Font.PLAIN, 42), pen.getFontRenderContext());
        layout.draw(pen, 100, BASELINE);
        Rectangle2D bounds = layout.getBounds();
        return new Rectangle2D.Double(
                100 + bounds.getX(), BASELINE + bounds.getY(), bounds.getWidth(), bounds.getHeight());
    }

    private void stroke(double fromX, double fromY, double toX, double toY) {
        Graphics2D pen = pen();
        pen.setStroke(new BasicStroke(5));
        pen.draw(new Line2D.Double(fromX, fromY, toX, toY));
    }

    private Graphics2D pen() {
        Graphics2D pen = picture.createGraphics();
        pen.setColor(new Color(60, 60, 60));
        return pen;
    }

    private List<Box> strokes(String text, Rectangle2D place) {
        byte[] pixels = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
        Box box = new Box(
                place.getMinX() / WIDTH, place.getMinY() / HEIGHT, place.getMaxX() / WIDTH, place.getMaxY() / HEIGHT);
        try (GreyImage image =
                GreyImage.of(WIDTH, HEIGHT, 300, (y, row) -> System.arraycopy(pixels, y * WIDTH, row, 0, WIDTH))) {
            return Strokes.in(image, List.of(new Word(text, box, 0.9)));
        }
    }
}
