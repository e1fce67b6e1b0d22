package io.marshrut.support;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.UUID;
import javax.imageio.ImageIO;

/** Sheets as a phone takes them: well, in the dark, or while the hand moves. */
public final class PhotographedSheets {

    private PhotographedSheets() {}

    public static byte[] good(int width, int height) {
        return jpeg(sheet(width, height, Color.WHITE, Color.BLACK));
    }

    public static byte[] dark(int width, int height) {
        return jpeg(sheet(width, height, new Color(40, 40, 40), new Color(5, 5, 5)));
    }

    public static byte[] blurred(int width, int height) {
        BufferedImage image = sheet(width, height, Color.WHITE, Color.BLACK);
        int side = 25;
        float[] even = new float[side * side];
        Arrays.fill(even, 1f / even.length);
        return jpeg(new ConvolveOp(new Kernel(side, side, even), ConvolveOp.EDGE_NO_OP, null)
                .filter(image, null)
                .getSubimage(side, side, width - 2 * side, height - 2 * side));
    }

    /** As a phone held upright writes it whose sensor lies: turned, and a note of how to turn it back. */
    public static byte[] sideways(byte[] jpeg) {
        byte[] exif = {
            (byte) 0xFF,
            (byte) 0xE1,
            0,
            34,
            'E',
            'x',
            'i',
            'f',
            0,
            0,
            'M',
            'M',
            0,
            42,
            0,
            0,
            0,
            8,
            0,
            1,
            1,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            6,
            0,
            0,
            0,
            0,
            0,
            0
        };
        byte[] all = new byte[jpeg.length + exif.length];
        System.arraycopy(jpeg, 0, all, 0, 2);
        System.arraycopy(exif, 0, all, 2, exif.length);
        System.arraycopy(jpeg, 2, all, 2 + exif.length, jpeg.length - 2);
        return all;
    }

    private static BufferedImage sheet(int width, int height, Color paper, Color ink) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D pen = image.createGraphics();
        pen.setColor(paper);
        pen.fillRect(0, 0, width, height);
        pen.setColor(ink);
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 24));
        for (int line = 60; line < height - 40; line += 40) {
            pen.drawString(UUID.randomUUID().toString(), 40, line);
        }
        pen.dispose();
        return image;
    }

    private static byte[] jpeg(BufferedImage image) {
        try (ByteArrayOutputStream file = new ByteArrayOutputStream()) {
            ImageIO.write(image, "jpg", file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
