package io.marshrut.ocr.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.marshrut.ocr.drawing.DrawnDocument;
import io.marshrut.ocr.drawing.Layout;
import io.marshrut.ocr.drawing.OfficeFiles;
import io.marshrut.ocr.drawing.PaperScanner;
import io.marshrut.ocr.drawing.Sample;
import io.marshrut.ocr.drawing.Samples;
import io.marshrut.ocr.model.PageInfo;
import io.marshrut.ocr.model.RecognitionContract;
import io.marshrut.ocr.model.RecognitionJson;
import io.marshrut.ocr.model.Word;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Documents of every kind as pages, text and PDF, with the real LibreOffice. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RenditionTest {

    private static final String SENTENCE = "Поставщик обязуется передать товар в собственность покупателя";
    private static final Sample INVOICE = Samples.invoice(2);

    private RenderingDesk desk;

    @BeforeAll
    void open() {
        desk = new RenderingDesk();
    }

    @AfterAll
    void close() {
        desk.close();
    }

    @Test
    void aDocxBecomesPagesTextAndAnArchivalPdf() throws IOException {
        RenderingDesk.Rendered rendered = desk.render(twoPages());

        assertThat(rendered.result().pages()).hasSize(2);
        assertThat(rendered.text().split("\f")).hasSize(2);
        assertThat(rendered.text().split("\f")[0])
                .contains("Договор поставки № 5")
                .doesNotContain("Подписи");
        assertThat(rendered.text().split("\f")[1]).contains("Подписи");
        PageInfo page = rendered.result().pages().get(0);
        var image = ImageIO.read(new ByteArrayInputStream(rendered.objects().get(page.imageKey())));
        assertThat(image.getWidth()).isEqualTo(page.width()).isBetween(1_200, 1_300);
        assertThat(page.dpi()).isEqualTo(150);
        try (PDDocument pdf = Loader.loadPDF(rendered.pdf())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains(SENTENCE);
            byte[] metadata = pdf.getDocumentCatalog().getMetadata().toByteArray();
            assertThat(new String(metadata, StandardCharsets.UTF_8)).contains("<pdfaid:part>2</pdfaid:part>");
        }
    }

    @Test
    void theWordsOfADocxHaveTheirPlaces() throws IOException {
        RenderingDesk.Rendered rendered = desk.render(OfficeFiles.docx(SENTENCE));

        List<Word> words = RecognitionJson.readWords(rendered.objects().get(RecognitionContract.pageWords(1)));
        assertThat(words).extracting(Word::text).startsWith("Поставщик", "обязуется");
        assertThat(words.get(0).box().left()).isBetween(0.05, 0.2);
        assertThat(words.get(1).box().left()).isGreaterThan(words.get(0).box().right());
        assertThat(words.get(0).confidence()).isEqualTo(1);
    }

    @Test
    void aPageWithAWordOrTwoIsNeitherTakenForAScanNorTurned() {
        RenderingDesk.Rendered rendered = desk.render(OfficeFiles.docx("М. П."));

        assertThat(rendered.text()).isEqualTo("М. П.");
        assertThat(rendered.result().pages().get(0).rotation()).isZero();
        assertThat(rendered.result().pages().get(0).height())
                .isGreaterThan(rendered.result().pages().get(0).width());
    }

    @Test
    void otherOfficeFormatsAreRenderedToo(@TempDir Path folder) throws Exception {
        assertThat(desk.render(OfficeFiles.odt(SENTENCE)).text()).as("ODT").contains(SENTENCE);
        assertThat(desk.render(OfficeFiles.rtf(SENTENCE)).text()).as("RTF").contains(SENTENCE);
        assertThat(desk.render(OfficeFiles.xlsx("<c r=\"A1\" t=\"inlineStr\"><is><t>Смета</t></is></c>"))
                        .text())
                .as("XLSX")
                .contains("Смета");
        assertThat(desk.render(xls("Смета на ремонт")).text()).as("XLS").contains("Смета на ремонт");
        assertThat(desk.render(doc(folder, OfficeFiles.docx(SENTENCE))).text())
                .as("DOC")
                .contains(SENTENCE);
    }

    @Test
    void aPdfKeepsItsOwnText() throws IOException {
        RenderingDesk.Rendered rendered =
                desk.render(Layout.CLASSIC_INVOICE.draw(INVOICE).textPdf());

        assertThat(rendered.text()).contains(INVOICE.number(), INVOICE.seller().inn());
        assertThat(rendered.result().pages()).hasSize(1);
        byte[] pdf = rendered.objects().get(rendered.result().pdfKey());
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains(INVOICE.seller().inn());
        }
    }

    @Test
    void aScannedPdfAndAPictureAreRecognised() {
        DrawnDocument drawn = Layout.CLASSIC_INVOICE.draw(INVOICE);
        for (byte[] scan : List.of(
                drawn.scanned(PaperScanner.clean()).imagePdf(),
                drawn.scanned(PaperScanner.clean()).jpeg())) {
            RenderingDesk.Rendered rendered = desk.render(scan);

            assertThat(rendered.text()).contains(INVOICE.seller().inn());
            assertThat(rendered.result().pages()).hasSize(1);
            assertThat(rendered.result().pdfKey()).isEqualTo(RecognitionContract.SEARCHABLE_PDF);
        }
    }

    private static byte[] twoPages() {
        return OfficeFiles.docx(
                "Договор поставки № 5", SENTENCE, "</w:t><w:br w:type=\"page\"/><w:t>", "Подписи сторон");
    }

    private static byte[] xls(String cell) throws IOException {
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            book.createSheet().createRow(0).createCell(0).setCellValue(cell);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            book.write(bytes);
            return bytes.toByteArray();
        }
    }

    /** Only LibreOffice itself can write one. */
    private static byte[] doc(Path folder, byte[] docx) throws Exception {
        Path file = Files.write(folder.resolve("agreement.docx"), docx);
        new ProcessBuilder(
                        "soffice",
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "doc",
                        "--outdir",
                        folder.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start()
                .waitFor();
        return Files.readAllBytes(folder.resolve("agreement.doc"));
    }
}
