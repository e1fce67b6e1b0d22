package io.marshrut.ocr.pipeline.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.marshrut.ocr.model.Box;
import io.marshrut.ocr.model.Word;
import io.marshrut.ocr.pipeline.PipelineSettings;
import io.marshrut.ocr.pipeline.input.Page;
import io.marshrut.ocr.pipeline.natives.GreyImage;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecondReadingTest {

    private static final int WIDTH = 1240;
    private static final int HEIGHT = 700;
    private static final List<String> LINES = List.of(
            "Счет на оплату № 7257/9 от 12.03.2026", "Поставщик: общество Ромашка", "Итого к оплате: 48 550,00");

    @TempDir
    Path folder;

    @Test
    void readsAPlaceOfARecognisedPageOnceMore() throws IOException {
        KeptPictures kept = new KeptPictures(folder);
        try (PageReader reader = PipelineSettings.standard().reader();
                GreyImage picture = drawn()) {
            ReadPage page = reader.read(3, new Page.Scanned(picture, null), shown -> {}, kept);
            Word number = word(page, "7257/9");
            Rereading again = reader.rereading(kept);
            assertThat(again.again(3, number.box()))
                    .hasValueSatisfying(text -> assertThat(text).contains("7257/9"));
            assertThat(again.from(3).again(1, number.box()))
                    .as("counted from the third page")
                    .isEqualTo(again.again(3, number.box()));
            assertThat(again.again(2, number.box())).as("never read").isEmpty();
            assertThat(again.again(3, new Box(0.5, 0.5, 0.5, 0.5)))
                    .as("no place")
                    .isEmpty();
        }
    }

    @Test
    void aPictureThatIsGoneCostsTheSecondReadingOnly() throws IOException {
        KeptPictures kept = new KeptPictures(folder);
        try (PageReader reader = PipelineSettings.standard().reader();
                GreyImage picture = drawn()) {
            ReadPage page = reader.read(1, new Page.Scanned(picture, null), shown -> {}, kept);
            try (var files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            assertThat(reader.rereading(kept).again(1, word(page, "7257/9").box()))
                    .isEmpty();
        }
    }

    private static Word word(ReadPage page, String text) {
        Optional<Word> word =
                page.words().stream().filter(one -> one.text().contains(text)).findFirst();
        assertThat(word).as("«%s» among %s", text, page.words()).isPresent();
        return word.get();
    }

    private static GreyImage drawn() {
        BufferedImage sheet = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = sheet.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(Color.BLACK);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 34));
        for (int line = 0; line < LINES.size(); line++) {
            pen.drawString(LINES.get(line), 90, 120 + line * 120);
        }
        pen.dispose();
        return GreyImage.of(WIDTH, HEIGHT, 200, (y, grey) -> {
            for (int x = 0; x < WIDTH; x++) {
                grey[x] = (byte) sheet.getRaster().getSample(x, y, 0);
            }
        });
    }
}
