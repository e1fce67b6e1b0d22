package io.marshrut.templates;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The fonts of all documents: Liberation Sans and Mono, and DejaVu Sans for what these lack (the rouble sign, Arabic,
 * arrows, ticks). They are read from the class path once; the system's fonts play no part. Thread-safe.
 */
final class Typefaces {

    private static final String LIBERATION = "/liberation/Liberation";
    private static final String DEJAVU = "/net/sf/jasperreports/fonts/dejavu/DejaVuSansCondensed";

    private record Face(String family, int weight, FontStyle style, byte[] bytes, CmapLookup glyphs) {

        static Face of(String family, int weight, FontStyle style, String path) {
            try (InputStream file = Typefaces.class.getResourceAsStream(path)) {
                if (file == null) {
                    throw new IllegalStateException("The font " + path + " is not on the class path");
                }
                byte[] bytes = file.readAllBytes();
                try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(bytes))) {
                    return new Face(family, weight, style, bytes, font.getUnicodeCmapLookup(false));
                }
            } catch (IOException e) {
                throw new UncheckedIOException("The font " + path + " cannot be read", e);
            }
        }

        boolean shows(int codePoint) {
            return glyphs.getGlyphId(codePoint) != 0;
        }
    }

    private final List<Face> faces = List.of(
            Face.of("Liberation Sans", 400, FontStyle.NORMAL, LIBERATION + "Sans-Regular.ttf"),
            Face.of("Liberation Sans", 700, FontStyle.NORMAL, LIBERATION + "Sans-Bold.ttf"),
            Face.of("Liberation Sans", 400, FontStyle.ITALIC, LIBERATION + "Sans-Italic.ttf"),
            Face.of("Liberation Mono", 400, FontStyle.NORMAL, LIBERATION + "Mono-Regular.ttf"));
    private final Face last = Face.of("DejaVu Sans", 400, FontStyle.NORMAL, DEJAVU + ".ttf");
    private final List<Face> fallbacks =
            List.of(last, Face.of("DejaVu Sans", 700, FontStyle.NORMAL, DEJAVU + "-Bold.ttf"));

    /** Whether this code point can be shown, whichever of the faces a text is set in. */
    boolean show(int codePoint) {
        return last.shows(codePoint) || faces.stream().allMatch(face -> face.shows(codePoint));
    }

    void addTo(PdfRendererBuilder builder) {
        faces.forEach(face -> add(builder, face, FSFontUseCase.DOCUMENT));
        fallbacks.forEach(face -> add(builder, face, FSFontUseCase.FALLBACK_FINAL));
    }

    private static void add(PdfRendererBuilder builder, Face face, FSFontUseCase use) {
        builder.useFont(
                () -> new ByteArrayInputStream(face.bytes()),
                face.family(),
                face.weight(),
                face.style(),
                true,
                EnumSet.of(use));
    }
}
