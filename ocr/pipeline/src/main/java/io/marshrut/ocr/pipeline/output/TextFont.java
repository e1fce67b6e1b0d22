package io.marshrut.ocr.pipeline.output;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A font with Cyrillic, embedded as far as it is used (Liberation Sans, OFL). */
public final class TextFont {

    private static final String FILE = "/liberation/LiberationSans-Regular.ttf";

    private final PDType0Font font;
    private final Map<Integer, Boolean> known = new HashMap<>();

    private TextFont(PDType0Font font) {
        this.font = font;
    }

    public static TextFont embeddedIn(PDDocument document) throws IOException {
        try (InputStream file = TextFont.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("the class path lacks " + FILE);
            }
            return new TextFont(PDType0Font.load(document, file, true));
        }
    }

    public PDType0Font font() {
        return font;
    }

    public float width(String text, float size) throws IOException {
        return font.getStringWidth(text) / 1000 * size;
    }

    /** The text without the characters that the font lacks. */
    public String writable(String text) {
        StringBuilder writable = new StringBuilder();
        text.codePoints()
                .filter(codePoint -> known.computeIfAbsent(codePoint, this::hasGlyph))
                .forEach(writable::appendCodePoint);
        return writable.toString();
    }

    private boolean hasGlyph(int codePoint) {
        try {
            font.encode(Character.toString(codePoint));
            return true;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }
}
