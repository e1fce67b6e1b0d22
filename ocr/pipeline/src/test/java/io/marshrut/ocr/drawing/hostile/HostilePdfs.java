package io.marshrut.ocr.drawing.hostile;

import io.marshrut.ocr.drawing.Bundles;
import java.util.Random;

/** PDFs by hand. */
final class HostilePdfs {

    private static final String CATALOG = "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n";
    private static final String PAGE = "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]";

    private HostilePdfs() {}

    static byte[] pages(int count) {
        StringBuilder pdf = new StringBuilder("2 0 obj<</Type/Pages/Count " + count + "/Kids[");
        for (int i = 0; i < count; i++) {
            pdf.append(i + 3).append(" 0 R ");
        }
        pdf.append("]>>endobj\n");
        for (int i = 0; i < count; i++) {
            pdf.append(i + 3).append(" 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\n");
        }
        return file(pdf.toString());
    }

    /** Each node of the page tree has one child, and the last a page. */
    static byte[] deepTree(int depth) {
        StringBuilder pdf = new StringBuilder();
        for (int i = 2; i < depth + 2; i++) {
            pdf.append(i)
                    .append(" 0 obj<</Type/Pages/Count 1/Kids[")
                    .append(i + 1)
                    .append(" 0 R]>>endobj\n");
        }
        return file(pdf.append(depth + 2)
                .append(" 0 obj<</Type/Page/MediaBox[0 0 200 200]>>endobj\n")
                .toString());
    }

    static byte[] treeWithoutEnd() {
        return file(
                "2 0 obj<</Type/Pages/Count 3/Kids[2 0 R 4 0 R]>>endobj\n4 0 obj<</Type/Pages/Count 1/Kids[2 0 R]>>endobj\n");
    }

    /** A form that draws itself. */
    static byte[] formWithoutEnd() {
        return file(kid() + PAGE + "/Contents 5 0 R/Resources<</XObject<</F 4 0 R>>>>>>endobj\n"
                + "4 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F 4 0 R>>>>/Length 5>>stream\n/F Do\nendstream endobj\n"
                + "5 0 obj<</Length 11>>stream\n/F Do /F Do\nendstream endobj\n");
    }

    static byte[] endlessReferences() {
        return Bytes.latin("%PDF-1.4\n" + CATALOG + kid() + PAGE + ">>endobj\n"
                + "xref\n0 1\n0000000000 65535 f \ntrailer<</Root 1 0 R/Size 9/Prev 170>>\nstartxref\n170\n%%EOF\n");
    }

    /** A content that unpacks to gigabytes of nothing. */
    static byte[] contentBomb(int megabytes) {
        byte[] packed = Bytes.deflated(out -> out.write(Bytes.deflated(megabytes, ' ')));
        return withStream(kid() + PAGE + "/Contents 5 0 R>>endobj\n", "/Filter[/FlateDecode/FlateDecode]", packed);
    }

    static byte[] saves(int count) {
        byte[] packed = Bytes.deflated(out -> {
            byte[] saves = Bytes.latin("q ".repeat(1000));
            for (int i = 0; i < count / 1000; i++) {
                out.write(saves);
            }
        });
        return withStream(kid() + PAGE + "/Contents 5 0 R>>endobj\n", "/Filter/FlateDecode", packed);
    }

    /** A picture of so many pixels a side, one bit each. */
    static byte[] picture(int side, int bits) {
        byte[] packed = Bytes.deflated((int) Math.min(200, (long) side * side * bits / 8 >> 20), 0xff);
        String head = kid() + PAGE + "/Contents 6 0 R/Resources<</XObject<</I 5 0 R>>>>>>endobj\n"
                + "6 0 obj<</Length 26>>stream\n595 0 0 842 0 0 cm /I Do  \nendstream endobj\n";
        return withStream(
                head,
                "/Type/XObject/Subtype/Image/Width " + side + "/Height " + side
                        + "/ColorSpace/DeviceGray/BitsPerComponent " + bits + "/Filter/FlateDecode",
                packed);
    }

    static byte[] unknownFilter(Random random) {
        String[] filters = {"/JBIG2Decode", "/JPXDecode", "/CCITTFaxDecode", "/DCTDecode", "/LZWDecode", "/NoSuchDecode"
        };
        String filter = filters[random.nextInt(filters.length)];
        String head = kid() + PAGE + "/Contents 6 0 R/Resources<</XObject<</I 5 0 R>>>>>>endobj\n"
                + "6 0 obj<</Length 26>>stream\n595 0 0 842 0 0 cm /I Do  \nendstream endobj\n";
        return withStream(
                head,
                "/Type/XObject/Subtype/Image/Width 900/Height 900/ColorSpace/DeviceGray/BitsPerComponent 8/Filter"
                        + filter,
                Bytes.noise(random, 3_000));
    }

    static byte[] sheet(String box) {
        return file(kid() + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[" + box + "]>>endobj\n");
    }

    /** Both a PDF and an archive. */
    static byte[] alsoAnArchive(byte[] pdf) {
        return Bytes.joined(pdf, Bundles.zip(Bundles.files("a.pdf", pdf)));
    }

    private static String kid() {
        return "2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n";
    }

    private static byte[] withStream(String head, String dictionary, byte[] packed) {
        return Bytes.joined(
                Bytes.latin("%PDF-1.4\n" + CATALOG + head + "5 0 obj<<" + dictionary + "/Length " + packed.length
                        + ">>stream\n"),
                packed,
                Bytes.latin("\nendstream endobj\ntrailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n"));
    }

    private static byte[] file(String objects) {
        return Bytes.latin("%PDF-1.4\n" + CATALOG + objects + "trailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n");
    }
}
