package io.marshrut.ocr.pipeline.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.marshrut.ocr.drawing.Layout;
import io.marshrut.ocr.drawing.Samples;
import io.marshrut.ocr.model.Word;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which pages of a PDF are read from their text layer, and which are recognised. */
class PdfPagesTest {

    private static final String SENTENCE = "Настоящий договор составлен в двух экземплярах, имеющих равную силу";

    @TempDir
    Path folder;

    @Test
    void takesTheTextOfAPageThatHasIt() throws Exception {
        try (Page page =
                firstPage(Layout.CLASSIC_INVOICE.draw(Samples.invoice(1)).textPdf())) {
            assertThat(page).isInstanceOf(Page.Typeset.class);
            assertThat(texts(page))
                    .contains("Счет", "оплату", Samples.invoice(1).number());
        }
    }

    @Test
    void recognisesAPageWhoseTextLostItsEncoding() throws Exception {
        try (Page page = firstPage(written("Íàñòîÿùèé äîãîâîð ñîñòàâëåí â äâóõ ýêçåìïëÿðàõ", RenderingMode.FILL, 0))) {
            assertThat(page).isInstanceOf(Page.Scanned.class);
        }
    }

    @Test
    void recognisesAPageWhoseTextNobodySees() throws Exception {
        try (Page page = firstPage(written(SENTENCE, RenderingMode.NEITHER, 0))) {
            assertThat(page).isInstanceOf(Page.Scanned.class);
        }
    }

    @Test
    void recognisesAPageWithAFewLetters() throws Exception {
        try (Page page = firstPage(written("стр. 1", RenderingMode.FILL, 0))) {
            assertThat(page).isInstanceOf(Page.Scanned.class);
        }
    }

    @Test
    void placesWordsOnAPageThatViewersTurn() throws Exception {
        for (int rotation : new int[] {0, 90, 180, 270}) {
            try (Page.Typeset page = (Page.Typeset) firstPage(written(SENTENCE, RenderingMode.FILL, rotation))) {
                Word first = page.words().get(0);
                assertThat(first.text()).isEqualTo("Настоящий");
                // written 72 points from the left and 776 up on a sheet of 612 by 792, then made upright again
                assertThat(first.box().left()).as("turned by %s", rotation).isBetween(0.10, 0.13);
                assertThat(first.box().top()).as("turned by %s", rotation).isBetween(0.005, 0.03);
                assertThat(page.rotation()).isEqualTo((360 - rotation) % 360);
                assertThat(page.image().height()).isGreaterThan(page.image().width());
            }
        }
    }

    private static List<String> texts(Page page) {
        return ((Page.Typeset) page).words().stream().map(Word::text).toList();
    }

    private Page firstPage(byte[] pdf) throws Exception {
        Path file = Files.write(folder.resolve("page.pdf"), pdf);
        try (Source source = new Sources(InputLimits.standard()).open(file, "application/pdf")) {
            return source.page(1);
        }
    }

    private static byte[] written(String text, RenderingMode mode, int rotation) throws IOException {
        try (PDDocument document = new PDDocument();
                var bytes = new ByteArrayOutputStream();
                var font = PdfPagesTest.class.getResourceAsStream("/liberation/LiberationSans-Regular.ttf")) {
            PDFont sans = PDType0Font.load(document, font);
            PDPage page = new PDPage();
            page.setRotation(rotation);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setRenderingMode(mode);
                content.setFont(sans, 10);
                content.newLineAtOffset(72, 776);
                content.showText(text);
                content.endText();
            }
            document.save(bytes);
            return bytes.toByteArray();
        }
    }
}
