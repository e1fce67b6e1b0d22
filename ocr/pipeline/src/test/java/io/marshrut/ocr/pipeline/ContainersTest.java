package io.marshrut.ocr.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.marshrut.ocr.drawing.Bundles;
import io.marshrut.ocr.drawing.Layout;
import io.marshrut.ocr.drawing.OfficeFiles;
import io.marshrut.ocr.drawing.Sample;
import io.marshrut.ocr.drawing.Samples;
import io.marshrut.ocr.drawing.TransferFiles;
import io.marshrut.ocr.drawing.hostile.HostileKind;
import io.marshrut.ocr.model.DocumentPart;
import io.marshrut.ocr.model.FieldName;
import io.marshrut.ocr.model.LeftOut;
import io.marshrut.ocr.model.RecognitionContract;
import io.marshrut.ocr.model.RecognitionResult;
import io.marshrut.ocr.model.UnreadableReason;
import io.marshrut.ocr.pipeline.containers.ContainerLimits;
import io.marshrut.ocr.pipeline.containers.Containers;
import io.marshrut.ocr.pipeline.containers.Unpacked;
import io.marshrut.ocr.pipeline.input.MediaTypes;
import io.marshrut.ocr.pipeline.input.UnreadableException;
import io.marshrut.ocr.pipeline.natives.NoRoomException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Documents in archives and letters. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContainersTest {

    private static final Sample INVOICE = Samples.invoice(2);
    private static final byte[] PDF = Layout.CLASSIC_INVOICE.draw(INVOICE).textPdf();
    private static final byte[] XML = TransferFiles.version503("СЧФДОП");
    private static final byte[] TEXT = "текст".getBytes(StandardCharsets.UTF_8);

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
    void readsTheFirstDocumentOfAnArchiveAndLaysOutTheOthers() {
        Reading reading = desk.read(Bundles.zip(Bundles.files(
                "док/счёт.pdf", PDF, "../../etc/УПД.xml", XML, "__MACOSX/._счёт.pdf", TEXT, "прочти.txt", TEXT)));

        RecognitionResult result = reading.result();
        assertThat(result.mediaType()).isEqualTo("application/zip");
        assertThat(reading.values()).containsEntry(FieldName.NUMBER, INVOICE.number());
        assertThat(result.contents().parts()).extracting(DocumentPart::name).containsExactly("счёт.pdf", "УПД.xml");
        DocumentPart second = result.contents().parts().get(1);
        assertThat(second.resultKey()).isNull();
        assertThat(second.mediaType()).isEqualTo("application/xml");
        assertThat(reading.objects().get(RecognitionContract.contentKey(second.sha256())))
                .isEqualTo(XML);
        assertThat(result.contents().leftOut()).containsExactly(new LeftOut("прочти.txt", "text/plain"));
    }

    @Test
    void knowsNamesInTheEncodingOfRussianArchivers() {
        Reading reading = desk.read(Bundles.zip(Bundles.files("Счёт №5.pdf", PDF), Charset.forName("IBM866")));
        assertThat(reading.result().contents().parts())
                .extracting(DocumentPart::name)
                .containsExactly("Счёт №5.pdf");
    }

    @Test
    void readsAttachmentsOfALetterAndNotItsLogo() throws Exception {
        Reading reading = desk.read(
                Bundles.mail(Enormous.png(200, 80), Bundles.files("Счёт от поставщика.pdf", PDF, "УПД.xml", XML)));

        assertThat(reading.result().mediaType()).isEqualTo("message/rfc822");
        assertThat(reading.values()).containsEntry(FieldName.NUMBER, INVOICE.number());
        assertThat(reading.result().contents().parts())
                .extracting(DocumentPart::name)
                .containsExactly("Счёт от поставщика.pdf", "УПД.xml");
        assertThat(reading.result().contents().leftOut()).containsExactly(new LeftOut("image001.png", LeftOut.INLINE));
    }

    @Test
    void opensOneArchiveWithinAnotherAndNoMore() {
        byte[] inner = Bundles.zip(Bundles.files("a.pdf", PDF));
        Reading two = desk.read(Bundles.zip(Bundles.files("inner.zip", inner)));
        assertThat(two.values()).containsEntry(FieldName.NUMBER, INVOICE.number());
        Reading three = desk.read(Bundles.zip(Bundles.files("2.zip", Bundles.zip(Bundles.files("3.zip", inner)))));
        assertThat(three.result().unreadable().reason()).isEqualTo(UnreadableReason.UNSUPPORTED_TYPE);
        assertThat(three.result().contents().leftOut()).containsExactly(new LeftOut("3.zip", LeftOut.NESTED));
    }

    @Test
    void keepsTheOthersWhereTheFirstCannotBeRead() {
        byte[] broken = java.util.Arrays.copyOf(PDF, PDF.length / 2);
        Reading reading = desk.read(Bundles.zip(Bundles.files("a.pdf", broken, "b.pdf", PDF)));
        assertThat(reading.result().unreadable().reason()).isEqualTo(UnreadableReason.CORRUPT);
        assertThat(reading.result().contents().parts()).hasSize(2);
    }

    @Test
    void saysWhyAnArchiveCannotBeOpened() {
        byte[] zip = Bundles.zip(Bundles.files("a.pdf", PDF));
        byte[] encrypted = zip.clone();
        // the bit that marks an entry as encrypted, in its own head and in the directory
        encrypted[6] |= 1;
        encrypted[directory(zip) + 8] |= 1;
        assertThat(desk.read(encrypted).result().unreadable().reason()).isEqualTo(UnreadableReason.ENCRYPTED);
        assertThat(desk.read(java.util.Arrays.copyOf(zip, zip.length - 30))
                        .result()
                        .unreadable()
                        .reason())
                .isEqualTo(UnreadableReason.CORRUPT);
        assertThat(desk.read(Bundles.zip(Bundles.files("a.txt", TEXT)))
                        .result()
                        .unreadable()
                        .detail())
                .isEqualTo("application/zip");
    }

    @Test
    void readsWhatStandsBesideAFileWithAPassword() {
        Reading reading = desk.read(HostileKind.ZIP_PARTLY_ENCRYPTED.draw(1));
        assertThat(reading.values()).containsKey(FieldName.NUMBER);
        assertThat(reading.result().contents().parts())
                .extracting(DocumentPart::name)
                .containsExactly("b.pdf");
        assertThat(reading.result().contents().leftOut()).containsExactly(new LeftOut("a.pdf", LeftOut.ENCRYPTED));
    }

    @Test
    void readsWhatStandsBesideADamagedFile() {
        byte[] zip = Bundles.zip(Bundles.files("УПД.xml", XML, "счёт.pdf", PDF));
        byte[] damaged = zip.clone();
        // amid the packed bytes of the first file
        damaged[150] ^= 0x10;

        Reading reading = desk.read(damaged);

        assertThat(reading.values()).containsEntry(FieldName.NUMBER, INVOICE.number());
        assertThat(reading.result().contents().leftOut()).containsExactly(new LeftOut("УПД.xml", LeftOut.CORRUPT));
    }

    @Test
    void saysThatNothingIsLeftOfADamagedArchive() {
        byte[] zip = Bundles.zip(Bundles.files("УПД.xml", XML));
        zip[150] ^= 0x10;
        RecognitionResult result = desk.read(zip).result();
        assertThat(result.unreadable().reason()).isEqualTo(UnreadableReason.CORRUPT);
        assertThat(result.contents().leftOut()).containsExactly(new LeftOut("УПД.xml", LeftOut.CORRUPT));
    }

    /** Devices that are always full are what a disk is at its end. */
    @Test
    void blamesAFullDiskOnNoFile(@TempDir Path folder) throws Exception {
        Path full = Path.of("/dev/full");
        Assumptions.assumeTrue(Files.exists(full));
        Path to = Files.createDirectory(folder.resolve("to"));
        Files.createSymbolicLink(to.resolve("file-1"), full);
        Map<String, byte[]> files = Bundles.files("a.pdf", PDF);
        Path zip = Files.write(folder.resolve("a.zip"), Bundles.zip(files));
        Path letter = Files.write(folder.resolve("a.eml"), Bundles.mail(Enormous.png(200, 80), files));
        Containers containers = new Containers(new MediaTypes(), ContainerLimits.standard());
        Assertions.assertThatThrownBy(() -> containers.unpack(zip, "application/zip", to))
                .isInstanceOf(NoRoomException.class);
        Assertions.assertThatThrownBy(() -> containers.unpack(letter, "message/rfc822", to))
                .isInstanceOf(NoRoomException.class);
    }

    @Test
    void keepsToItsLimits(@TempDir Path folder) throws Exception {
        byte[] zip = Bundles.zip(Bundles.files("a.pdf", PDF, "b.pdf", PDF, "c.pdf", PDF));
        Path file = Files.write(folder.resolve("a.zip"), zip);
        assertThat(unpack(file, ContainerLimits.standard()).documents()).hasSize(3);
        Assertions.assertThatThrownBy(
                        () -> unpack(file, ContainerLimits.standard().withFiles(2)))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("TOO_LARGE");
        Assertions.assertThatThrownBy(
                        () -> unpack(file, ContainerLimits.standard().withBytes(2L * PDF.length, PDF.length)))
                .hasMessageContaining("TOO_LARGE");
        Path bomb = Files.write(folder.resolve("bomb.zip"), Bundles.zip(Map.of("a.bmp", new byte[90 << 20])));
        Assertions.assertThatThrownBy(() -> unpack(bomb, ContainerLimits.standard()))
                .hasMessageContaining("zip bomb");
    }

    @Test
    void takesAnOfficeDocumentForWhatItIs() {
        Reading reading = desk.read(OfficeFiles.docx("Договор"));
        assertThat(reading.result().contents().parts()).isEmpty();
    }

    private Unpacked unpack(Path file, ContainerLimits limits) throws Exception {
        Path to = Files.createTempDirectory(file.getParent(), "to");
        return new Containers(new MediaTypes(), limits).unpack(file, "application/zip", to);
    }

    private static int directory(byte[] zip) {
        for (int i = 0; i < zip.length - 4; i++) {
            if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2) {
                return i;
            }
        }
        throw new AssertionError(List.of("no directory"));
    }
}
