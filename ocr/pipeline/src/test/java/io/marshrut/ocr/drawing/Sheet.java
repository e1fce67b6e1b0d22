package io.marshrut.ocr.drawing;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** Paper to draw on: points, origin in the upper left corner, as many pages as needed. */
public final class Sheet implements AutoCloseable {

    private final PDDocument document = new PDDocument();
    private final Typeface typeface;
    private final PDRectangle size;
    private final List<Placed> placed = new ArrayList<>();
    private PDPageContentStream ink;

    public Sheet(Typeface.Family family, boolean landscape) {
        this.size = size(landscape);
        this.typeface = new Typeface(document, family);
        newPage();
    }

    /** With a typeface of two TrueType files. */
    public Sheet(Path regular, Path bold, boolean landscape) {
        this.size = size(landscape);
        this.typeface = new Typeface(document, regular, bold);
        newPage();
    }

    private static PDRectangle size(boolean landscape) {
        PDRectangle a4 = PDRectangle.A4;
        return landscape ? new PDRectangle(a4.getHeight(), a4.getWidth()) : a4;
    }

    /** Of what is drawn from here on. */
    public void colour(Color colour) {
        try {
            ink.setNonStrokingColor(colour);
            ink.setStrokingColor(colour);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An area without an outline; the colour stays as it was. */
    public void fill(float left, float top, float right, float bottom, Color colour) {
        try {
            ink.saveGraphicsState();
            ink.setNonStrokingColor(colour);
            ink.addRect(left, size.getHeight() - bottom, right - left, bottom - top);
            ink.fill();
            ink.restoreGraphicsState();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every text drawn so far, with its place. */
    public List<Placed> placed() {
        return List.copyOf(placed);
    }

    /** A text where it stands: page from 1, baseline at y, in points. */
    public record Placed(int page, String text, float x, float y, float width, float size) {}

    public void newPage() {
        try {
            if (ink != null) {
                ink.close();
            }
            PDPage page = new PDPage(size);
            document.addPage(page);
            ink = new PDPageContentStream(document, page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public float width() {
        return size.getWidth();
    }

    public float height() {
        return size.getHeight();
    }

    public float textWidth(String text, Style style) {
        try {
            return typeface.font(style).getStringWidth(typeface.printable(style, text)) / 1000 * style.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Text with its baseline at y. */
    public void text(float x, float y, Style style, String text) {
        try {
            PDFont font = typeface.font(style);
            ink.beginText();
            ink.setFont(font, style.size());
            ink.newLineAtOffset(x, size.getHeight() - y);
            ink.showText(typeface.printable(style, text));
            ink.endText();
            placed.add(new Placed(document.getNumberOfPages(), text, x, y, textWidth(text, style), style.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void textRight(float right, float y, Style style, String text) {
        text(right - textWidth(text, style), y, style, text);
    }

    public void textCentred(float left, float right, float y, Style style, String text) {
        text((left + right - textWidth(text, style)) / 2, y, style, text);
    }

    /** Wrapped text whose first line has its top at y; gives the bottom. */
    public float paragraph(float x, float y, float width, Style style, String text) {
        float baseline = y + style.size();
        for (String line : wrap(text, width, style)) {
            text(x, baseline, style, line);
            baseline += style.lineHeight();
        }
        return baseline - style.size();
    }

    public List<String> wrap(String text, float width, Style style) {
        List<String> lines = new ArrayList<>();
        for (String part : text.split("\n", -1)) {
            StringBuilder line = new StringBuilder();
            for (String word : part.split(" ")) {
                String longer = line.isEmpty() ? word : line + " " + word;
                if (!line.isEmpty() && textWidth(longer, style) > width) {
                    lines.add(line.toString());
                    line = new StringBuilder(word);
                } else {
                    line = new StringBuilder(longer);
                }
            }
            lines.add(line.toString());
        }
        return lines;
    }

    public void line(float x1, float y1, float x2, float y2, float thickness) {
        try {
            ink.setLineWidth(thickness);
            ink.moveTo(x1, size.getHeight() - y1);
            ink.lineTo(x2, size.getHeight() - y2);
            ink.stroke();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void frame(float left, float top, float right, float bottom, float thickness) {
        line(left, top, right, top, thickness);
        line(left, bottom, right, bottom, thickness);
        line(left, top, left, bottom, thickness);
        line(right, top, right, bottom, thickness);
    }

    public byte[] toPdf() {
        try {
            ink.close();
            document.setDocumentId(1L);
            ByteArrayOutputStream pdf = new ByteArrayOutputStream();
            document.save(pdf);
            return pdf.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
