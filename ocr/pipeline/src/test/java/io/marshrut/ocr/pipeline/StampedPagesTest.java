package io.marshrut.ocr.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.marshrut.ocr.drawing.Bundles;
import io.marshrut.ocr.drawing.Layout;
import io.marshrut.ocr.drawing.Samples;
import io.marshrut.ocr.drawing.ScannedPages;
import io.marshrut.ocr.drawing.corpus.CorpusLayout;
import io.marshrut.ocr.drawing.corpus.Damage;
import io.marshrut.ocr.drawing.corpus.DamagedDocument;
import io.marshrut.ocr.drawing.corpus.Damages;
import io.marshrut.ocr.model.Box;
import io.marshrut.ocr.model.DocumentPart;
import io.marshrut.ocr.model.Mark;
import io.marshrut.ocr.model.RecognitionJson;
import io.marshrut.ocr.model.RecognitionResult;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Stamps and signatures of whole files: on the page as it is shown, with the document that they belong to. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StampedPagesTest {

    /** Of an A4 sheet, in points: a stamp 40 mm across. */
    private static final int STAMP = 113;

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
    void aSheetThatLiesSidewaysHasItsStampsWhereItIsShown() {
        DamagedDocument stamped = Damages.of(CorpusLayout.ACT_TABLE, 3, Damage.STAMPED_COLOUR);
        BufferedImage sideways = onItsSide(stamped.pages().get(0));
        RecognitionResult result = desk.read(new ScannedPages(List.of(sideways), stamped.dpi()).jpeg())
                .result();
        List<Mark> expected = of("STAMP", stamped.truth().marks());
        assertThat(result.pages().get(0).rotation()).isNotZero();
        assertThat(of("STAMP", result.marks())).hasSameSizeAs(expected);
        assertThat(expected)
                .allSatisfy(stamp -> assertThat(of("STAMP", result.marks()))
                        .anyMatch(mark -> stamp.box().contains(mark.box())));
    }

    @Test
    void aPictureOfAStampInATextIsOne() throws IOException {
        byte[] plain = Layout.CLASSIC_INVOICE.draw(Samples.invoice(1)).textPdf();
        assertThat(desk.read(plain).result().marks()).isEmpty();
        RecognitionResult result = desk.read(stamped(plain, 300, 500)).result();
        assertThat(result.marks()).singleElement().satisfies(mark -> {
            assertThat(mark.kind()).isEqualTo("STAMP");
            assertThat(place(300, 500).contains(mark.box())).isTrue();
            assertThat(mark.box().contains(place(300, 500))).isTrue();
        });
    }

    @Test
    void eachDocumentOfAFileHasItsOwn() throws IOException {
        byte[] invoice = Layout.CLASSIC_INVOICE.draw(Samples.invoice(1)).textPdf();
        byte[] other = stamped(Layout.UTD_ONE_COLUMN.draw(Samples.utd(2, 1)).textPdf(), 200, 300);
        Reading reading = desk.read(Bundles.pdf(List.of(invoice, other)));
        DocumentPart second = reading.result().contents().parts().get(1);
        RecognitionResult result = RecognitionJson.readResult(reading.objects().get(second.resultKey()));
        assertThat(reading.result().marks()).isEmpty();
        assertThat(of("STAMP", result.marks())).extracting(Mark::page).containsExactly(1);
    }

    private static List<Mark> of(String kind, List<Mark> marks) {
        return marks.stream().filter(mark -> mark.kind().equals(kind)).toList();
    }

    private static Box place(double left, double top) {
        return new Box(left / 595.3, top / 841.9, (left + STAMP) / 595.3, (top + STAMP) / 841.9);
    }

    /** As programs do it: a picture with a transparent ground over the text of the first page. */
    private static byte[] stamped(byte[] pdf, float left, float top) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDPage page = document.getPage(0);
            try (PDPageContentStream over =
                    new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true, true)) {
                float bottom = page.getCropBox().getHeight() - top - STAMP;
                over.drawImage(LosslessFactory.createFromImage(document, facsimile()), left, bottom, STAMP, STAMP);
            }
            document.save(out);
            return out.toByteArray();
        }
    }

    private static BufferedImage facsimile() {
        BufferedImage picture = new BufferedImage(400, 400, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(new Color(40, 60, 180));
        pen.setStroke(new BasicStroke(7));
        pen.drawOval(4, 4, 391, 391);
        pen.drawOval(60, 60, 280, 280);
        pen.setFont(pen.getFont().deriveFont(34f));
        pen.drawString("Для счетов", 100, 210);
        pen.dispose();
        return picture;
    }

    private static BufferedImage onItsSide(BufferedImage page) {
        BufferedImage turned = new BufferedImage(page.getHeight(), page.getWidth(), page.getType());
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                turned.setRGB(page.getHeight() - 1 - y, x, page.getRGB(x, y));
            }
        }
        return turned;
    }
}
