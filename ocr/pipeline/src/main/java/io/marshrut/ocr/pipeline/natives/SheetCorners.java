package io.marshrut.ocr.pipeline.natives;

import java.util.Optional;

/**
 * The four corners of a bright sheet that lies on something darker, as in a photo; in pixels of the page.
 *
 * @param corners x and y of the upper left, upper right, lower right and lower left corner
 */
record SheetCorners(double[][] corners) {

    /** Long side of the picture in which the sheet is looked for: a pixel of it is a millimetre on paper. */
    private static final int LOOKED_AT = 480;
    /** Of the picture's edge that must show the table: a scan shows paper there. */
    private static final double DARK_EDGE = 0.7;

    private static final double LEAST_CONTRAST = 45;
    /** Of the way from the mean of what is dark to that of what is bright. */
    private static final double PAPER_ABOVE = 0.35;

    private static final double SMALLEST_SHEET = 0.35;
    /** Of the sheet that is paper, not print. */
    private static final double LEAST_PAPER = 0.7;
    /** Of two opposite sides; more is no sheet or a photo that nobody would take. */
    private static final double UNLIKEST_SIDES = 0.75;

    static Optional<SheetCorners> in(GreyImage page) {
        double scale = (double) LOOKED_AT / Math.max(page.width(), page.height());
        int dpi = Math.max(1, (int) Math.round(page.dpi() * scale));
        try (GreyImage small = page.atDpi(dpi)) {
            GreyRaster raster = small.raster();
            double[] middle = threshold(raster);
            if (middle[1] < LEAST_CONTRAST || darkEdge(raster, middle[0]) < DARK_EDGE) {
                return Optional.empty();
            }
            return sheet(raster, middle[0])
                    .map(corners -> scaled(
                            corners, (double) page.width() / small.width(), (double) page.height() / small.height()));
        }
    }

    /** The same place on a finer or coarser picture. */
    SheetCorners onPictureOf(GreyImage from, GreyImage to) {
        return scaled(this, (double) to.width() / from.width(), (double) to.height() / from.height());
    }

    double width() {
        return Math.max(distance(0, 1), distance(3, 2));
    }

    double height() {
        return Math.max(distance(0, 3), distance(1, 2));
    }

    /** Nearer to the darker half than to the brighter one: paper may lie in a shadow. The second number is their contrast. */
    private static double[] threshold(GreyRaster page) {
        double all = 0;
        for (int y = 0; y < page.height(); y++) {
            for (int x = 0; x < page.width(); x++) {
                all += page.at(x, y);
            }
        }
        double mean = all / ((double) page.width() * page.height());
        double[] sums = new double[2];
        long[] counts = new long[2];
        for (int y = 0; y < page.height(); y++) {
            for (int x = 0; x < page.width(); x++) {
                int side = page.at(x, y) > mean ? 1 : 0;
                sums[side] += page.at(x, y);
                counts[side]++;
            }
        }
        double dark = counts[0] == 0 ? mean : sums[0] / counts[0];
        double bright = counts[1] == 0 ? mean : sums[1] / counts[1];
        return new double[] {dark + PAPER_ABOVE * (bright - dark), bright - dark};
    }

    private static double darkEdge(GreyRaster page, double threshold) {
        int dark = 0;
        int seen = 2 * (page.width() + page.height());
        for (int x = 0; x < page.width(); x++) {
            dark += (page.at(x, 1) < threshold ? 1 : 0) + (page.at(x, page.height() - 2) < threshold ? 1 : 0);
        }
        for (int y = 0; y < page.height(); y++) {
            dark += (page.at(1, y) < threshold ? 1 : 0) + (page.at(page.width() - 2, y) < threshold ? 1 : 0);
        }
        return (double) dark / seen;
    }

    private static Optional<SheetCorners> sheet(GreyRaster page, double threshold) {
        double[][] corners = new double[4][2];
        double[] best = {Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE, Double.MAX_VALUE};
        long paper = 0;
        for (int y = 2; y < page.height() - 2; y++) {
            for (int x = 2; x < page.width() - 2; x++) {
                if (!isPaper(page, x, y, threshold)) {
                    continue;
                }
                paper++;
                double[] reach = {x + y, x - y, x + y, x - y};
                for (int corner = 0; corner < 4; corner++) {
                    boolean farther =
                            corner == 0 || corner == 3 ? reach[corner] < best[corner] : reach[corner] > best[corner];
                    if (farther) {
                        best[corner] = reach[corner];
                        corners[corner] = new double[] {x, y};
                    }
                }
            }
        }
        SheetCorners sheet = new SheetCorners(corners);
        double area = sheet.area();
        boolean plausible = area >= SMALLEST_SHEET * page.width() * page.height()
                && paper >= LEAST_PAPER * area
                && alike(sheet.distance(0, 1), sheet.distance(3, 2))
                && alike(sheet.distance(0, 3), sheet.distance(1, 2));
        return plausible ? Optional.of(sheet) : Optional.empty();
    }

    /** With its neighbours: a single bright pixel of the table is none. */
    private static boolean isPaper(GreyRaster page, int x, int y, double threshold) {
        return page.at(x, y) > threshold
                && (page.at(x - 2, y) > threshold || page.at(x + 2, y) > threshold)
                && (page.at(x, y - 2) > threshold || page.at(x, y + 2) > threshold);
    }

    private static boolean alike(double one, double other) {
        return Math.min(one, other) >= UNLIKEST_SIDES * Math.max(one, other);
    }

    private double distance(int from, int to) {
        return Math.hypot(corners[to][0] - corners[from][0], corners[to][1] - corners[from][1]);
    }

    private double area() {
        double twice = 0;
        for (int i = 0; i < 4; i++) {
            double[] here = corners[i];
            double[] next = corners[(i + 1) % 4];
            twice += here[0] * next[1] - next[0] * here[1];
        }
        return Math.abs(twice) / 2;
    }

    private static SheetCorners scaled(SheetCorners sheet, double across, double down) {
        double[][] corners = new double[4][];
        for (int i = 0; i < 4; i++) {
            corners[i] = new double[] {(sheet.corners[i][0] + 0.5) * across, (sheet.corners[i][1] + 0.5) * down};
        }
        return new SheetCorners(corners);
    }
}
