package io.marshrut.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marshrut.shared.Problem;
import io.marshrut.support.PhotographedSheets;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;

/** Photos become pages, in their order and upright. */
class SheetsTogetherTest {

    @Test
    void eachPhotoIsAPageInItsOrder() throws IOException {
        byte[] upright = PhotographedSheets.good(600, 800);
        byte[] lying = PhotographedSheets.good(800, 600);

        try (SheetsTogether pdf = SheetsTogether.of(List.of(() -> upright, () -> lying));
                PDDocument pages = Loader.loadPDF(pdf.path().toFile())) {
            assertThat(pages.getNumberOfPages()).isEqualTo(2);
            assertThat(pages.getPage(0).getMediaBox().getHeight())
                    .isGreaterThan(pages.getPage(0).getMediaBox().getWidth());
            assertThat(pages.getPage(1).getMediaBox().getHeight())
                    .isLessThan(pages.getPage(1).getMediaBox().getWidth());
            assertThat(pdf.bytes()).isGreaterThan(upright.length + lying.length);
        }
    }

    @Test
    void aPhotoThatSaysHowItWasHeldIsTurned() throws IOException {
        byte[] photo = PhotographedSheets.good(800, 600);

        assertThat(JpegOrientation.degrees(photo)).isZero();
        assertThat(JpegOrientation.degrees(PhotographedSheets.sideways(photo))).isEqualTo(90);
        try (SheetsTogether pdf = SheetsTogether.of(List.of(() -> PhotographedSheets.sideways(photo)));
                PDDocument pages = Loader.loadPDF(pdf.path().toFile())) {
            assertThat(pages.getPage(0).getRotation()).isEqualTo(90);
        }
    }

    @Test
    void whatIsNoPhotoIsRefusedByItsNumber() {
        byte[] photo = PhotographedSheets.good(60, 80);
        byte[] words = "no photo".getBytes(StandardCharsets.UTF_8);
        byte[] broken = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE1, 0};

        for (byte[] wrong : List.of(words, broken)) {
            assertThatThrownBy(() -> SheetsTogether.of(List.of(() -> photo, () -> wrong)))
                    .isInstanceOfSatisfying(Problem.class, problem -> {
                        assertThat(problem.code()).isEqualTo("sheet_no_photo");
                        assertThat(problem.args()).containsExactly(2);
                    });
        }
    }
}
