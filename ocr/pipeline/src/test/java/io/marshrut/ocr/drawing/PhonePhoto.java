package io.marshrut.ocr.drawing;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SplittableRandom;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * What a phone's camera makes of a page that lies on a table: the sheet is smaller than the picture, turned a little, its
 * far edge shorter than the near one, in uneven light, with the sensor's noise, as a JPEG without a resolution.
 *
 * @param width of the picture in pixels; the height is four thirds of it
 * @param lean share of the sheet's width by which the far edge is shorter
 * @param turn degrees clockwise by which the phone was held askew
 * @param seed of the noise
 */
public record PhonePhoto(int width, double lean, double turn, long seed) {

    private static final double MARGIN = 0.04;
    private static final int TABLE = 92;

    /** Eight megapixels, held by hand. */
    public static PhonePhoto byHand(long seed) {
        return new PhonePhoto(2448, 0.035, 1.4, seed);
    }

    /** The first page as JPEG. */
    public byte[] of(DrawnDocument drawn) {
        try (PDDocument document = Loader.loadPDF(drawn.textPdf())) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 300, ImageType.GRAY);
            return jpeg(photographed(page));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of a page rendered in grey. */
    public BufferedImage of(BufferedImage page) {
        return photographed(page);
    }

    /** Out of focus and dark, so that nothing can be read. */
    public byte[] ofNothing() {
        BufferedImage dark = new BufferedImage(width, height(), BufferedImage.TYPE_BYTE_GRAY);
        SplittableRandom random = new SplittableRandom(seed);
        byte[] pixels = pixels(dark);
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (24 + random.nextInt(6));
        }
        return jpeg(dark);
    }

    private int height() {
        return width * 4 / 3;
    }

    private BufferedImage photographed(BufferedImage page) {
        BufferedImage photo = new BufferedImage(width, height(), BufferedImage.TYPE_BYTE_GRAY);
        byte[] to = pixels(photo);
        byte[] from = pixels(page);
        SplittableRandom random = new SplittableRandom(seed);
        double sheetWidth = width * (1 - 2 * MARGIN);
        double sheetHeight = sheetWidth * page.getHeight() / page.getWidth();
        double top = (height() - sheetHeight) / 2;
        double sine = Math.sin(Math.toRadians(-turn));
        double cosine = Math.cos(Math.toRadians(turn));
        for (int y = 0; y < height(); y++) {
            for (int x = 0; x < width; x++) {
                double dx = x - width / 2.0;
                double dy = y - height() / 2.0;
                double turnedX = dx * cosine - dy * sine;
                double turnedY = dx * sine + dy * cosine + height() / 2.0;
                double v = (turnedY - top) / sheetHeight;
                double u = turnedX / (sheetWidth * (1 - lean * (1 - v))) + 0.5;
                double grey =
                        u < 0 || u >= 1 || v < 0 || v >= 1 ? TABLE : 28 + sample(from, page, u, v) * (222 / 255.0);
                double light = 0.97 - 0.3 * (x / (double) width) * (y / (double) height());
                double noise = (random.nextDouble() + random.nextDouble() + random.nextDouble() - 1.5) * 9;
                to[y * width + x] = (byte) Math.max(0, Math.min(255, Math.round(grey * light + noise)));
            }
        }
        return photo;
    }

    /** Between four pixels. */
    private static double sample(byte[] pixels, BufferedImage page, double u, double v) {
        double x = Math.min(u * page.getWidth(), page.getWidth() - 1.001);
        double y = Math.min(v * page.getHeight(), page.getHeight() - 1.001);
        int left = (int) x;
        int upper = (int) y;
        int at = upper * page.getWidth() + left;
        int below = Math.min(at + page.getWidth(), pixels.length - 2);
        double right = x - left;
        double down = y - upper;
        return ((pixels[at] & 0xff) * (1 - right) + (pixels[at + 1] & 0xff) * right) * (1 - down)
                + ((pixels[below] & 0xff) * (1 - right) + (pixels[below + 1] & 0xff) * right) * down;
    }

    private static byte[] pixels(BufferedImage image) {
        return ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    }

    private static byte[] jpeg(BufferedImage image) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ByteArrayOutputStream out = new ByteArrayOutputStream();
                var stream = ImageIO.createImageOutputStream(out)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(0.82f);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), how);
            stream.flush();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
    }
}
