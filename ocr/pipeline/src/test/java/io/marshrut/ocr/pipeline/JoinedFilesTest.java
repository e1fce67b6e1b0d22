package io.marshrut.ocr.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.marshrut.ocr.drawing.Bundles;
import io.marshrut.ocr.drawing.Layout;
import io.marshrut.ocr.drawing.Sample;
import io.marshrut.ocr.drawing.Samples;
import io.marshrut.ocr.model.FieldName;
import io.marshrut.ocr.model.PageInfo;
import io.marshrut.ocr.model.PageRemark;
import io.marshrut.ocr.model.UnreadableReason;
import io.marshrut.ocr.pipeline.input.InputLimits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** One document whose pages came in several files. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JoinedFilesTest {

    private static final Sample LONG = Samples.invoice(3).withItems(Samples.manyItems(3, 70));

    private Desk desk;
    private List<byte[]> pages;

    @BeforeAll
    void open() throws IOException {
        desk = new Desk();
        pages = pages(Layout.CLASSIC_INVOICE.draw(LONG).textPdf());
        assertThat(pages).hasSizeGreaterThan(1);
    }

    @AfterAll
    void close() {
        desk.close();
    }

    @Test
    void isReadAsIfItHadComeInOne() {
        Reading whole = desk.read(Layout.CLASSIC_INVOICE.draw(LONG).textPdf());

        Reading joined = desk.readJoined(pages);

        assertThat(joined.values()).isEqualTo(whole.values()).containsEntry(FieldName.NUMBER, LONG.number());
        assertThat(joined.result().lines())
                .isEqualTo(whole.result().lines())
                .hasSize(LONG.items().size());
        assertThat(joined.result().pages())
                .extracting(PageInfo::number)
                .hasSize(pages.size())
                .isSorted();
        assertThat(joined.text()).isEqualTo(whole.text());
        assertThat(joined.objects()).containsKey(joined.result().searchablePdfKey());
    }

    @Test
    void isNotSplitWhateverItsPagesSay() {
        byte[] other = Layout.LETTERHEAD_INVOICE.draw(Samples.invoice(4)).textPdf();

        Reading joined = desk.readJoined(List.of(pages.get(0), other));

        assertThat(joined.result().contents().parts()).isEmpty();
        assertThat(joined.result().pages()).hasSize(2);
    }

    @Test
    void takesTheNamedPagesOfAFileAndTheFirstDocumentOfAnArchive() {
        byte[] two = Bundles.pdf(
                List.of(Layout.LETTERHEAD_INVOICE.draw(Samples.invoice(4)).textPdf(), pages.get(1)));
        byte[] zip = Bundles.zip(Bundles.files("1.pdf", pages.get(0), "2.pdf", two));

        Reading joined = desk.readJoined(List.of(zip, two), null, new int[] {2, 2});

        assertThat(joined.text()).isEqualTo(desk.readJoined(pages.subList(0, 2)).text());
        assertThat(joined.result().pages()).hasSize(2);
    }

    @Test
    void tellsARepeatedPage() {
        Reading joined = desk.readJoined(List.of(pages.get(0), pages.get(0)));

        assertThat(joined.result().contents().remarks())
                .containsExactly(new PageRemark(2, PageRemark.Kind.REPEATED, 1));
    }

    @Test
    void aBrokenFileAndTooManyPagesAreToldWithTheirReasons() {
        Reading broken = desk.readJoined(List.of(pages.get(0), "%PDF-1.7 and nothing else".getBytes()));
        assertThat(broken.result().unreadable().reason()).isEqualTo(UnreadableReason.CORRUPT);

        try (Desk narrow = new Desk(InputLimits.standard().withPages(1))) {
            Reading many = narrow.readJoined(pages.subList(0, 2));
            assertThat(many.result().unreadable().reason()).isEqualTo(UnreadableReason.TOO_MANY_PAGES);
        }
    }

    @Test
    void pagesThatARangeNamesMustBeThere() {
        Reading joined = desk.readJoined(List.of(pages.get(0)), new int[] {1, 2});

        assertThat(joined.result().unreadable().reason()).isEqualTo(UnreadableReason.CORRUPT);
    }

    private static List<byte[]> pages(byte[] pdf) throws IOException {
        List<byte[]> pages = new ArrayList<>();
        try (PDDocument whole = Loader.loadPDF(pdf)) {
            for (int number = 0; number < whole.getNumberOfPages(); number++) {
                try (PDDocument one = new PDDocument()) {
                    one.importPage(whole.getPage(number));
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                    one.save(bytes);
                    pages.add(bytes.toByteArray());
                }
            }
        }
        return pages;
    }
}
