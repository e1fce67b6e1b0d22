package io.marshrut.ocr.drawing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.DataBufferByte;
import java.awt.image.Kernel;
import java.util.SplittableRandom;

/**
 * What a scanner or a camera does to a page.
 *
 * @param dpi resolution
 * @param turn degrees clockwise by which the sheet lies wrong: 0, 90, 180, 270
 * @param skew degrees clockwise by which it lies askew
 * @param noise standard deviation of the grey values' noise; with noise come blur and an uneven, darker background
 * @param seed of the noise
 */
public record PaperScanner(int dpi, int turn, double skew, double noise, long seed) {

    /** Straight, clean, 300 dpi. */
    public static PaperScanner clean() {
        return new PaperScanner(300, 0, 0, 0, 1);
    }

    /** An old office scanner: 1.2 degrees askew, grey paper, blur and noise. */
    public static PaperScanner worn(long seed) {
        return new PaperScanner(300, 0, 1.2, 9, seed);
    }

    public PaperScanner atDpi(int other) {
        return new PaperScanner(other, turn, skew, noise, seed);
    }

    public PaperScanner turned(int degrees) {
        return new PaperScanner(dpi, degrees, skew, noise, seed);
    }

    public PaperScanner askew(double degrees) {
        return new PaperScanner(dpi, turn, degrees, noise, seed);
    }

    BufferedImage scan(BufferedImage page, int number) {
        BufferedImage scanned = page;
        if (skew != 0 || turn != 0) {
            scanned = rotated(scanned);
        }
        if (noise > 0) {
            scanned = blurred(scanned);
            addNoise(scanned, new SplittableRandom(seed * 31 + number));
        }
        return scanned;
    }

    private BufferedImage rotated(BufferedImage page) {
        boolean sideways = turn % 180 != 0;
        int width = sideways ? page.getHeight() : page.getWidth();
        int height = sideways ? page.getWidth() : page.getHeight();
        BufferedImage target = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = target.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        AffineTransform turning = new AffineTransform();
        turning.translate(width / 2.0, height / 2.0);
        turning.rotate(Math.toRadians(skew));
        turning.quadrantRotate(turn / 90);
        turning.translate(-page.getWidth() / 2.0, -page.getHeight() / 2.0);
        graphics.drawImage(page, turning, null);
        graphics.dispose();
        return target;
    }

    private static BufferedImage blurred(BufferedImage page) {
        float[] kernel = {1 / 16f, 2 / 16f, 1 / 16f, 2 / 16f, 4 / 16f, 2 / 16f, 1 / 16f, 2 / 16f, 1 / 16f};
        BufferedImage target = new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        return new ConvolveOp(new Kernel(3, 3, kernel), ConvolveOp.EDGE_NO_OP, null).filter(page, target);
    }

    /** Darker towards the lower right, as when the lid stands open. */
    private void addNoise(BufferedImage page, SplittableRandom random) {
        byte[] pixels = ((DataBufferByte) page.getRaster().getDataBuffer()).getData();
        int width = page.getWidth();
        int height = page.getHeight();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int at = y * width + x;
                double shade = 0.95 - 0.22 * (x + y) / (width + height);
                double ink = 30 + (pixels[at] & 0xff) * (225 / 255.0);
                double grey = ink * shade + gaussian(random) * noise;
                pixels[at] = (byte) Math.max(0, Math.min(255, Math.round(grey)));
            }
        }
    }

    /** Sum of three uniform numbers: near enough to a bell, and cheap for nine million pixels. */
    private static double gaussian(SplittableRandom random) {
        return (random.nextDouble() + random.nextDouble() + random.nextDouble() - 1.5) * 2;
    }
}
