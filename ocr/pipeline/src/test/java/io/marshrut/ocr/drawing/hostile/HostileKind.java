package io.marshrut.ocr.drawing.hostile;

import io.marshrut.ocr.drawing.Bundles;
import io.marshrut.ocr.drawing.DrawnDocument;
import io.marshrut.ocr.drawing.Layout;
import io.marshrut.ocr.drawing.OfficeFiles;
import io.marshrut.ocr.drawing.PaperScanner;
import io.marshrut.ocr.drawing.Samples;
import io.marshrut.ocr.drawing.TransferFiles;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Function;

/** Ways in which a file can be hostile or broken; most draw another file for each seed. */
public enum HostileKind {
    EMPTY(random -> new byte[0]),
    ONE_BYTE(random -> Bytes.noise(random, 1)),
    NOISE(random -> Bytes.noise(random, 1 + random.nextInt(50_000))),
    NOISE_SAYING_PDF(
            random -> Bytes.joined(Bytes.latin("%PDF-1.7\n"), Bytes.noise(random, 9_000), Bytes.latin("%%EOF"))),
    NOISE_SAYING_ZIP(random -> Bytes.joined(Bytes.latin("PK\u0003\u0004"), Bytes.noise(random, 9_000))),
    PROGRAM(random -> Bytes.joined(Bytes.latin("\u007fELF"), Bytes.noise(random, 4_000))),
    WEB_PAGE(random -> Bytes.latin("<html><body>" + "<div>".repeat(random.nextInt(5_000)) + "</body></html>")),
    PDF_CUT(random -> Bytes.cut(pdf(random), random)),
    PDF_DAMAGED(random -> Bytes.damaged(pdf(random), random)),
    PDF_ENCRYPTED(random -> drawn(random).encryptedPdf("secret")),
    PDF_WITHOUT_PAGES(random -> HostilePdfs.pages(0)),
    PDF_OF_TWO_THOUSAND_PAGES(random -> HostilePdfs.pages(2_000)),
    PDF_DEEP_TREE(random -> HostilePdfs.deepTree(1_000 + random.nextInt(20_000))),
    PDF_TREE_WITHOUT_END(random -> HostilePdfs.treeWithoutEnd()),
    PDF_FORM_WITHOUT_END(random -> HostilePdfs.formWithoutEnd()),
    PDF_ENDLESS_REFERENCES(random -> HostilePdfs.endlessReferences()),
    PDF_CONTENT_BOMB(random -> HostilePdfs.contentBomb(500 + random.nextInt(1_500))),
    PDF_CONTENT_BOMB_TWICE(random -> HostilePdfs.contentBombTwicePacked(500 + random.nextInt(1_500))),
    PDF_OBJECT_BOMB(random -> HostilePdfs.objects(400 + random.nextInt(600))),
    PDF_SAVES(random -> HostilePdfs.saves(3_000_000)),
    PDF_OPERANDS(
            random -> HostilePdfs.content("", (10 + random.nextInt(13)) << 20, random.nextBoolean() ? "1 " : "(a)")),
    PDF_TEXT_WITHOUT_END(random -> HostilePdfs.text((5 + random.nextInt(15)) << 20)),
    PDF_SLOW(random -> HostilePdfs.slow((15 + random.nextInt(5)) << 20)),
    PDF_GROUPS(random -> HostilePdfs.groups(20 + random.nextInt(200))),
    PDF_LONG_ROWS(random -> HostilePdfs.longRows()),
    PDF_PICTURE_OF_A_NOTE(random -> HostilePdfs.pictureOfANote(35_000)),
    PDF_PICTURE_LYING(random -> HostilePdfs.jpeg(HostilePictures.jpegSaying(scan(random, "jpeg"), 60_000, 60_000))),
    PDF_PICTURE_35000(random -> HostilePdfs.picture(35_000, random.nextBoolean() ? 1 : 8)),
    PDF_PICTURE_DAMAGED(HostilePdfs::unknownFilter),
    PDF_HUGE_SHEET(random -> HostilePdfs.sheet("0 0 900000 900000")),
    PDF_SHEET_WITHOUT_SIZE(random -> HostilePdfs.sheet(random.nextBoolean() ? "0 0 0 0" : "5 5 -9 1e38")),
    PDF_AND_ARCHIVE(random -> HostilePdfs.alsoAnArchive(pdf(random))),
    PNG_35000(random -> HostilePictures.png(35_000, 35_000, 2_000)),
    PNG_20000(random -> HostilePictures.png(20_000, 20_000, 20_000)),
    PNG_LONG(random -> HostilePictures.png(40 + random.nextInt(400), 1_000_000, 1_000)),
    PNG_TEXT_BOMB(random -> HostilePictures.pngWithTextBomb(300 + random.nextInt(700))),
    PNG_LONG_CHUNK(random -> HostilePictures.pngWithLongChunk(random.nextBoolean() ? "iCCP" : "zTXt")),
    PNG_CUT(random -> Bytes.cut(scan(random, "png"), random)),
    PNG_DAMAGED(random -> Bytes.damaged(scan(random, "png"), random)),
    JPEG_CUT(random -> Bytes.cut(scan(random, "jpeg"), random)),
    JPEG_DAMAGED(random -> Bytes.damaged(scan(random, "jpeg"), random)),
    JPEG_LYING(random -> HostilePictures.jpegSaying(scan(random, "jpeg"), 65_000, 65_000)),
    TIFF_ENDLESS(random -> HostilePictures.tiff(1 + random.nextInt(3), true, 1_000)),
    TIFF_MANY_PAGES(random -> HostilePictures.tiff(5_000, false, 100)),
    TIFF_35000(random -> HostilePictures.tiff(1, false, 35_000)),
    TIFF_LONG_FIELD(random -> HostilePictures.tiffWithLongField(random.nextBoolean() ? 34675 : 273)),
    TIFF_DAMAGED(random -> Bytes.damaged(scan(random, "tiff"), random)),
    BMP_LYING(random -> HostilePictures.bmp(60_000, 60_000)),
    GIF_HUGE(random -> HostilePictures.gif(65_000)),
    ZIP_BOMB(random -> HostileArchives.zipBomb("a.pdf", 300 + random.nextInt(300))),
    ZIP_NESTED(random -> HostileArchives.nested(pdf(random), 4, 4)),
    ZIP_MANY_ENTRIES(random -> HostileArchives.manyEntries(60_000)),
    ZIP_ENCRYPTED(random -> HostileArchives.encrypted(Bundles.zip(Bundles.files("a.pdf", pdf(random))))),
    ZIP_PARTLY_ENCRYPTED(random ->
            HostileArchives.encrypted(Bundles.zip(Bundles.files("a.pdf", pdf(random), "b.pdf", pdf(random))), "a.pdf")),
    ZIP_SLIP(random ->
            Bundles.zip(Bundles.files("../../../../tmp/slipped.pdf", pdf(random), "/etc/slipped", pdf(random)))),
    ZIP_CUT(random -> Bytes.cut(Bundles.zip(Bundles.files("a.pdf", pdf(random))), random)),
    ZIP_DAMAGED(
            random -> Bytes.damaged(Bundles.zip(Bundles.files("a.pdf", pdf(random), "b.pdf", pdf(random))), random)),
    XML_ENTITY_BOMB(random -> HostileArchives.entityBomb()),
    XML_THEFT(random -> HostileArchives.theft()),
    XML_DEEP(random -> HostileArchives.deepXml(300_000)),
    XML_WIDE(random -> HostileArchives.wideXml(20)),
    XML_CUT(random -> Bytes.cut(TransferFiles.version503("СЧФДОП"), random)),
    XML_DAMAGED(random -> Bytes.damaged(TransferFiles.version501("СЧФДОП"), random)),
    XML_UNKNOWN(random ->
            TransferFiles.text("9." + random.nextInt(99), "СЧФДОП", "").getBytes(TransferFiles.WINDOWS_1251)),
    DOCX_BOMB(random -> OfficeFiles.docxOf(out -> {
        byte[] megabyte = new byte[1 << 20];
        Arrays.fill(megabyte, (byte) ' ');
        for (int i = 0; i < 300; i++) {
            out.write(megabyte);
        }
    })),
    DOCX_CUT(random -> Bytes.cut(OfficeFiles.docx("Договор поставки"), random)),
    DOCX_DAMAGED(random -> Bytes.damaged(OfficeFiles.docx("Договор поставки"), random)),
    ODT_MACRO(random -> OfficeFiles.odtWriting("/tmp/marshrut-hostile-" + random.nextInt(1_000_000))),
    RTF_DEEP(random -> HostileArchives.deepRtf(20_000)),
    MAIL_NESTED(random -> HostileArchives.letterNested(2_000)),
    MAIL_HEADS(random -> HostileArchives.letterWithHeads(50_000)),
    MAIL_DAMAGED(random ->
            Bytes.damaged(Bundles.mail(HostilePictures.png(90, 40, 40), Bundles.files("a.pdf", pdf(random))), random)),
    SOUND(HostileKind::pdf);

    private final Function<Random, byte[]> drawing;

    HostileKind(Function<Random, byte[]> drawing) {
        this.drawing = drawing;
    }

    /** The same file for the same seed. */
    public byte[] draw(long seed) {
        return drawing.apply(new Random(seed * 1_000 + ordinal()));
    }

    private static DrawnDocument drawn(Random random) {
        return Layout.CLASSIC_INVOICE.draw(Samples.invoice(random.nextInt(10_000)));
    }

    private static byte[] pdf(Random random) {
        return drawn(random).textPdf();
    }

    private static byte[] scan(Random random, String format) {
        var pages = drawn(random).scanned(PaperScanner.clean());
        return switch (format) {
            case "png" -> pages.png();
            case "jpeg" -> pages.jpeg();
            default -> pages.tiff();
        };
    }
}
