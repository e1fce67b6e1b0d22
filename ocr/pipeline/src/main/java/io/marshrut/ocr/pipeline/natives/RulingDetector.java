package io.marshrut.ocr.pipeline.natives;

import com.sun.jna.ptr.PointerByReference;
import io.marshrut.ocr.model.Box;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;
import net.sourceforge.lept4j.Boxa;
import net.sourceforge.lept4j.Leptonica;
import net.sourceforge.lept4j.Pix;

/**
 * Finds the rulings of a straight page with an even background, and takes them out: a line beside a digit is read as
 * one more digit.
 */
public final class RulingDetector {

    private static final Leptonica LEPTONICA = NativeLibraries.leptonica();

    /** Just darker than the evened-out paper: thin lines are grey after scanning. */
    private static final int INK_BELOW = GreyImage.EVEN_PAPER - 20;
    /** Longer than any stroke of a letter, shorter than the narrowest cell. */
    private static final double HORIZONTAL_INCHES = 0.5;

    private static final double VERTICAL_INCHES = 0.35;
    /** Gaps that a scanner leaves in thin lines. */
    private static final double GAP_INCHES = 0.02;

    private static final double SMALLEST_CELL_INCHES = 0.08;
    /** Of the page's area; a frame around the whole page encloses no cell. */
    private static final double LARGEST_CELL = 0.3;

    private RulingDetector() {}

    /** What was found, and the page without it. */
    public record Separation(GreyImage withoutRulings, Rulings rulings) {}

    public static Separation separate(GreyImage page) {
        GreyImage copy = page.copy();
        try (Mask ink = Mask.of(LEPTONICA.pixThresholdToBinary(page.pix(), INK_BELOW));
                Mask horizontal = ink.opened(inches(page, HORIZONTAL_INCHES), 1);
                Mask vertical = ink.opened(1, inches(page, VERTICAL_INCHES))) {
            horizontal.wipeOff(copy);
            vertical.wipeOff(copy);
            return new Separation(copy, rulings(horizontal, vertical, page));
        } catch (RuntimeException e) {
            copy.close();
            throw e;
        }
    }

    public static Rulings find(GreyImage page) {
        try (Mask ink = Mask.of(LEPTONICA.pixThresholdToBinary(page.pix(), INK_BELOW));
                Mask horizontal = ink.opened(inches(page, HORIZONTAL_INCHES), 1);
                Mask vertical = ink.opened(1, inches(page, VERTICAL_INCHES))) {
            return rulings(horizontal, vertical, page);
        }
    }

    private static Rulings rulings(Mask horizontal, Mask vertical, GreyImage page) {
        try (Mask lines = horizontal.with(vertical);
                Mask closed = lines.dilated(Math.max(3, inches(page, GAP_INCHES)));
                Mask fields = closed.inverted()) {
            List<Box> cells = fields.boxes(4).stream()
                    .filter(box -> box.width() * page.width() > page.dpi() * SMALLEST_CELL_INCHES)
                    .filter(box -> box.height() * page.height() > page.dpi() * SMALLEST_CELL_INCHES)
                    .filter(box -> box.width() * box.height() < LARGEST_CELL)
                    .filter(box -> box.left() > 0 && box.top() > 0 && box.right() < 1 && box.bottom() < 1)
                    .toList();
            return new Rulings(horizontal.boxes(8), vertical.boxes(8), cells);
        }
    }

    private static int inches(GreyImage page, double inches) {
        return Math.max(8, (int) (page.dpi() * inches));
    }

    /** A black-and-white image of the ink, freed when closed. */
    private record Mask(Pix pix) implements AutoCloseable {

        static Mask of(Pix pix) {
            if (pix == null) {
                throw new IllegalStateException("Leptonica could not make a mask");
            }
            pix.setAutoSynch(false);
            return new Mask(pix);
        }

        /** In two strides for each side of the brick: a sixth of the steps that its length would take. */
        Mask opened(int width, int height) {
            return of(LEPTONICA.pixOpenCompBrick(null, pix, width, height));
        }

        Mask with(Mask other) {
            return of(LEPTONICA.pixOr(null, pix, other.pix));
        }

        Mask dilated(int size) {
            return of(LEPTONICA.pixDilateBrick(null, pix, size, size));
        }

        Mask inverted() {
            return of(LEPTONICA.pixInvert(null, pix));
        }

        void wipeOff(GreyImage image) {
            // the soft edge of a scanned line is a pixel wider than its ink
            try (Mask wider = dilated(3)) {
                LEPTONICA.pixSetMasked(image.pix(), wider.pix, GreyImage.EVEN_PAPER);
            }
        }

        List<Box> boxes(int connectivity) {
            double width = LEPTONICA.pixGetWidth(pix);
            double height = LEPTONICA.pixGetHeight(pix);
            List<Box> boxes = new ArrayList<>();
            Boxa found = LEPTONICA.pixConnCompBB(pix, connectivity);
            if (found == null) {
                return boxes;
            }
            found.setAutoSynch(false);
            try {
                IntBuffer x = IntBuffer.allocate(1);
                IntBuffer y = IntBuffer.allocate(1);
                IntBuffer w = IntBuffer.allocate(1);
                IntBuffer h = IntBuffer.allocate(1);
                for (int i = 0; i < LEPTONICA.boxaGetCount(found); i++) {
                    LEPTONICA.boxaGetBoxGeometry(found, i, x, y, w, h);
                    boxes.add(new Box(
                            x.get(0) / width,
                            y.get(0) / height,
                            (x.get(0) + w.get(0)) / width,
                            (y.get(0) + h.get(0)) / height));
                }
                return boxes;
            } finally {
                LEPTONICA.boxaDestroy(new PointerByReference(found.getPointer()));
            }
        }

        @Override
        public void close() {
            LEPTONICA.pixDestroy(new PointerByReference(pix.getPointer()));
        }
    }
}
