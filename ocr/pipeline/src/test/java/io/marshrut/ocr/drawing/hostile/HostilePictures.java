package io.marshrut.ocr.drawing.hostile;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;

/** Pictures by hand. */
final class HostilePictures {

    private HostilePictures() {}

    /** White, 8 bits; {@code rows} of the height are really there. */
    static byte[] png(int width, int height, int rows) {
        return Bytes.of(png -> {
            png.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
            ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
            chunk(png, "IHDR", header.put(new byte[] {8, 0, 0, 0, 0}).array());
            byte[] row = new byte[width + 1];
            java.util.Arrays.fill(row, 1, row.length, (byte) 0xff);
            chunk(png, "IDAT", Bytes.deflated(out -> {
                for (int y = 0; y < rows; y++) {
                    out.write(row);
                }
            }));
            chunk(png, "IEND", new byte[0]);
        });
    }

    /** A text chunk that unpacks to so many megabytes. */
    static byte[] pngWithTextBomb(int megabytes) {
        byte[] whole = png(200, 200, 200);
        return Bytes.of(out -> {
            out.write(whole, 0, 33);
            chunk(out, "zTXt", Bytes.joined(Bytes.latin("Comment\0\0"), Bytes.deflated(megabytes, 'a')));
            out.write(whole, 33, whole.length - 33);
        });
    }

    /** A chunk that says that it is two thousand million bytes long. */
    static byte[] pngWithLongChunk(String type) {
        byte[] whole = png(200, 200, 200);
        return Bytes.of(out -> {
            out.write(whole, 0, 33);
            new DataOutputStream(out).writeInt(2_000_000_000);
            out.write(Bytes.latin(type + "Comment\0\0"));
            out.write(whole, 33, whole.length - 33);
        });
    }

    /** A directory with a field that says that it has two thousand million values. */
    static byte[] tiffWithLongField(int tag) {
        ByteBuffer tiff = ByteBuffer.wrap(tiff(1, false, 1_000)).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 10; at < 10 + 9 * 12; at += 12) {
            boolean last = at == 10 + 8 * 12;
            if (tiff.getShort(at) == tag || last && tag > 300) {
                tiff.putShort(at, (short) tag).putInt(at + 4, 2_000_000_000);
            }
        }
        return tiff.array();
    }

    /** A fax whose directory of a page leads to itself, or to so many others. */
    static byte[] tiff(int directories, boolean endless, int side) {
        int length = 2 + 9 * 12 + 4;
        ByteBuffer tiff = ByteBuffer.allocate(8 + directories * length + 16).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8);
        int strip = 8 + directories * length;
        for (int i = 0; i < directories; i++) {
            tiff.putShort((short) 9);
            entry(tiff, 256, side);
            entry(tiff, 257, side);
            entry(tiff, 258, 1);
            entry(tiff, 259, 4);
            entry(tiff, 262, 0);
            entry(tiff, 273, strip);
            entry(tiff, 277, 1);
            entry(tiff, 278, side);
            entry(tiff, 279, 16);
            boolean last = i == directories - 1;
            tiff.putInt(last ? endless ? 8 : 0 : 8 + (i + 1) * length);
        }
        return tiff.array();
    }

    /** A head that promises more than there is. */
    static byte[] bmp(int width, int height) {
        return ByteBuffer.allocate(54 + 64)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 'B')
                .put((byte) 'M')
                .putInt(118)
                .putInt(0)
                .putInt(54)
                .putInt(40)
                .putInt(width)
                .putInt(height)
                .putShort((short) 1)
                .putShort((short) 24)
                .array();
    }

    static byte[] gif(int side) {
        ByteBuffer gif = ByteBuffer.allocate(40).order(ByteOrder.LITTLE_ENDIAN);
        gif.put(Bytes.latin("GIF89a"))
                .putShort((short) side)
                .putShort((short) side)
                .put(new byte[] {0, 0, 0});
        gif.put((byte) 0x2c)
                .putInt(0)
                .putShort((short) side)
                .putShort((short) side)
                .put((byte) 0);
        return gif.put(new byte[] {2, 2, 0x4c, 1, 0, 0x3b}).array();
    }

    /** A JPEG whose head says another size. */
    static byte[] jpegSaying(byte[] jpeg, int width, int height) {
        byte[] other = jpeg.clone();
        for (int i = 2; i < other.length - 9; i++) {
            boolean frame = (other[i] & 0xff) == 0xff && (other[i + 1] & 0xff) >= 0xc0 && (other[i + 1] & 0xff) <= 0xc2;
            if (frame) {
                ByteBuffer.wrap(other).putShort(i + 5, (short) height).putShort(i + 7, (short) width);
                return other;
            }
        }
        throw new IllegalArgumentException("no frame");
    }

    private static void entry(ByteBuffer tiff, int tag, int value) {
        tiff.putShort((short) tag).putShort((short) 4).putInt(1).putInt(value);
    }

    private static void chunk(OutputStream png, String type, byte[] data) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(Bytes.latin(type));
        crc.update(data);
        DataOutputStream out = new DataOutputStream(png);
        out.writeInt(data.length);
        out.writeBytes(type);
        out.write(data);
        out.writeInt((int) crc.getValue());
    }
}
