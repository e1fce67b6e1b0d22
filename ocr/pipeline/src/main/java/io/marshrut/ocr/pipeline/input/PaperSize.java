package io.marshrut.ocr.pipeline.input;

/** Guesses the resolution of a picture whose file says nothing, or something impossible, about it. */
final class PaperSize {

    private static final double A4_LONG_SIDE_INCHES = 11.69;
    private static final double LONGEST_SHEET_INCHES = 48;
    private static final double SHORTEST_SHEET_INCHES = 2;
    private static final int LEAST_DPI = 50;

    private PaperSize() {}

    /** The stated resolution where the sheet would have a believable size, else that of an A4 sheet. */
    static int dpi(int width, int height, double stated) {
        int longSide = Math.max(width, height);
        double inches = stated > 0 ? longSide / stated : 0;
        boolean believable = stated >= 72 && inches >= SHORTEST_SHEET_INCHES && inches <= LONGEST_SHEET_INCHES;
        // 72 and 96 are what programs write when they do not know
        boolean meant = believable && stated != 72 && stated != 96;
        return (int) Math.max(LEAST_DPI, Math.round(meant ? stated : longSide / A4_LONG_SIDE_INCHES));
    }
}
