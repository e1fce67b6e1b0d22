package io.marshrut.ocr.drawing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A Liberation family embedded in a document. */
public final class Typeface {

    /** What is on the class path. */
    public enum Family {
        SANS("LiberationSans"),
        SERIF("LiberationSerif"),
        MONOSPACED("LiberationMono");

        private final String file;

        Family(String file) {
            this.file = file;
        }
    }

    private static final Map<String, String> RARE = Map.of("\u00A0", " ", "₽", "руб.", "Ø", "d");

    private final PDFont regular;
    private final PDFont bold;

    Typeface(PDDocument document, Family family) {
        this.regular = load(document, family.file + "-Regular");
        this.bold = load(document, family.file + "-Bold");
    }

    /** Of two TrueType files. */
    Typeface(PDDocument document, Path regular, Path bold) {
        try {
            this.regular = PDType0Font.load(document, regular.toFile());
            this.bold = PDType0Font.load(document, bold.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PDFont font(Style style) {
        return style.bold() ? bold : regular;
    }

    /** The text with what every face has in place of what this one lacks. */
    String printable(Style style, String text) {
        String printable = text;
        for (Map.Entry<String, String> rare : RARE.entrySet()) {
            if (printable.contains(rare.getKey()) && !has(font(style), rare.getKey())) {
                printable = printable.replace(rare.getKey(), rare.getValue());
            }
        }
        return printable;
    }

    private static boolean has(PDFont font, String character) {
        try {
            font.encode(character);
            return true;
        } catch (IllegalArgumentException | IOException e) {
            return false;
        }
    }

    private static PDFont load(PDDocument document, String name) {
        try (InputStream font = Typeface.class.getResourceAsStream("/liberation/" + name + ".ttf")) {
            return PDType0Font.load(document, font);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
