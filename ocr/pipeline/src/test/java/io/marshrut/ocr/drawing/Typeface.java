package io.marshrut.ocr.drawing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A Liberation family embedded in a document. */
final class Typeface {

    enum Family {
        SANS("LiberationSans"),
        SERIF("LiberationSerif");

        private final String file;

        Family(String file) {
            this.file = file;
        }
    }

    private final PDFont regular;
    private final PDFont bold;

    Typeface(PDDocument document, Family family) {
        this.regular = load(document, family.file + "-Regular");
        this.bold = load(document, family.file + "-Bold");
    }

    PDFont font(Style style) {
        return style.bold() ? bold : regular;
    }

    private static PDFont load(PDDocument document, String name) {
        try (InputStream font = Typeface.class.getResourceAsStream("/liberation/" + name + ".ttf")) {
            return PDType0Font.load(document, font);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
