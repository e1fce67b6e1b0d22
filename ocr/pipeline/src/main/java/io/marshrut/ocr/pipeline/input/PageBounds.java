package io.marshrut.ocr.pipeline.input;

import io.marshrut.ocr.model.UnreadableReason;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Iterator;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;

/** What one page of a PDF may ask for while it is read and drawn; who reads or draws tells it step by step. */
final class PageBounds {

    /** Drawings of machines have ten. */
    private static final long MOST_CONTENT_BYTES = 24L << 20;
    /** PDF programs keep to 28 (ISO 32000-1, annex C). */
    private static final int MOST_SAVES = 1_000;
    /** A tenth of them fill a page that nobody can read any more; whole sheets of workbooks come as one page. */
    private static final int MOST_CHARACTERS = 300_000;

    /** Pictures of the page that are drawn at the same time, four bytes a pixel: of A4 at 300 dpi 35 MB each. */
    private static final double MOST_GROUPS = 5;

    private static final Duration LIMIT = Duration.ofSeconds(25);

    /** One bit a pixel, as large drawings have, thinned out while decoding. */
    private static final long PIXELS_OF_A_BLACK_AND_WHITE_SHEET = 250_000_000;

    private static final long PIXELS_OF_A_GREY_OR_COLOURED_SHEET = 100_000_000;

    private final long end;
    private int characters;
    private double groups;

    PageBounds() {
        this(LIMIT);
    }

    PageBounds(Duration limit) {
        this.end = System.nanoTime() + limit.toNanos();
    }

    /** Unpacks what the page draws, and nothing of what it refers to. */
    void refuseTooMuchContent(PDPage page) {
        long bytes = 0;
        OperandCount operands = new OperandCount();
        for (Iterator<PDStream> streams = page.getContentStreams(); streams.hasNext(); ) {
            bytes += unpackedSize(streams.next(), operands);
            if (bytes > MOST_CONTENT_BYTES) {
                throw tooLarge("> " + (MOST_CONTENT_BYTES >> 20) + " MB");
            }
        }
    }

    private static long unpackedSize(PDStream stream, OperandCount operands) {
        try (InputStream content = stream.createInputStream()) {
            return content.transferTo(operands);
        } catch (IOException e) {
            // broken: the page is drawn as far as it goes
            return 0;
        }
    }

    /** Before each operator of a content. */
    void operator() {
        if (System.nanoTime() > end) {
            throw new TooMuchException(UnreadableReason.TIMED_OUT, String.valueOf(LIMIT.toSeconds()));
        }
    }

    /** Before the state of drawing is put onto its stack. */
    void save(int depth) {
        if (depth > MOST_SAVES) {
            throw tooLarge("> " + MOST_SAVES + " q");
        }
    }

    void character() {
        if (++characters > MOST_CHARACTERS) {
            throw tooLarge("> " + MOST_CHARACTERS + " characters");
        }
    }

    /**
     * Before a group of objects is drawn that is blended into the page as a whole, and with the opposite sign afterwards.
     *
     * @param share of the page that it covers
     */
    void group(double share) {
        groups += share;
        if (groups > MOST_GROUPS) {
            throw tooLarge("> " + (int) MOST_GROUPS + " groups");
        }
    }

    /** Before a picture is decoded, wherever it hides: within the content, a pattern, a font, a note. */
    void picture(COSDictionary picture) {
        refuseTooManyPixels(picture);
        for (COSName mask : new COSName[] {COSName.SMASK, COSName.MASK}) {
            if (picture.getDictionaryObject(mask) instanceof COSStream stream) {
                refuseTooManyPixels(stream);
            }
        }
    }

    static boolean isTooLarge(long width, long height, int bits) {
        long most = bits == 1 ? PIXELS_OF_A_BLACK_AND_WHITE_SHEET : PIXELS_OF_A_GREY_OR_COLOURED_SHEET;
        return width * height > most;
    }

    private static void refuseTooManyPixels(COSDictionary picture) {
        long width = picture.getLong(COSName.WIDTH, picture.getLong(COSName.W, 0));
        long height = picture.getLong(COSName.HEIGHT, picture.getLong(COSName.H, 0));
        int bits = picture.getInt(COSName.BITS_PER_COMPONENT, COSName.BPC, 8);
        if (isTooLarge(width, height, picture.getBoolean(COSName.IMAGE_MASK, COSName.IM, false) ? 1 : bits)) {
            throw tooLarge(width + " × " + height);
        }
    }

    private static TooMuchException tooLarge(String detail) {
        return new TooMuchException(UnreadableReason.TOO_LARGE, detail);
    }
}
