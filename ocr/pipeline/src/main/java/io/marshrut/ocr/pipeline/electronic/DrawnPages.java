package io.marshrut.ocr.pipeline.electronic;

import io.marshrut.ocr.model.Box;
import io.marshrut.ocr.pipeline.output.TextFont;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Landscape A4 sheets that text and rulings are put on; counts in points from the upper left corner. */
final class DrawnPages implements AutoCloseable {

    static final float WIDTH = PDRectangle.A4.getHeight();
    static final float HEIGHT = PDRectangle.A4.getWidth();

    private static final float ASCENT = 0.8f;
    private static final float DESCENT = 0.25f;
    private static final float RULING = 0.5f;

    private final PDDocument document = new PDDocument(IOUtils.createTempFileOnlyStreamCache());
    private final TextFont font;
    private PDPageContentStream content;

    DrawnPages() throws IOException {
        font = TextFont.embeddedIn(document);
        turnOver();
    }

    void turnOver() throws IOException {
        if (content != null) {
            content.close();
        }
        PDPage page = new PDPage(new PDRectangle(WIDTH, HEIGHT));
        document.addPage(page);
        content = new PDPageContentStream(document, page);
    }

    int page() {
        return document.getNumberOfPages();
    }

    /** Writes one line and gives the place that it takes. */
    Box write(String text, float left, float baseline, float size) throws IOException {
        String writable = font.writable(text);
        content.beginText();
        content.setFont(font.font(), size);
        content.newLineAtOffset(left, HEIGHT - baseline);
        content.showText(writable);
        content.endText();
        return new Box(
                left / WIDTH,
                (baseline - ASCENT * size) / HEIGHT,
                (left + font.width(writable, size)) / WIDTH,
                (baseline + DESCENT * size) / HEIGHT);
    }

    /** The text in lines of some width; words that are wider are cut. */
    List<String> wrapped(String text, float width, float size) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : font.writable(text).split("\\s+")) {
            if (!line.isEmpty() && font.width(line + " " + word, size) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
            while (font.width(line.toString(), size) > width && line.length() > 1) {
                int fitting = fitting(line.toString(), width, size);
                lines.add(line.substring(0, fitting));
                line.delete(0, fitting);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    private int fitting(String text, float width, float size) throws IOException {
        int fitting = 1;
        while (fitting < text.length() && font.width(text.substring(0, fitting + 1), size) <= width) {
            fitting++;
        }
        return fitting;
    }

    float width(String text, float size) throws IOException {
        return font.width(font.writable(text), size);
    }

    void rule(float left, float top, float right, float bottom) throws IOException {
        content.setLineWidth(RULING);
        content.moveTo(left, HEIGHT - top);
        content.lineTo(right, HEIGHT - bottom);
        content.stroke();
    }

    void save(Path file) throws IOException {
        content.close();
        content = null;
        document.save(file.toFile());
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
