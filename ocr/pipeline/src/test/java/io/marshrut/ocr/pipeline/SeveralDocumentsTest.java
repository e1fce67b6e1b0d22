package io.marshrut.ocr.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.marshrut.ocr.drawing.Bundles;
import io.marshrut.ocr.drawing.Layout;
import io.marshrut.ocr.drawing.Sample;
import io.marshrut.ocr.drawing.Samples;
import io.marshrut.ocr.model.DocumentPart;
import io.marshrut.ocr.model.DocumentType;
import io.marshrut.ocr.model.FieldName;
import io.marshrut.ocr.model.PageInfo;
import io.marshrut.ocr.model.PageRemark;
import io.marshrut.ocr.model.RecognitionContract;
import io.marshrut.ocr.model.RecognitionJson;
import io.marshrut.ocr.model.RecognitionResult;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Several documents one after the other in one file, and pages that say nothing new. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeveralDocumentsTest {

    private static final Sample LONG = Samples.invoice(3).withItems(Samples.manyItems(3, 70));
    private static final Sample SHORT = Samples.invoice(4);
    private static final Sample UTD = Samples.utd(5, 1);

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
    void tellsThreeDocumentsOfAFileApart() throws Exception {
        byte[] first = Layout.CLASSIC_INVOICE.draw(LONG).textPdf();
        int pages = pages(first);
        assertThat(pages).isGreaterThan(1);

        Reading reading = desk.read(
                Bundles.pdf(List.of(
                        first,
                        Layout.LETTERHEAD_INVOICE.draw(SHORT).textPdf(),
                        Layout.UTD_ONE_COLUMN.draw(UTD).textPdf())),
                "скан 12.pdf");

        List<DocumentPart> parts = reading.result().contents().parts();
        assertThat(parts).extracting(DocumentPart::number).containsExactly(1, 2, 3);
        assertThat(parts).extracting(DocumentPart::firstPage).containsExactly(1, pages + 1, pages + 2);
        assertThat(parts.get(1).name()).isEqualTo("скан 12, с. " + (pages + 1) + ".pdf");
        assertThat(reading.values()).containsEntry(FieldName.NUMBER, LONG.number());
        assertThat(reading.result().lines()).hasSize(70);
        assertThat(reading.result().pages()).hasSize(pages);
        assertThat(reading.text()).contains(LONG.number()).doesNotContain(UTD.number());
    }

    @Test
    void writesAResultAndAContentForEachFurtherDocument() throws Exception {
        byte[] invoice = Layout.CLASSIC_INVOICE.draw(SHORT).textPdf();
        Reading reading = desk.read(
                Bundles.pdf(List.of(invoice, Layout.UTD_ONE_COLUMN.draw(UTD).textPdf())));

        DocumentPart second = reading.result().contents().parts().get(1);
        RecognitionResult result = RecognitionJson.readResult(reading.objects().get(second.resultKey()));
        assertThat(result.documentType()).isEqualTo(DocumentType.UTD);
        assertThat(result.field(FieldName.NUMBER).orElseThrow().value()).isEqualTo(UTD.number());
        assertThat(result.field(FieldName.NUMBER).orElseThrow().page()).isEqualTo(1);
        assertThat(result.pages()).extracting(PageInfo::number).startsWith(1);
        assertThat(result.pages())
                .allSatisfy(page -> assertThat(reading.objects()).containsKeys(page.imageKey(), page.wordsKey()));
        assertThat(pages(reading.objects().get(result.searchablePdfKey())))
                .isEqualTo(result.pages().size());
        byte[] content = reading.objects().get(RecognitionContract.contentKey(second.sha256()));
        assertThat(content).hasSize((int) second.bytes());
        assertThat(desk.read(content).values()).containsEntry(FieldName.NUMBER, UTD.number());
    }

    @Test
    void takesAFileOfOneDocumentForOne() {
        for (Layout layout : List.of(Layout.CLASSIC_INVOICE, Layout.CONTRACT_INVOICE)) {
            Reading reading = desk.read(layout.draw(LONG).textPdf());
            assertThat(reading.result().contents().parts()).as(layout.name()).isEmpty();
            assertThat(reading.result().contents().remarks()).isEmpty();
            assertThat(reading.result().lines()).hasSize(70);
        }
        Sample many = UTD.withItems(Samples.manyItems(9, 60));
        assertThat(desk.read(Layout.UTD_TWO_COLUMNS.draw(many).textPdf())
                        .result()
                        .contents()
                        .parts())
                .isEmpty();
    }

    @Test
    void tellsDocumentsOfOneSupplierApart() {
        Sample other = new Sample(
                SHORT.type(),
                SHORT.number() + "7",
                SHORT.date(),
                SHORT.seller(),
                SHORT.buyer(),
                SHORT.bank(),
                SHORT.items(),
                SHORT.vat(),
                SHORT.basis(),
                SHORT.status(),
                SHORT.statedTotal());
        Reading reading = desk.read(Bundles.pdf(List.of(
                Layout.CLASSIC_INVOICE.draw(SHORT).textPdf(),
                Layout.CLASSIC_INVOICE.draw(other).textPdf())));

        assertThat(reading.result().contents().parts()).hasSize(2);
        assertThat(reading.result().contents().remarks()).isEmpty();
    }

    @Test
    void tellsOfBlankAndRepeatedPages() {
        byte[] invoice = Layout.CLASSIC_INVOICE.draw(SHORT).textPdf();
        byte[] utd = Layout.UTD_ONE_COLUMN.draw(UTD).textPdf();

        Reading reading = desk.read(Bundles.pdf(Arrays.asList(invoice, invoice, null, utd)));

        assertThat(reading.result().contents().parts()).hasSize(2);
        assertThat(reading.result().pages()).hasSize(3);
        assertThat(reading.result().contents().remarks())
                .containsExactly(
                        new PageRemark(2, PageRemark.Kind.REPEATED, 1), new PageRemark(3, PageRemark.Kind.BLANK, 0));
        assertThat(reading.result().lines()).hasSameSizeAs(SHORT.expectedLines());
        assertThat(reading.failedChecks()).isEmpty();
    }

    private static int pages(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }
}
