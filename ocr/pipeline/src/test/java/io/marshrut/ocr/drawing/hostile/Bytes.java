package io.marshrut.ocr.drawing.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** What hostile files are made of. */
final class Bytes {

    private Bytes() {}

    interface Writing {
        void to(OutputStream out) throws IOException;
    }

    static byte[] of(Writing writing) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            writing.to(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] noise(Random random, int length) {
        byte[] noise = new byte[length];
        random.nextBytes(noise);
        return noise;
    }

    /** So many megabytes of one byte, packed. */
    static byte[] deflated(int megabytes, int value) {
        byte[] megabyte = new byte[1 << 20];
        Arrays.fill(megabyte, (byte) value);
        return deflated(out -> {
            for (int i = 0; i < megabytes; i++) {
                out.write(megabyte);
            }
        });
    }

    static byte[] deflated(Writing writing) {
        return of(out -> {
            try (DeflaterOutputStream packed = new DeflaterOutputStream(out, new Deflater(Deflater.BEST_SPEED))) {
                writing.to(packed);
            }
        });
    }

    /** The beginning of a file. */
    static byte[] cut(byte[] file, Random random) {
        return Arrays.copyOf(file, 1 + random.nextInt(file.length - 1));
    }

    /** The file with some bytes changed. */
    static byte[] damaged(byte[] file, Random random) {
        byte[] damaged = file.clone();
        int changes = 1 + random.nextInt(40);
        for (int i = 0; i < changes; i++) {
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
        }
        return damaged;
    }

    static byte[] joined(byte[]... parts) {
        return of(out -> {
            for (byte[] part : parts) {
                out.write(part);
            }
        });
    }
}
