package io.marshrut.ocr.pipeline.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.marshrut.ocr.drawing.Layout;
import io.marshrut.ocr.drawing.PaperScanner;
import io.marshrut.ocr.drawing.Samples;
import io.marshrut.ocr.pipeline.natives.GreyImage;
import io.marshrut.ocr.pipeline.natives.LanguageData;
import io.marshrut.ocr.pipeline.natives.TextRecogniser;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UprightTextTest {

    private TextRecogniser russian;
    private UprightText upright;
    private GreyImage page;

    @BeforeAll
    void open() throws IOException {
        russian = TextRecogniser.start(LanguageData.find(Optional.empty()), TextRecogniser.Languages.RUSSIAN);
        upright = new UprightText(russian);
        byte[] scan = Layout.CONTRACT_INVOICE
                .draw(Samples.invoice(1))
                .scanned(PaperScanner.clean())
                .png();
        page = grey(ImageIO.read(new ByteArrayInputStream(scan)));
    }

    @AfterAll
    void close() {
        page.close();
        russian.close();
    }

    @Test
    void aFewLinesShowThatAPageIsUpright() {
        assertThat(upright.isSeenOn(page)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {90, 180, 270})
    void aTurnedPageIsNeverTakenForAnUprightOne(int degrees) {
        try (GreyImage turned = page.turned(degrees)) {
            assertThat(upright.isSeenOn(turned)).isFalse();
        }
    }

    @Test
    void anEmptySheetShowsNothing() {
        try (GreyImage empty = GreyImage.of(800, 1100, 100, (y, row) -> Arrays.fill(row, (byte) 230))) {
            assertThat(upright.isSeenOn(empty)).isFalse();
        }
    }

    private static GreyImage grey(BufferedImage picture) {
        int[] grey = new int[picture.getWidth()];
        return GreyImage.of(picture.getWidth(), picture.getHeight(), 300, (y, row) -> {
            picture.getRGB(0, y, grey.length, 1, grey, 0, grey.length);
            for (int x = 0; x < grey.length; x++) {
                row[x] = (byte) grey[x];
            }
        });
    }
}
