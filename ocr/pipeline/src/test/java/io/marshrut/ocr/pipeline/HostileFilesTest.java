package io.marshrut.ocr.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.marshrut.ocr.drawing.DrawnDocument;
import io.marshrut.ocr.drawing.Layout;
import io.marshrut.ocr.drawing.OfficeFiles;
import io.marshrut.ocr.drawing.PaperScanner;
import io.marshrut.ocr.drawing.Samples;
import io.marshrut.ocr.model.FieldName;
import io.marshrut.ocr.model.UnreadableReason;
import io.marshrut.ocr.pipeline.input.InputLimits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Files that nobody should send: each ends with a reason, none with a dead or swollen JVM (it has 384 MB here). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileFilesTest {

    private static final DrawnDocument INVOICE = Layout.CLASSIC_INVOICE.draw(Samples.invoice(2));

    private Desk desk;

    @BeforeAll
    void open() {
        desk = new Desk();
    }

    @AfterAll
    void close() {
        desk.close();
    }

    @Test
    void refusesAnEmptyFile() {
        assertUnreadable(desk.read(new byte[0]), UnreadableReason.EMPTY_FILE, null);
    }

    @Test
    void looksAtTheContentAndNotAtTheName() {
        Reading reading = desk.read(INVOICE.scanned(PaperScanner.clean()).png(), "invoice.pdf");
        assertThat(reading.result().mediaType()).isEqualTo("image/png");
        assertThat(reading.field(FieldName.NUMBER).value())
                .isEqualTo(Samples.invoice(2).number());
    }

    @Test
    void namesTheTypeThatItDoesNotRead() {
        assertUnreadable(
                desk.read("<html><body>Счет № 1</body></html>".getBytes(StandardCharsets.UTF_8), "invoice.pdf"),
                UnreadableReason.UNSUPPORTED_TYPE,
                "text/html");
        assertUnreadable(
                desk.read(zip("a.txt", "a".getBytes(StandardCharsets.UTF_8))),
                UnreadableReason.UNSUPPORTED_TYPE,
                "application/zip");
    }

    @Test
    void refusesAnEncryptedPdf() {
        assertUnreadable(desk.read(INVOICE.encryptedPdf("secret")), UnreadableReason.ENCRYPTED, null);
    }

    @Test
    void refusesABrokenPdf() {
        byte[] pdf = INVOICE.textPdf();
        assertThat(reason(desk.read(Arrays.copyOf(pdf, pdf.length / 2))))
                .as("cut short")
                .isEqualTo(UnreadableReason.CORRUPT);
        byte[] noise = "%PDF-1.7\n".repeat(50).getBytes(StandardCharsets.ISO_8859_1);
        assertThat(reason(desk.read(noise))).as("only a header").isEqualTo(UnreadableReason.CORRUPT);
        byte[] mangled = pdf.clone();
        Arrays.fill(mangled, 200, pdf.length - 200, (byte) '?');
        assertThat(reason(desk.read(mangled))).as("overwritten").isEqualTo(UnreadableReason.CORRUPT);
    }

    @Test
    void refusesAPdfWithoutPages() throws IOException {
        assertThat(reason(desk.read(pdfWithPages(0)))).isEqualTo(UnreadableReason.CORRUPT);
    }

    @Test
    void refusesMorePagesThanAllowed() throws IOException {
        try (Desk strict = new Desk(InputLimits.standard().withPages(3))) {
            assertUnreadable(strict.read(pdfWithPages(4)), UnreadableReason.TOO_MANY_PAGES, "4");
            assertThat(strict.read(pdfWithPages(3)).result().isReadable()).isTrue();
        }
    }

    @Test
    void refusesAJpegThatEndsTooEarly() {
        byte[] jpeg = INVOICE.scanned(PaperScanner.clean()).jpeg();
        assertThat(reason(desk.read(Arrays.copyOf(jpeg, jpeg.length / 2)))).isEqualTo(UnreadableReason.CORRUPT);
    }

    @Test
    void refusesAPngThatEndsTooEarly() {
        byte[] png = INVOICE.scanned(PaperScanner.clean()).png();
        assertThat(reason(desk.read(Arrays.copyOf(png, png.length / 2)))).isEqualTo(UnreadableReason.CORRUPT);
    }

    @Test
    void readsAnEnormousPngThinnedOut() throws IOException {
        Reading reading = desk.read(Enormous.png(20_000, 20_000));
        assertThat(reading.result().isReadable()).isTrue();
        assertThat(reading.result().pages().get(0).width()).isLessThan(5_000);
    }

    @Test
    void refusesAPictureThatCannotBeThinnedOut() throws IOException {
        assertUnreadable(desk.read(Enormous.png(30_000, 30_000, 500)), UnreadableReason.TOO_LARGE, "30000 × 30000");
        assertUnreadable(desk.read(Enormous.pdf(40_000, 40_000, 500)), UnreadableReason.TOO_LARGE, "40000 × 40000");
    }

    @Test
    void readsAScanInColourOfSixHundredDpi() throws IOException {
        assertThat(desk.read(Enormous.pdf(4_960, 7_016)).result().isReadable()).isTrue();
    }

    @Test
    void readsASheetOfAnySize() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage(new PDRectangle(14_000, 14_000)));
            document.addPage(new PDPage(new PDRectangle(1, 1)));
            document.addPage(new PDPage(new PDRectangle(3, 14_000)));
            assertThat(desk.read(bytes(document)).result().pages()).hasSize(3);
        }
    }

    @Test
    void refusesZipBombs() {
        byte[] megabyte = new byte[1 << 20];
        Arrays.fill(megabyte, (byte) ' ');
        assertThat(reason(desk.read(OfficeFiles.docxOf(out -> {
                    for (int i = 0; i < 400; i++) {
                        out.write(megabyte);
                    }
                }))))
                .as("nothing but white space")
                .isEqualTo(UnreadableReason.TOO_LARGE);
        Arrays.fill(megabyte, (byte) 'a');
        assertThat(reason(desk.read(OfficeFiles.docxOf(out -> {
                    out.write("<w:p><w:r><w:t>".getBytes(StandardCharsets.US_ASCII));
                    for (int i = 0; i < 40; i++) {
                        out.write(megabyte);
                    }
                    out.write("</w:t></w:r></w:p>".getBytes(StandardCharsets.US_ASCII));
                }))))
                .as("forty million letters in one word")
                .isEqualTo(UnreadableReason.TOO_LARGE);
    }

    @Test
    void refusesATruncatedOfficeDocument() {
        byte[] docx = OfficeFiles.docx("Договор поставки");
        assertThat(reason(desk.read(Arrays.copyOf(docx, docx.length - 60)))).isEqualTo(UnreadableReason.CORRUPT);
    }

    private static byte[] pdfWithPages(int count) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < count; i++) {
                document.addPage(new PDPage(new PDRectangle(200, 200)));
            }
            return bytes(document);
        }
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    private static byte[] zip(String name, byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static UnreadableReason reason(Reading reading) {
        assertThat(reading.result().isReadable()).isFalse();
        return reading.result().unreadable().reason();
    }

    private static void assertUnreadable(Reading reading, UnreadableReason reason, String detail) {
        assertThat(reason(reading)).isEqualTo(reason);
        assertThat(reading.result().unreadable().detail()).isEqualTo(detail);
        assertThat(reading.objects()).isEmpty();
    }
}
