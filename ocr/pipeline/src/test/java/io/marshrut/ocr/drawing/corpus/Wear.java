package io.marshrut.ocr.drawing.corpus;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.awt.image.WritableRaster;

/** What machines do to a picture of a page, in grey or in colour. */
final class Wear {

    private final Dice dice;

    Wear(Dice dice) {
        this.dice = dice;
    }

    /** Turned clockwise about the middle, on white. */
    static BufferedImage turned(BufferedImage page, double degrees) {
        boolean sideways = Math.round(degrees / 90) % 2 != 0;
        int width = sideways ? page.getHeight() : page.getWidth();
        int height = sideways ? page.getWidth() : page.getHeight();
        BufferedImage target = new BufferedImage(width, height, page.getType());
        Graphics2D graphics = target.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.translate(width / 2.0, height / 2.0);
        graphics.rotate(Math.toRadians(degrees));
        graphics.drawImage(page, -page.getWidth() / 2, -page.getHeight() / 2, null);
        graphics.dispose();
        return target;
    }

    static BufferedImage scaled(BufferedImage page, int width, int height) {
        BufferedImage target = new BufferedImage(width, height, page.getType());
        Graphics2D graphics = target.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(page, 0, 0, width, height, null);
        graphics.dispose();
        return target;
    }

    /**
     * A scanner's lamp and sensor.
     *
     * @param ink grey value of black print
     * @param paper grey value of white paper
     * @param slope by which the light falls off towards the lower right, as a share
     * @param noise standard deviation
     */
    BufferedImage lit(BufferedImage page, double ink, double paper, double slope, double noise) {
        WritableRaster raster = page.getRaster();
        int bands = raster.getNumBands();
        int[] row = new int[page.getWidth() * bands];
        double far = page.getWidth() + page.getHeight();
        for (int y = 0; y < page.getHeight(); y++) {
            raster.getPixels(0, y, page.getWidth(), 1, row);
            for (int x = 0; x < page.getWidth(); x++) {
                double light = 1 - slope * (x + y) / far;
                double grain = noise == 0
                        ? 0
                        : (dice.random().nextDouble() + dice.random().nextDouble() - 1) * 2.45 * noise;
                for (int band = 0; band < bands; band++) {
                    double value = (ink + row[x * bands + band] * (paper - ink) / 255) * light + grain;
                    row[x * bands + band] = (int) Math.max(0, Math.min(255, Math.round(value)));
                }
            }
            raster.setPixels(0, y, page.getWidth(), 1, row);
        }
        return page;
    }

    /** Each pixel the mean of its neighbourhood, the nearer the heavier. */
    static BufferedImage blurred(BufferedImage page) {
        float[] kernel = {1 / 16f, 2 / 16f, 1 / 16f, 2 / 16f, 4 / 16f, 2 / 16f, 1 / 16f, 2 / 16f, 1 / 16f};
        BufferedImage target = new BufferedImage(page.getWidth(), page.getHeight(), page.getType());
        return new ConvolveOp(new Kernel(3, 3, kernel), ConvolveOp.EDGE_NO_OP, null).filter(page, target);
    }

    BufferedImage specked(BufferedImage page, double share) {
        WritableRaster raster = page.getRaster();
        long specks = Math.round(share * page.getWidth() * page.getHeight());
        for (long i = 0; i < specks; i++) {
            int x = dice.random().nextInt(page.getWidth());
            int y = dice.random().nextInt(page.getHeight());
            int value = dice.random().nextBoolean() ? 0 : 255;
            for (int band = 0; band < raster.getNumBands(); band++) {
                raster.setSample(x, y, band, value);
            }
        }
        return page;
    }

    /** Black and white by a threshold that a light or dark setting shifts, with the specks of the line. */
    BufferedImage bilevel(BufferedImage page, int threshold) {
        BufferedImage ink = new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                int grey = page.getRaster().getSample(x, y, 0) + dice.random().nextInt(-12, 13);
                ink.getRaster().setSample(x, y, 0, grey > threshold ? 1 : 0);
            }
        }
        return ink;
    }
}
