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
        return content("", (long) megabytes << 20, " ");
    }

    /** The same, packed once more: readers that take filters as they come unpack it all. */
    static byte[] contentBombTwicePacked(int megabytes) {
        byte[] packed = Bytes.deflated(out -> out.write(Bytes.deflated(megabytes, ' ')));
        return withStream(kid() + PAGE + "/Contents 5 0 R>>endobj\n", "/Filter[/FlateDecode/FlateDecode]", packed);
    }

    /** A page whose content is the same words again and again. */
    static byte[] content(String page, long bytes, String words) {
        byte[] block = Bytes.latin(words.repeat(Math.max(1, 4_000 / words.length())));
        byte[] packed = Bytes.deflated(out -> {
            for (long written = 0; written < bytes; written += block.length) {
                out.write(block);
            }
        });
        return withStream(kid() + PAGE + page + "/Contents 5 0 R>>endobj\n", "/Filter/FlateDecode", packed);
    }

    /** Text without end. */
    static byte[] text(int bytes) {
        String font = "/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>";
        return content(font, bytes, "BT /F 9 Tf 9 9 Td (many letters) Tj ET ");
    }

    /** Triangles of the page's size, one over the other. */
    static byte[] slow(int bytes) {
        return content("", bytes, "0 0 m 595 842 l 0 842 l f ");
    }

    /** Groups within each other, each of which is a picture of the page while it is drawn. */
    static byte[] groups(int depth) {
        StringBuilder pdf =
                new StringBuilder(kid() + PAGE + "/Contents 4 0 R/Resources<</XObject<</F 5 0 R>>>>>>endobj\n"
                        + "4 0 obj<</Length 6>>stream\n/F Do \nendstream endobj\n");
        for (int i = 5; i < depth + 5; i++) {
            pdf.append(i)
                    .append(" 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 595 842]/Group<</S/Transparency>>/Resources"
                            + "<</XObject<</F ")
                    .append(i + 1)
                    .append(" 0 R>>>>/Length 6>>stream\n/F Do \nendstream endobj\n");
        }
        return file(pdf.toString());
    }

    /** A table of objects that unpacks to so many megabytes. */
    static byte[] objects(int megabytes) {
        return withStream(
                kid() + PAGE + ">>endobj\n",
                "/Type/ObjStm/N 9/First 9/Filter/FlateDecode",
                Bytes.deflated(megabytes, ' '));
    }

    /** Rows of a picture that are two thousand million pixels long. */
    static byte[] longRows() {
        return withStream(
                kid() + PAGE + "/Contents 5 0 R>>endobj\n",
                "/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 2000000000>>",
                Bytes.deflated(1, ' '));
    }

    /** A picture where nobody looks for one: on a note. */
    static byte[] pictureOfANote(int side) {
        String head =
                kid() + PAGE + "/Annots[<</Type/Annot/Subtype/Stamp/F 4/Rect[9 9 500 500]/AP<</N 4 0 R>>>>]>>endobj\n"
                        + "4 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</I 5 0 R>>>>/Length 24>>stream\n"
                        + "9 0 0 9 0 0 cm /I Do    \nendstream endobj\n";
        return withStream(
                head,
                "/Type/XObject/Subtype/Image/Width " + side + "/Height " + side
                        + "/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/FlateDecode",
                Bytes.deflated(50, 0xff));
    }

    /** A picture that says another size than the page does. */
    static byte[] jpeg(byte[] jpeg) {
        String head = kid() + PAGE + "/Contents 6 0 R/Resources<</XObject<</I 5 0 R>>>>>>endobj\n"
                + "6 0 obj<</Length 26>>stream\n595 0 0 842 0 0 cm /I Do  \nendstream endobj\n";
        return withStream(
                head,
                "/Type/XObject/Subtype/Image/Width 900/Height 900/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/DCTDecode",
                jpeg);
    }

    static byte[] saves(int count) {
        return content("", 2 * count, "q ");
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
