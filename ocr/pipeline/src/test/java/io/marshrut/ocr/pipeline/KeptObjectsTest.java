package io.marshrut.ocr.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.marshrut.ocr.drawing.Layout;
import io.marshrut.ocr.drawing.PaperScanner;
import io.marshrut.ocr.drawing.Sample;
import io.marshrut.ocr.drawing.Samples;
import io.marshrut.ocr.model.PageInfo;
import io.marshrut.ocr.model.RecognitionContract;
import io.marshrut.ocr.model.Word;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What is kept of a document beside its fields. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeptObjectsTest {

    private static final Sample SAMPLE = Samples.invoice(2).withItems(Samples.manyItems(5, 45));

    private Desk desk;
    private Reading reading;

    @BeforeAll
    void read() {
        desk = new Desk();
        reading = desk.read(Layout.CLASSIC_INVOICE
                .draw(SAMPLE)
                .scanned(PaperScanner.clean())
                .tiff());
    }

    @AfterAll
    void close() {
        desk.close();
    }

    @Test
    void keepsTheTextInReadingOrderWithAFormFeedBetweenPages() {
        String[] pages = reading.text().split("\f", -1);
        assertThat(pages).hasSize(2).hasSameSizeAs(reading.result().pages());
        assertThat(reading.text())
                .containsSubsequence(
                        "БИК " + SAMPLE.bank().bik(),
                        "Счет на оплату № " + SAMPLE.number(),
                        "Поставщик " + SAMPLE.seller().name(),
                        "Покупатель " + SAMPLE.buyer().name(),
                        "Цена Сумма",
                        "Всего к оплате:",
                        "Руководитель");
    }

    @Test
    void keepsEachPageAsAPictureOfAboutAHundredAndFiftyDpi() throws IOException {
        for (PageInfo page : reading.result().pages()) {
            BufferedImage png =
                    ImageIO.read(new ByteArrayInputStream(reading.objects().get(page.imageKey())));
            assertThat(png.getWidth()).isEqualTo(page.width()).isBetween(1235, 1245);
            assertThat(png.getHeight()).isEqualTo(page.height()).isBetween(1749, 1759);
            assertThat(page.dpi()).isEqualTo(150);
        }
    }

    @Test
    void neverMakesAPictureLargerThanItWas() throws IOException {
        byte[] small = Layout.CLASSIC_INVOICE
                .draw(Samples.invoice(2))
                .scanned(PaperScanner.clean().atDpi(100))
                .png();
        PageInfo page = desk.read(small).result().pages().get(0);
        assertThat(page.dpi()).isEqualTo(100);
        assertThat(page.width())
                .isEqualTo(ImageIO.read(new ByteArrayInputStream(small)).getWidth());
    }

    @Test
    void keepsTheWordsOfEachPage() {
        assertThat(reading.words(1))
                .extracting(Word::text)
                .contains(SAMPLE.bank().account());
        assertThat(reading.words(2)).extracting(Word::text).contains("Руководитель");
        assertThat(reading.objects()).containsKeys(RecognitionContract.pageImage(2), RecognitionContract.pageWords(2));
    }

    @Test
    void makesAPdfWhoseTextCanBeSearched() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(reading.searchablePdf())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            assertThat(stripper.getText(pdf))
                    .contains(SAMPLE.bank().account(), "Счет на оплату № " + SAMPLE.number(), "Всего к оплате");
        }
    }

    @Test
    void letsTextBeSelectedWhereItIsSeen() throws IOException {
        Word account = reading.words(1).stream()
                .filter(word -> word.text().equals(SAMPLE.bank().account()))
                .findFirst()
                .orElseThrow();
        try (PDDocument pdf = Loader.loadPDF(reading.searchablePdf())) {
            PDPage page = pdf.getPage(0);
            double width = page.getCropBox().getWidth();
            double height = page.getCropBox().getHeight();
            double around = 3;
            PDFTextStripperByArea area = new PDFTextStripperByArea();
            area.addRegion(
                    "word",
                    new Rectangle2D.Double(
                            account.box().left() * width - around,
                            account.box().top() * height - around,
                            account.box().width() * width + 2 * around,
                            account.box().height() * height + 2 * around));
            area.extractRegions(page);
            assertThat(area.getTextForRegion("word").strip()).isEqualTo(account.text());
        }
    }

    @Test
    void declaresThePdfAnArchivalOne() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(reading.searchablePdf())) {
            String xmp = new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
            assertThat(xmp).contains("<pdfaid:part>2</pdfaid:part>", "<pdfaid:conformance>B</pdfaid:conformance>");
            assertThat(pdf.getDocumentCatalog().getOutputIntents()).hasSize(1);
            for (COSName name : pdf.getPage(0).getResources().getFontNames()) {
                assertThat(pdf.getPage(0).getResources().getFont(name).isEmbedded())
                        .isTrue();
            }
        }
    }
}
