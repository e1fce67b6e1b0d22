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

    private GreyPixels() {}

    static GreyImage of(BufferedImage picture, int dpi) {
        return GreyImage.of(picture.getWidth(), picture.getHeight(), dpi, rows(picture));
    }

    private static GreyImage.Row rows(BufferedImage picture) {
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
            for (int x = 0; x < colours.length; x++) {
                row[x] = (byte) onWhite(colours[x]);
            }
        };
    }

    private static void copyRow(Raster raster, int y, byte[] row) {
        byte[] pixels = (byte[]) raster.getDataElements(0, y, raster.getWidth(), 1, null);
        System.arraycopy(pixels, 0, row, 0, pixels.length);
    }

    /** Luminance after ITU-R BT.601; transparent pixels show white paper. */
    private static int onWhite(int argb) {
        int alpha = argb >>> 24;
        int luminance = ((argb >> 16 & 0xff) * 299 + (argb >> 8 & 0xff) * 587 + (argb & 0xff) * 114) / 1000;
        return (luminance * alpha + 255 * (255 - alpha)) / 255;
    }
}
