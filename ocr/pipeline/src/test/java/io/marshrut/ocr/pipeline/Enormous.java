package io.marshrut.ocr.pipeline;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** White pictures that are small as files and huge once unpacked; written row by row. */
final class Enormous {

    private Enormous() {}

    /** 8 bits grey. */
    static byte[] png(int width, int height) throws IOException {
        return png(width, height, height);
    }

    /** A picture beside which as many bytes of text stand, packed. */
    static byte[] pngWithText(int width, int height, int text) throws IOException {
        byte[] whole = png(width, height);
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        write(data, "XML:com.adobe.xmp\0\1\0\0\0");
        data.write(deflated(text, 1, new byte[0]));
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        // behind the signature and the head
        png.write(whole, 0, 33);
        chunk(png, "iTXt", data.toByteArray());
        png.write(whole, 33, whole.length - 33);
        return png.toByteArray();
    }

    /** @param rows that are there of those that the head states: to refuse a picture nobody needs the others */
    static byte[] png(int width, int height, int rows) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
        chunk(png, "IHDR", header.put(new byte[] {8, 0, 0, 0, 0}).array());
        chunk(png, "IDAT", deflated(width, rows, new byte[] {0}));
        chunk(png, "IEND", new byte[0]);
        return png.toByteArray();
    }

    /** A page that a picture in colour fills. */
    static byte[] pdf(int width, int height) throws IOException {
        return pdf(width, height, height);
    }

    /** @param rows that are there of those that the picture states */
    static byte[] pdf(int width, int height, int rows) throws IOException {
        byte[] picture = deflated(3 * width, rows, new byte[0]);
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        write(pdf, "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n");
        write(pdf, "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n");
        write(pdf, "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 5 0 R");
        write(pdf, "/Resources<</XObject<</I 4 0 R>>>>>>endobj\n");
        write(pdf, "4 0 obj<</Type/XObject/Subtype/Image/Width " + width + "/Height " + height);
        write(pdf, "/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/FlateDecode/Length " + picture.length);
        write(pdf, ">>stream\n");
        pdf.write(picture);
        write(pdf, "\nendstream endobj\n5 0 obj<</Length 27>>stream\n595 0 0 842 0 0 cm /I Do   \nendstream endobj\n");
        write(pdf, "trailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n");
        return pdf.toByteArray();
    }

    private static byte[] deflated(int width, int height, byte[] rowPrefix) throws IOException {
        byte[] row = new byte[width];
        Arrays.fill(row, (byte) 0xff);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(bytes)) {
            for (int y = 0; y < height; y++) {
                out.write(rowPrefix);
                out.write(row);
            }
        }
        return bytes.toByteArray();
    }

    private static void chunk(OutputStream png, String type, byte[] data) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(data);
        DataOutputStream out = new DataOutputStream(png);
        out.writeInt(data.length);
        out.write(name);
        out.write(data);
        out.writeInt((int) crc.getValue());
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
