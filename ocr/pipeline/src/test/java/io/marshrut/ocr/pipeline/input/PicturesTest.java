package io.marshrut.ocr.pipeline.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.marshrut.ocr.drawing.Layout;
import io.marshrut.ocr.drawing.PaperScanner;
import io.marshrut.ocr.drawing.Samples;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PicturesTest {

    @TempDir
    Path folder;

    @Test
    void takesTheResolutionThatTheFileStates() throws Exception {
        var scanned = Layout.CLASSIC_INVOICE
                .draw(Samples.invoice(1))
                .scanned(PaperScanner.clean().atDpi(200));
        for (byte[] file : new byte[][] {scanned.png(), scanned.tiff()}) {
            try (Page.Scanned page = firstPage(file)) {
                assertThat(page.image().dpi()).isEqualTo(200);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "4960, 7016, 72, 600",
        "1654, 2339, 0, 200",
        "2480, 3508, 300, 300",
        "3000, 4000, 96, 342",
        "100, 100, 20000, 50"
    })
    void doesNotBelieveAnImpossibleResolution(int width, int height, double stated, int dpi) {
        assertThat(PaperSize.dpi(width, height, stated)).isEqualTo(dpi);
    }

    @ParameterizedTest
    @CsvSource({"1, false", "6, true", "3, false", "8, true"})
    void turnsAPhotographAsTheCameraWasHeld(int orientation, boolean sideways) throws Exception {
        byte[] jpeg = Layout.CLASSIC_INVOICE
                .draw(Samples.invoice(1))
                .scanned(PaperScanner.clean().atDpi(100))
                .jpeg();
        try (Page.Scanned page = firstPage(withOrientation(jpeg, orientation))) {
            assertThat(page.image().width() > page.image().height()).isEqualTo(sideways);
        }
    }

    @Test
    void drawsTheLinesOfAFaxApart() throws Exception {
        BufferedImage fax = new BufferedImage(1_728, 1_143, BufferedImage.TYPE_BYTE_GRAY);
        try (Page.Scanned page = firstPage(png(fax, 8_031, 3_858))) {
            assertThat(page.image().width()).isEqualTo(1_728);
            assertThat(page.image().height()).isBetween(2_375, 2_383);
            assertThat(page.image().dpi()).isEqualTo(204);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"bmp", "gif"})
    void opensWhatOtherProgramsWrite(String format) throws Exception {
        BufferedImage picture = new BufferedImage(300, 400, BufferedImage.TYPE_INT_RGB);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(picture, format, out)).isTrue();
        try (Page.Scanned page = firstPage(out.toByteArray())) {
            assertThat(page.image().height()).isEqualTo(400);
        }
    }

    @Test
    void opensWebP() throws Exception {
        byte[] webP = Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");
        try (Page.Scanned page = firstPage(webP)) {
            assertThat(page.image().width()).isEqualTo(1);
        }
    }

    @Test
    void opensPicturesOfSixteenBits() throws Exception {
        BufferedImage picture = new BufferedImage(300, 400, BufferedImage.TYPE_USHORT_GRAY);
        try (Page.Scanned page = firstPage(png(picture, 0, 0))) {
            assertThat(page.image().height()).isEqualTo(400);
        }
    }

    /** With dots per metre, where they are told. */
    private static byte[] png(BufferedImage picture, int across, int down) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(picture, "png", out)).isTrue();
        byte[] png = out.toByteArray();
        if (across == 0) {
            return png;
        }
        byte[] chunk = ByteBuffer.allocate(13)
                .put("pHYs".getBytes(StandardCharsets.US_ASCII))
                .putInt(across)
                .putInt(down)
                .put((byte) 1)
                .array();
        CRC32 crc = new CRC32();
        crc.update(chunk);
        int head = 33;
        return ByteBuffer.allocate(png.length + 21)
                .put(png, 0, head)
                .putInt(9)
                .put(chunk)
                .putInt((int) crc.getValue())
                .put(png, head, png.length - head)
                .array();
    }

    private Page.Scanned firstPage(byte[] content) throws Exception {
        Path file = Files.write(folder.resolve("picture"), content);
        try (Source source = new Sources(InputLimits.standard()).open(file, new MediaTypes().of(file))) {
            return (Page.Scanned) source.page(1);
        }
    }

    /** Puts an EXIF segment with one entry, the orientation, behind the JPEG's first marker. */
    private static byte[] withOrientation(byte[] jpeg, int orientation) {
        byte[] tiff = {
            'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte) orientation, 0, 0, 0, 0, 0, 0
        };
        int length = 2 + 6 + tiff.length;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.writeBytes(
                new byte[] {(byte) 0xff, (byte) 0xe1, (byte) (length >> 8), (byte) length, 'E', 'x', 'i', 'f', 0, 0});
        out.writeBytes(tiff);
        out.writeBytes(Arrays.copyOfRange(jpeg, 2, jpeg.length));
        return out.toByteArray();
    }
}
