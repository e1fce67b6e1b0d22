package io.marshrut.ocr.pipeline.input;

import io.marshrut.ocr.pipeline.natives.GreyImage;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/** Decoded pictures of any kind as grey ones. */
final class GreyPixels {

    /** Between the brightest and the darkest of red, green and blue; black print of a colour scanner stays below. */
    private static final int STRONG_COLOUR = 48;

    private GreyPixels() {}

    static GreyImage of(BufferedImage picture, int dpi) {
        return GreyImage.of(picture.getWidth(), picture.getHeight(), dpi, rows(picture, null));
    }

    /** A picture as it is, and what is on it in coloured ink. */
    static Page.Scanned scanned(BufferedImage picture, int dpi) {
        ColouredInk ink = new ColouredInk(picture.getWidth(), picture.getHeight(), dpi);
        GreyImage grey = GreyImage.of(picture.getWidth(), picture.getHeight(), dpi, rows(picture, ink));
        return new Page.Scanned(grey, ink.image());
    }

    /**
     * A picture whose pixels are no squares, as faxes have them.
     *
     * @param stretch by how much rows must be drawn apart, at least 1
     */
    static GreyImage of(BufferedImage picture, int dpi, double stretch) {
        if (stretch == 1) {
            return of(picture, dpi);
        }
        int height = (int) Math.round(picture.getHeight() * stretch);
        GreyImage.Row rows = rows(picture, null);
        byte[] above = new byte[picture.getWidth() + Integer.BYTES];
        byte[] below = new byte[above.length];
        return GreyImage.of(picture.getWidth(), height, dpi, (y, row) -> {
            double at = Math.min(picture.getHeight() - 1, y / stretch);
            rows.fill((int) at, above);
            rows.fill(Math.min(picture.getHeight() - 1, (int) at + 1), below);
            double share = at - (int) at;
            for (int x = 0; x < picture.getWidth(); x++) {
                row[x] = (byte) Math.round((above[x] & 0xff) * (1 - share) + (below[x] & 0xff) * share);
            }
        });
    }

    /** @param ink collects colours, if there may be some; rows must then be asked for in their order */
    private static GreyImage.Row rows(BufferedImage picture, ColouredInk ink) {
        ColorModel model = picture.getColorModel();
        Raster raster = picture.getRaster();
        boolean grey = model.getColorSpace().getType() == ColorSpace.TYPE_GRAY
                && raster.getNumBands() == 1
                && !(model instanceof IndexColorModel);
        if (grey && raster.getTransferType() == DataBuffer.TYPE_BYTE && model.getPixelSize() == 8) {
            // taken as they are: Java's own conversion would change the brightness
            return (y, row) -> copyRow(raster, y, row);
        }
        int[] colours = new int[picture.getWidth()];
        return (y, row) -> {
            picture.getRGB(0, y, colours.length, 1, colours, 0, colours.length);
            if (ink != null) {
                ink.row(y, colours);
            }
            for (int x = 0; x < colours.length; x++) {
                row[x] = (byte) onWhite(colours[x]);
            }
        };
    }

    private static void copyRow(Raster raster, int y, byte[] row) {
        byte[] pixels = (byte[]) raster.getDataElements(0, y, raster.getWidth(), 1, null);
        System.arraycopy(pixels, 0, row, 0, pixels.length);
    }

    /**
     * Luminance after ITU-R BT.601; transparent pixels show white paper. Strong colours are made lighter: the ink of a stamp
     * (печать) is blue or violet, and what it lies on is to be read; coloured print stays dark enough.
     */
    private static int onWhite(int argb) {
        int alpha = argb >>> 24;
        int red = argb >> 16 & 0xff;
        int green = argb >> 8 & 0xff;
        int blue = argb & 0xff;
        int brightest = Math.max(red, Math.max(green, blue));
        boolean coloured = brightest - Math.min(red, Math.min(green, blue)) > STRONG_COLOUR;
        int luminance = coloured ? brightest : (red * 299 + green * 587 + blue * 114) / 1000;
        return (luminance * alpha + 255 * (255 - alpha)) / 255;
    }
}
