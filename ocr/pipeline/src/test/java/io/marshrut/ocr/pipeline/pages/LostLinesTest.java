package io.marshrut.ocr.pipeline.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.marshrut.ocr.drawing.Layout;
import io.marshrut.ocr.drawing.PaperScanner;
import io.marshrut.ocr.drawing.Samples;
import io.marshrut.ocr.model.Box;
import io.marshrut.ocr.model.Word;
import io.marshrut.ocr.pipeline.natives.GreyImage;
import io.marshrut.ocr.pipeline.natives.LanguageData;
import io.marshrut.ocr.pipeline.natives.TextRecogniser;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LostLinesTest {

    private TextRecogniser russian;
    private GreyImage page;
    private List<Word> words;
    private Word lost;

    @BeforeAll
    void read() throws IOException {
        russian = TextRecogniser.start(LanguageData.find(Optional.empty()), TextRecogniser.Languages.RUSSIAN);
        byte[] scan = Layout.CONTRACT_INVOICE
                .draw(Samples.invoice(1))
                .scanned(PaperScanner.clean())
                .png();
        page = grey(ImageIO.read(new ByteArrayInputStream(scan)));
        words = russian.read(page, Duration.ofMinutes(1)).words();
        lost = words.stream()
                .filter(word -> word.text().matches("\\d{20}"))
                .findFirst()
                .orElseThrow();
    }

    @AfterAll
    void close() {
        page.close();
        russian.close();
    }

    @Test
    void aLineThatWasLeftOutIsReadAlone() {
        List<Word> rest = withoutItsLine();

        List<Word> found = LostLines.found(russian, page, rest, part -> true);

        assertThat(texts(rest)).doesNotContain(lost.text());
        assertThat(texts(found)).contains(lost.text()).containsAll(texts(rest));
    }

    @Test
    void twoLinesTakenForOneGiveWayToThem() {
        List<Word> rest = withoutItsLine();
        Box box = lost.box();
        Word both = new Word(
                "||",
                new Box(box.left() - 0.01, box.top() - box.height(), box.right() + 0.01, box.bottom() + 0.01),
                0.2);
        rest.add(both);

        assertThat(LostLines.found(russian, page, rest, part -> true))
                .doesNotContain(both)
                .extracting(Word::text)
                .contains(lost.text());
    }

    @Test
    void whereNothingIsLostNothingChanges() {
        assertThat(LostLines.found(russian, page, words, part -> true)).containsAll(words);
        assertThat(LostLines.found(russian, page, List.of(), part -> true)).isEmpty();
    }

    @Test
    void ofTwoReadingsOfOnePlaceTheWholeOneStays() {
        Word whole = new Word("997150001", new Box(0.215, 0.08, 0.255, 0.086), 0.97);
        Word part = new Word("99715000", new Box(0.2, 0.08, 0.248, 0.086), 0.97);
        Word another = new Word("99715000", new Box(0.4, 0.08, 0.44, 0.086), 0.97);

        assertThat(DoubledWords.removed(List.of(part, whole, another))).containsExactly(whole, another);
    }

    private List<Word> withoutItsLine() {
        return new ArrayList<>(words.stream()
                .filter(word -> Math.abs(word.box().centreY() - lost.box().centreY())
                        > lost.box().height())
                .toList());
    }

    private static List<String> texts(List<Word> words) {
        return words.stream().map(Word::text).toList();
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
