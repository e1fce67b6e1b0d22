package io.marshrut.ocr.pipeline.input;

import io.marshrut.ocr.model.UnreadableReason;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/**
 * What a PNG says beside its picture. Java's decoder unpacks all of it, and takes the length of a chunk for granted, before
 * anybody has asked how large it is (PNG specification, 5.3 and 11.3.3).
 */
final class PngChunks {

    /** Of what stands before the picture, packed or not: texts and colour profiles of a scan are a thousand times smaller. */
    private static final long MOST_BYTES = 8L << 20;

    private static final long SIGNATURE = 0x89504e470d0a1a0aL;
    private static final int TYPE_BYTES = 4;
    private static final int CHECKSUM_BYTES = 4;
    private static final int BLOCK = 1 << 13;

    private PngChunks() {}

    /** Other formats are none of its business. */
    static void refuseBombs(Path file) throws IOException, UnreadableException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            long rest = Files.size(file) - Long.BYTES;
            if (rest < 0 || in.readLong() != SIGNATURE) {
                return;
            }
            long bytes = 0;
            while (rest > 0) {
                long length = Integer.toUnsignedLong(in.readInt());
                String type = new String(in.readNBytes(TYPE_BYTES), StandardCharsets.ISO_8859_1);
                rest -= Integer.BYTES + TYPE_BYTES + length + CHECKSUM_BYTES;
                if (type.equals("IDAT") || type.equals("IEND")) {
                    return;
                }
                if (rest < 0) {
                    throw new UnreadableException(UnreadableReason.CORRUPT, type + " " + length);
                }
                bytes += length;
                refuseTooMuch(bytes);
                byte[] data = in.readNBytes((int) length);
                bytes += unpacked(type, data, MOST_BYTES - bytes);
                refuseTooMuch(bytes);
                in.skipNBytes(CHECKSUM_BYTES);
            }
        } catch (EOFException e) {
            throw new UnreadableException(UnreadableReason.CORRUPT, "image/png", e);
        }
    }

    private static void refuseTooMuch(long bytes) throws UnreadableException {
        if (bytes > MOST_BYTES) {
            throw new UnreadableException(UnreadableReason.TOO_LARGE, "> " + (MOST_BYTES >> 20) + " MB");
        }
    }

    /** How much more comes out of it; counting ends soon after the bound. */
    private static long unpacked(String type, byte[] data, long bound) throws IOException {
        int start = packedFrom(type, data);
        if (start < 0) {
            return 0;
        }
        Inflater inflater = new Inflater();
        long count = 0;
        try (InputStream in =
                new InflaterInputStream(new ByteArrayInputStream(data, start, data.length - start), inflater)) {
            byte[] block = new byte[BLOCK];
            for (int read = in.read(block); read >= 0 && count <= bound; read = in.read(block)) {
                count += read;
            }
        } catch (ZipException | EOFException e) {
            // broken: what came out until then is all that a decoder gets
        } finally {
            inflater.end();
        }
        return count;
    }

    /** Where the packed bytes begin; -1 where there are none. */
    private static int packedFrom(String type, byte[] data) {
        return switch (type) {
            // keyword, 0, method
            case "zTXt", "iCCP" -> Math.min(data.length, after(data, 0) + 1);
            // keyword, 0, flag, method, language, 0, translated keyword, 0
            case "iTXt" -> {
                int flag = after(data, 0);
                yield flag < data.length && data[flag] == 1 ? after(data, after(data, flag + 2)) : -1;
            }
            default -> -1;
        };
    }

    /** The place behind the next 0; the end where there is none. */
    private static int after(byte[] data, int from) {
        int at = from;
        while (at < data.length && data[at] != 0) {
            at++;
        }
        return Math.min(at + 1, data.length);
    }
}
