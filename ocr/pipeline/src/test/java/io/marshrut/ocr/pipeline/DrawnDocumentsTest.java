package io.marshrut.ocr.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.marshrut.ocr.drawing.DrawnDocument;
import io.marshrut.ocr.drawing.Layout;
import io.marshrut.ocr.drawing.PaperScanner;
import io.marshrut.ocr.drawing.Party;
import io.marshrut.ocr.drawing.Sample;
import io.marshrut.ocr.drawing.Samples;
import io.marshrut.ocr.model.DocumentLine;
import io.marshrut.ocr.model.DocumentType;
import io.marshrut.ocr.model.FieldName;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Fields of drawn documents, exact to the letter, in every layout and every form in which they can arrive. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DrawnDocumentsTest {

    private static final long SEED = 2;

    private Desk desk;

    @BeforeAll
    void open() {
        desk = new Desk();
    }

    @AfterAll
    void close() {
        desk.close();
    }

    enum Form {
        TEXT_PDF(DrawnDocument::textPdf, "application/pdf"),
        IMAGE_PDF(drawn -> drawn.scanned(PaperScanner.clean()).imagePdf(), "application/pdf"),
        JPEG(drawn -> drawn.scanned(PaperScanner.clean()).jpeg(), "image/jpeg"),
        PNG(drawn -> drawn.scanned(PaperScanner.clean()).png(), "image/png"),
        TIFF(drawn -> drawn.scanned(PaperScanner.clean()).tiff(), "image/tiff");

        private final Function<DrawnDocument, byte[]> file;
        private final String mediaType;

        Form(Function<DrawnDocument, byte[]> file, String mediaType) {
            this.file = file;
            this.mediaType = mediaType;
        }
    }

    /** Every layout as a text and as a picture, every kind of file at least once: what they hold is read alike. */
    static Stream<Arguments> layoutsAndForms() {
        List<Form> pictures = List.of(Form.IMAGE_PDF, Form.JPEG, Form.PNG, Form.TIFF);
        return Stream.of(Layout.values())
                .flatMap(layout -> Stream.of(Form.TEXT_PDF, pictures.get(layout.ordinal() % pictures.size()))
                        .map(form -> Arguments.of(layout, form)));
    }

    @ParameterizedTest
    @MethodSource("layoutsAndForms")
    void findsEveryFieldInEachLayoutAndForm(Layout layout, Form form) {
        Sample sample = sample(layout, SEED);
        Reading reading = desk.read(form.file.apply(layout.draw(sample)));
        assertThat(reading.result().mediaType()).isEqualTo(form.mediaType);
        assertThat(reading.result().documentType()).isEqualTo(sample.type());
        assertThat(reading.result().typeConfidence()).isGreaterThan(0.85);
        assertThat(reading.values()).isEqualTo(sample.expectedFields());
        assertThat(reading.failedChecks()).isEmpty();
        assertThat(numbers(reading.result().lines())).isEqualTo(numbers(sample.expectedLines()));
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void readsATextLayerLineByLineWithNothingLeftToReview(Layout layout) {
        Sample sample = sample(layout, 21);
        Reading reading = desk.read(layout.draw(sample).textPdf());
        assertThat(reading.result().lines()).isEqualTo(sample.expectedLines());
        assertThat(reading.result().fields().values()).noneMatch(field -> field.needsReview());
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void findsEveryFieldOnAWornScan(Layout layout) {
        Sample sample = sample(layout, 4);
        Reading reading =
                desk.read(layout.draw(sample).scanned(PaperScanner.worn(4)).jpeg());
        assertThat(reading.values()).isEqualTo(sample.expectedFields());
    }

    static Stream<Arguments> turns() {
        return Stream.of(Layout.CLASSIC_INVOICE, Layout.UTD_TWO_COLUMNS)
                .flatMap(layout -> Stream.of(90, 180, 270).map(turn -> Arguments.of(layout, turn)));
    }

    @ParameterizedTest
    @MethodSource("turns")
    void turnsASheetThatLiesWrong(Layout layout, int turn) {
        Sample sample = sample(layout, SEED);
        Reading reading = desk.read(
                layout.draw(sample).scanned(PaperScanner.clean().turned(turn)).png());
        assertThat(reading.result().pages().get(0).rotation()).isEqualTo(360 - turn);
        assertThat(reading.values()).isEqualTo(sample.expectedFields());
    }

    @Test
    void straightensASheetThatLiesAskew() {
        Sample sample = sample(Layout.CLASSIC_INVOICE, SEED);
        for (double skew : new double[] {-3, 2.5}) {
            Reading reading = desk.read(Layout.CLASSIC_INVOICE
                    .draw(sample)
                    .scanned(PaperScanner.clean().askew(skew))
                    .png());
            assertThat(reading.values()).as("askew by %s", skew).isEqualTo(sample.expectedFields());
        }
    }

    @Test
    void readsATableOverSeveralPages() {
        Sample sample = sample(Layout.CLASSIC_INVOICE, SEED).withItems(Samples.manyItems(5, 70));
        DrawnDocument drawn = Layout.CLASSIC_INVOICE.draw(sample);
        Reading reading = desk.read(drawn.textPdf());
        assertThat(reading.result().pages()).hasSizeGreaterThan(1);
        assertThat(reading.result().lines()).isEqualTo(sample.expectedLines());
        assertThat(reading.values()).isEqualTo(sample.expectedFields());
        Reading scanned = desk.read(drawn.scanned(PaperScanner.clean()).tiff());
        assertThat(scanned.result().lines()).hasSameSizeAs(sample.expectedLines());
        assertThat(scanned.values()).isEqualTo(sample.expectedFields());
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void showsATotalThatTheLinesDoNotGive(Layout layout) {
        Sample sample = sample(layout, SEED).statingTotal("123456.78");
        Reading reading = desk.read(layout.draw(sample).textPdf());
        assertThat(reading.failedChecks()).contains("total_equals_lines_plus_vat");
        assertThat(reading.field(FieldName.TOTAL_AMOUNT).value()).isEqualTo("123456.78");
        assertThat(reading.field(FieldName.TOTAL_AMOUNT).needsReview()).isTrue();
    }

    @Test
    void showsAnInnWhoseCheckDigitIsWrongAndDoesNotMendWhatIsClearlyPrinted() {
        Sample right = sample(Layout.CLASSIC_INVOICE, SEED);
        var seller = right.seller();
        String wrong = seller.inn().substring(0, 9) + (seller.inn().charAt(9) == '1' ? '2' : '1');
        Sample sample =
                right.withSeller(new Party(seller.name(), wrong, seller.kpp(), seller.address(), seller.signatory()));
        Reading reading = desk.read(Layout.CLASSIC_INVOICE.draw(sample).textPdf());
        assertThat(reading.failedChecks()).containsExactly("inn");
        assertThat(reading.field(FieldName.SELLER_INN).value()).isEqualTo(wrong);
        assertThat(reading.field(FieldName.SELLER_INN).repaired()).isFalse();
        assertThat(reading.field(FieldName.SELLER_INN).needsReview()).isTrue();
        assertThat(reading.field(FieldName.BUYER_INN).needsReview()).isFalse();
    }

    @Test
    void placesAFieldWhereItStandsOnThePage() {
        Sample sample = sample(Layout.CLASSIC_INVOICE, SEED);
        var box = desk.read(Layout.CLASSIC_INVOICE
                        .draw(sample)
                        .scanned(PaperScanner.worn(2))
                        .jpeg())
                .field(FieldName.BANK_ACCOUNT)
                .box();
        // drawn at 375 of 595 points across, 95 of 842 points down
        assertThat(box.left()).isBetween(0.60, 0.66);
        assertThat(box.top()).isBetween(0.09, 0.13);
        assertThat(box.right()).isBetween(0.75, 0.85);
    }

    private static Sample sample(Layout layout, long seed) {
        return layout.type() == DocumentType.UTD ? Samples.utd(seed, 1 + (int) seed % 2) : Samples.invoice(seed);
    }

    /** Lines without names and units, whose letters recognition may confuse. */
    private static List<DocumentLine> numbers(List<DocumentLine> lines) {
        return lines.stream()
                .map(line -> new DocumentLine(null, null, line.quantity(), line.price(), line.amount(), line.vat()))
                .toList();
    }
}
