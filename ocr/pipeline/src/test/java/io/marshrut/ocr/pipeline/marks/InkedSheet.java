package io.marshrut.ocr.pipeline.marks;

import io.marshrut.ocr.model.Box;
import io.marshrut.ocr.model.Mark;
import io.marshrut.ocr.model.Word;
import io.marshrut.ocr.pipeline.input.InputLimits;
import io.marshrut.ocr.pipeline.input.Page;
import io.marshrut.ocr.pipeline.input.Sources;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/** An A4 sheet at 200 dpi, drawn on in millimetres. */
final class InkedSheet {

    private static final double SCALE = 200 / 25.4;
    private static final int WIDTH = 1654;
    private static final int HEIGHT = 2339;

    private final BufferedImage picture;
    private final List<Word> words = new ArrayList<>();
    private final Graphics2D pen;

    private InkedSheet(int kind) {
        picture = new BufferedImage(WIDTH, HEIGHT, kind);
        pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.scale(SCALE, SCALE);
    }

    static InkedSheet coloured() {
        return new InkedSheet(BufferedImage.TYPE_INT_RGB);
    }

    static InkedSheet grey() {
        return new InkedSheet(BufferedImage.TYPE_BYTE_GRAY);
    }

    /** A word that is surely read; height of its capitals. */
    InkedSheet word(String text, double x, double y, double height, Color colour) {
        pen.setColor(colour);
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 1).deriveFont((float) (height / 0.72)));
        pen.drawString(text, (float) x, (float) y);
        double width = pen.getFontMetrics().getStringBounds(text, pen).getWidth();
        words.add(new Word(text, box(x, y - height, x + width, y + height * 0.3), 0.95));
        return this;
    }

    InkedSheet text(double top, double bottom) {
        for (double y = top; y < bottom; y += 5) {
            for (double x = 20; x < 170; x += 22) {
                word("договора", x, y, 2.4, Color.BLACK);
            }
        }
        return this;
    }

    InkedSheet outline(Shape shape, double thickness, double degrees, Color colour) {
        AffineTransform straight = pen.getTransform();
        pen.rotate(
                Math.toRadians(degrees),
                shape.getBounds2D().getCenterX(),
                shape.getBounds2D().getCenterY());
        pen.setColor(colour);
        pen.setStroke(new BasicStroke((float) thickness));
        pen.draw(shape);
        pen.setTransform(straight);
        return this;
    }

    InkedSheet fill(Shape shape, Color colour) {
        pen.setColor(colour);
        pen.fill(shape);
        return this;
    }

    /** Letters that nobody reads as words, as within a stamp. */
    InkedSheet lettering(String text, double x, double y, Color colour) {
        word(text, x, y, 2.2, colour);
        words.remove(words.size() - 1);
        return this;
    }

    InkedSheet signature(double x, double y, Color colour) {
        Path2D line = new Path2D.Double();
        line.moveTo(x, y);
        for (int i = 0; i < 5; i++) {
            line.curveTo(x + i * 6 + 1, y - 9 - i, x + i * 6 + 4, y + 5, x + i * 6 + 6, y - i % 2 * 3);
        }
        return outline(line, 0.5, 0, colour);
    }

    List<Mark> marks(Path folder) throws Exception {
        Path file = folder.resolve("sheet.png");
        ImageIO.write(picture, "png", file.toFile());
        try (var source = new Sources(InputLimits.standard()).open(file, "image/png");
                Page.Scanned page = (Page.Scanned) source.page(1);
                var even = page.image().withEvenBackground()) {
            return MarkFinder.find(1, page.ink(), even, words);
        } finally {
            Files.delete(file);
        }
    }

    /** Of millimetres. */
    static Box box(double left, double top, double right, double bottom) {
        double width = WIDTH / SCALE;
        double height = HEIGHT / SCALE;
        return new Box(left / width, top / height, right / width, bottom / height);
    }
}
