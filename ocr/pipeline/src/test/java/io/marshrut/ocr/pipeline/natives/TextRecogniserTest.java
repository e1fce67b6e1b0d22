package io.marshrut.ocr.pipeline.natives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.marshrut.ocr.drawing.Layout;
import io.marshrut.ocr.drawing.PaperScanner;
import io.marshrut.ocr.drawing.Samples;
import io.marshrut.ocr.model.Word;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TextRecogniserTest {

    private TextRecogniser recogniser;
    private GreyImage page;

    @BeforeAll
    void open() throws IOException {
        recogniser =
                TextRecogniser.start(LanguageData.find(Optional.empty()), TextRecogniser.Languages.RUSSIAN_AND_ENGLISH);
        page = image(Layout.CONTRACT_INVOICE
                .draw(Samples.invoice(1))
                .scanned(PaperScanner.clean())
                .png());
    }

    @AfterAll
    void close() {
        page.close();
        recogniser.close();
    }

    @Test
    void readsWordsWithPlacesAndConfidence() {
        TextRecogniser.Reading reading = recogniser.read(page, Duration.ofMinutes(1));
        assertThat(reading.complete()).isTrue();
        Word number = reading.words().stream()
                .filter(word -> word.text().equals(Samples.invoice(1).number()))
                .findFirst()
                .orElseThrow();
        assertThat(number.confidence()).isGreaterThan(0.6);
        assertThat(number.box().top()).isBetween(0.04, 0.08);
    }

    @Test
    void stopsAtTheDeadlineAndSaysSo() {
        TextRecogniser.Reading whole = recogniser.read(page, Duration.ofMinutes(1));
        TextRecogniser.Reading cut = recogniser.read(page, Duration.ofMillis(1));
        assertThat(cut.complete()).isFalse();
        assertThat(cut.words()).hasSizeLessThan(whole.words().size() / 2);
        assertThat(recogniser.read(page, Duration.ofMinutes(1)).words())
                .as("reads as before afterwards")
                .isEqualTo(whole.words());
    }

    @Test
    void turnsAndScalesAndWritesPictures() throws IOException {
        try (GreyImage turned = page.turned(90);
                GreyImage small = turned.atDpi(100)) {
            assertThat(turned.width()).isEqualTo(page.height());
            assertThat(small.width()).isBetween(page.height() / 3 - 2, page.height() / 3 + 2);
            BufferedImage png = ImageIO.read(new ByteArrayInputStream(small.toPng()));
            assertThat(png.getWidth()).isEqualTo(small.width());
            BufferedImage jpeg = ImageIO.read(new ByteArrayInputStream(small.toJpeg(70)));
            assertThat(jpeg.getHeight()).isEqualTo(small.height());
        }
    }

    @Test
    void doesNotTouchMemoryThatWasFreed() {
        GreyImage closed = page.copy();
        closed.close();
        closed.close();
        assertThatIllegalStateException().isThrownBy(closed::toPng).withMessageContaining("closed");
    }

    private static GreyImage image(byte[] png) throws IOException {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
        byte[] pixels = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
        int width = picture.getWidth();
        return GreyImage.of(
                width, picture.getHeight(), 300, (y, row) -> System.arraycopy(pixels, y * width, row, 0, width));
    }
}
