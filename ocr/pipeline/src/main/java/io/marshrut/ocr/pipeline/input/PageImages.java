package io.marshrut.ocr.pipeline.input;

import io.marshrut.ocr.model.UnreadableReason;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;

/** Pictures that a PDF page refers to, looked at without decoding them. */
final class PageImages {

    private static final int NESTING = 8;

    private final Set<COSBase> seen = new HashSet<>();
    private final double pageArea;
    private long largest;
    private double coverage;
    private String tooLarge;
    private boolean jpeg2000;

    private PageImages(double pageArea) {
        this.pageArea = pageArea;
    }

    static PageImages of(PDPage page) throws IOException {
        PageImages images =
                new PageImages(page.getCropBox().getWidth() * page.getCropBox().getHeight());
        if (page.getResources() != null) {
            images.visit(page.getResources().getCOSObject(), 0);
        }
        return images;
    }

    /** Pixels of the largest picture. */
    long largest() {
        return largest;
    }

    /** Pixels of the largest picture for each square point of the page: above 1 it may be a scan of the whole page. */
    double coverage() {
        return coverage;
    }

    void refuseUnreadable() throws UnreadableException {
        if (tooLarge != null) {
            throw new UnreadableException(UnreadableReason.TOO_LARGE, tooLarge);
        }
        if (jpeg2000 && !ImageIO.getImageReadersByFormatName("JPEG2000").hasNext()) {
            // PDFBox would only log it and leave the picture white
            throw new UnreadableException(UnreadableReason.UNSUPPORTED_TYPE, "image/jp2");
        }
    }

    private void visit(COSDictionary resources, int depth) {
        COSDictionary objects = resources.getCOSDictionary(COSName.XOBJECT);
        if (objects == null || depth > NESTING || !seen.add(objects)) {
            return;
        }
        for (COSName name : objects.keySet()) {
            if (objects.getDictionaryObject(name) instanceof COSStream stream) {
                visitObject(stream, depth);
            }
        }
    }

    private void visitObject(COSStream stream, int depth) {
        COSName subtype = stream.getCOSName(COSName.SUBTYPE);
        if (COSName.IMAGE.equals(subtype)) {
            measure(stream);
        } else if (COSName.FORM.equals(subtype) && stream.getCOSDictionary(COSName.RESOURCES) != null) {
            visit(stream.getCOSDictionary(COSName.RESOURCES), depth + 1);
        }
    }

    private void measure(COSStream image) {
        long width = image.getLong(COSName.WIDTH, 0);
        long height = image.getLong(COSName.HEIGHT, 0);
        int bits = image.getInt(COSName.BITS_PER_COMPONENT, 8);
        if (PageBounds.isTooLarge(width, height, bits)) {
            tooLarge = width + " × " + height;
        }
        largest = Math.max(largest, width * height);
        coverage = Math.max(coverage, width * height / pageArea);
        COSBase filter = image.getFilters();
        jpeg2000 |= filter != null && filter.toString().contains("JPXDecode");
    }
}
