package io.marshrut.ocr.pipeline.input;

import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Resolution at which a PDF page of any size fits into the memory and into Tesseract (32,767 pixels a side). */
final class RenderingDpi {

    private static final double POINTS_PER_INCH = 72;
    static final double LONGEST_SIDE = 30_000;

    private RenderingDpi() {}

    static int within(PDRectangle page, int wanted, long pixels) {
        double width = Math.max(1, page.getWidth()) / POINTS_PER_INCH;
        double height = Math.max(1, page.getHeight()) / POINTS_PER_INCH;
        double byArea = Math.sqrt(pixels / (width * height));
        double bySide = LONGEST_SIDE / Math.max(width, height);
        return (int) Math.max(1, Math.min(wanted, Math.min(byArea, bySide)));
    }
}
