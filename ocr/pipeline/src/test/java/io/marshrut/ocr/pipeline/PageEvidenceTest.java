package io.marshrut.ocr.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.marshrut.ocr.drawing.corpus.CorpusDocument;
import io.marshrut.ocr.drawing.corpus.CorpusLayout;
import io.marshrut.ocr.drawing.corpus.Damage;
import io.marshrut.ocr.drawing.corpus.DamagedDocument;
import io.marshrut.ocr.drawing.corpus.Damages;
import io.marshrut.ocr.model.Check;
import io.marshrut.ocr.model.FieldName;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What pages say beside their labelled values: payment codes, sums in words, strokes of a pen. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageEvidenceTest {

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
    void paymentCodesAndWordsAreHeldAgainstThePage() {
        List<CorpusDocument> documents = LongStream.rangeClosed(1, 12)
                .mapToObj(CorpusLayout.INVOICE_BANK_BLOCK::draw)
                .filter(document -> document.truth().paymentCode() != null)
                .toList();
        assertThat(documents).hasSizeGreaterThan(2);
        // text PDFs are drawn at 150 dpi, where a dense code is at the limit of what can be read
        int read = 0;
        for (CorpusDocument document : documents) {
            List<Check> codes = desk.read(document.drawn().textPdf()).result().checks().stream()
                    .filter(check -> check.code().equals("payment_code"))
                    .toList();
            assertThat(codes).as("seed %d", document.seed()).allMatch(Check::ok);
            read += codes.isEmpty() ? 0 : 1;
        }
        assertThat(read).isGreaterThan(documents.size() / 2);
    }

    @Test
    void aTotalThatWasStruckThroughIsForAPerson() {
        for (long seed = 1; seed <= 2; seed++) {
            DamagedDocument document = Damages.of(CorpusLayout.INVOICE_BANK_BLOCK, seed, Damage.STRUCK);
            assertThat(document.truth().disputed()).contains(FieldName.TOTAL_AMOUNT);
            Reading reading = desk.read(document.file());
            assertThat(reading.result().field(FieldName.TOTAL_AMOUNT))
                    .as("seed %d", seed)
                    .hasValueSatisfying(total -> assertThat(total.disputed()).isTrue());
        }
    }
}
