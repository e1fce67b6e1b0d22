package io.marshrut.ocr.drawing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** Paper to draw on: points, origin in the upper left corner, as many pages as needed. */
final class Sheet implements AutoCloseable {

    private final PDDocument document = new PDDocument();
    private final Typeface typeface;
    private final PDRectangle size;
    private PDPageContentStream ink;

    Sheet(Typeface.Family family, boolean landscape) {
        PDRectangle a4 = PDRectangle.A4;
        this.size = landscape ? new PDRectangle(a4.getHeight(), a4.getWidth()) : a4;
        this.typeface = new Typeface(document, family);
        newPage();
    }

    void newPage() {
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

    float width() {
        return size.getWidth();
    }

    float height() {
        return size.getHeight();
    }

    float textWidth(String text, Style style) {
        try {
            return typeface.font(style).getStringWidth(text) / 1000 * style.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Text with its baseline at y. */
    void text(float x, float y, Style style, String text) {
        try {
            PDFont font = typeface.font(style);
            ink.beginText();
            ink.setFont(font, style.size());
            ink.newLineAtOffset(x, size.getHeight() - y);
            ink.showText(text);
            ink.endText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void textRight(float right, float y, Style style, String text) {
        text(right - textWidth(text, style), y, style, text);
    }

    void textCentred(float left, float right, float y, Style style, String text) {
        text((left + right - textWidth(text, style)) / 2, y, style, text);
    }

    /** Wrapped text whose first line has its top at y; gives the bottom. */
    float paragraph(float x, float y, float width, Style style, String text) {
        float baseline = y + style.size();
        for (String line : wrap(text, width, style)) {
            text(x, baseline, style, line);
            baseline += style.lineHeight();
        }
        return baseline - style.size();
    }

    List<String> wrap(String text, float width, Style style) {
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

    void line(float x1, float y1, float x2, float y2, float thickness) {
        try {
            ink.setLineWidth(thickness);
            ink.moveTo(x1, size.getHeight() - y1);
            ink.lineTo(x2, size.getHeight() - y2);
            ink.stroke();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void frame(float left, float top, float right, float bottom, float thickness) {
        line(left, top, right, top, thickness);
        line(left, bottom, right, bottom, thickness);
        line(left, top, left, bottom, thickness);
        line(right, top, right, bottom, thickness);
    }

    byte[] toPdf() {
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
