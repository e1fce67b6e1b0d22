package io.marshrut.templates;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/**
 * What a reader finds in a PDF.
 *
 * @param text of each page
 * @param missing glyphs that are drawn but that their font does not have
 * @param strange fonts that are not embedded
 */
public record ReadPdf(List<String> text, List<String> missing, List<String> strange) {

    public static ReadPdf of(byte[] pdf) {
        List<String> pages = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        List<String> strange = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper reader = new GlyphReader(missing, strange);
                reader.setStartPage(page);
                reader.setEndPage(page);
                pages.add(reader.getText(document));
            }
        } catch (IOException e) {
            throw new AssertionError("The PDF cannot be read", e);
        }
        return new ReadPdf(pages, missing, strange);
    }

    /** All pages, in one line each paragraph or not: spaces and line breaks say nothing about what is told. */
    public String words() {
        return String.join(" ", text).replaceAll("\\s+", " ");
    }

    /** All pages without any space: what was wrapped anywhere is found in one piece. */
    public String letters() {
        return String.join("", text).replaceAll("\\s+", "");
    }

    private static final class GlyphReader extends PDFTextStripper {

        private final List<String> missing;
        private final List<String> strange;

        GlyphReader(List<String> missing, List<String> strange) {
            this.missing = missing;
            this.strange = strange;
        }

        @Override
        protected void showGlyph(Matrix place, PDFont font, int code, Vector width) throws IOException {
            if (!font.isEmbedded()) {
                strange.add(font.getName());
            }
            if (font instanceof PDType0Font composite && composite.codeToGID(code) == 0) {
                missing.add(font.getName() + ": " + code);
            }
            super.showGlyph(place, font, code, width);
        }
    }
}
