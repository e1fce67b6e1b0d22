package io.marshrut.ocr.pipeline.natives;

import java.util.Optional;

/** A photographed sheet as if it had been scanned: cut out of the picture, its perspective undone. */
public final class FlatSheet {

    private static final double A4_LONG_SIDE_INCHES = 11.69;

    private final GreyImage picture;
    private final SheetCorners corners;

    private FlatSheet(GreyImage picture, SheetCorners corners) {
        this.picture = picture;
        this.corners = corners;
    }

    /** Empty where no sheet is seen on a darker ground: scans, and photos that show nothing but paper. */
    public static Optional<GreyImage> of(GreyImage picture) {
        return in(picture).map(FlatSheet::image);
    }

    /** The sheet that a picture shows, to be cut out of it and of others of the same view. */
    public static Optional<FlatSheet> in(GreyImage picture) {
        return SheetCorners.in(picture).map(corners -> new FlatSheet(picture, corners));
    }

    public GreyImage image() {
        return flattened(picture, corners);
    }

    /** The same cut out of another picture of the view, finer or coarser. */
    public GreyImage imageOf(GreyImage other) {
        return flattened(other, corners.onPictureOf(picture, other));
    }

    private static GreyImage flattened(GreyImage picture, SheetCorners corners) {
        int width = (int) Math.round(corners.width());
        int height = (int) Math.round(corners.height());
        int dpi = (int) Math.round(Math.max(width, height) / A4_LONG_SIDE_INCHES);
        double[] map = map(corners.corners());
        double across = 1.0 / width;
        GreyRaster raster = picture.raster();
        return GreyImage.of(width, height, dpi, (y, row) -> {
            double v = (double) y / height;
            for (int x = 0; x < width; x++) {
                double u = x * across;
                double nearness = 1 / (map[6] * u + map[7] * v + 1);
                double fromX = (map[0] * u + map[1] * v + map[2]) * nearness;
                double fromY = (map[3] * u + map[4] * v + map[5]) * nearness;
                row[x] = (byte) raster.between(fromX, fromY);
            }
        });
    }

    /**
     * Projection of the unit square onto a quadrilateral (P. Heckbert, Fundamentals of Texture Mapping, 1989, section 2.2.3).
     */
    private static double[] map(double[][] to) {
        double dx1 = to[1][0] - to[2][0];
        double dx2 = to[3][0] - to[2][0];
        double dx3 = to[0][0] - to[1][0] + to[2][0] - to[3][0];
        double dy1 = to[1][1] - to[2][1];
        double dy2 = to[3][1] - to[2][1];
        double dy3 = to[0][1] - to[1][1] + to[2][1] - to[3][1];
        double whole = dx1 * dy2 - dx2 * dy1;
        double g = (dx3 * dy2 - dx2 * dy3) / whole;
        double h = (dx1 * dy3 - dx3 * dy1) / whole;
        return new double[] {
            to[1][0] - to[0][0] + g * to[1][0],
            to[3][0] - to[0][0] + h * to[3][0],
            to[0][0],
            to[1][1] - to[0][1] + g * to[1][1],
            to[3][1] - to[0][1] + h * to[3][1],
            to[0][1],
            g,
            h
        };
    }
}
