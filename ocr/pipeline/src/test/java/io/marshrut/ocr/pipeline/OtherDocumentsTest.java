package io.marshrut.ocr.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.marshrut.ocr.drawing.Layout;
import io.marshrut.ocr.drawing.OfficeFiles;
import io.marshrut.ocr.drawing.PaperScanner;
import io.marshrut.ocr.drawing.Samples;
import io.marshrut.ocr.model.DocumentType;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Documents without fields of ours: their text is kept, nothing is made up. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OtherDocumentsTest {

    private static final String SENTENCE = "Стороны пришли к соглашению о нижеследующем";

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
    void keepsTheTextOfADocx() {
        Reading reading = desk.read(OfficeFiles.docx("Договор поставки № 5", SENTENCE));
        assertThat(reading.result().documentType()).isEqualTo(DocumentType.OTHER);
        assertThat(reading.text()).containsSubsequence("Договор поставки № 5", SENTENCE);
        assertThat(reading.result().fields()).isEmpty();
        assertThat(reading.result().pages()).hasSize(1);
        assertThat(reading.result().pages().get(0).imageKey()).isNull();
        assertThat(reading.result().searchablePdfKey()).isNull();
    }

    @Test
    void keepsTheTextOfAnOdt() {
        Reading reading = desk.read(OfficeFiles.odt(SENTENCE), "agreement.odt");
        assertThat(reading.result().mediaType()).isEqualTo("application/vnd.oasis.opendocument.text");
        assertThat(reading.text()).contains(SENTENCE);
    }

    @Test
    void keepsTheTextOfAnRtf() {
        byte[] rtf = "{\\rtf1\\ansi\\ansicpg1251 Contract text\\par}".getBytes(StandardCharsets.US_ASCII);
        assertThat(desk.read(rtf).text()).contains("Contract text");
    }

    @Test
    void takesAnEmptyPageForADocumentWithoutText() {
        byte[] blank = Layout.CLASSIC_INVOICE
                .draw(Samples.invoice(2))
                .scanned(PaperScanner.clean())
                .blankPng();
        Reading reading = desk.read(blank);
        assertThat(reading.result().documentType()).isEqualTo(DocumentType.OTHER);
        assertThat(reading.text()).isBlank();
        assertThat(reading.result().fields()).isEmpty();
        assertThat(reading.searchablePdf()).isNotEmpty();
    }

    @Test
    void givesNoFieldsToALetterThatMentionsAnInvoice() {
        Reading reading = desk.read(OfficeFiles.docx(
                "Просим оплатить счет № 15 от 12.03.2026 на сумму 1 000,00 руб.", "ИНН 7707083893, БИК 044525225"));
        assertThat(reading.result().documentType()).isEqualTo(DocumentType.OTHER);
        assertThat(reading.result().fields()).isEmpty();
    }
}
