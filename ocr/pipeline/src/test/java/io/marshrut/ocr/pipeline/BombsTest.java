package io.marshrut.ocr.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.marshrut.ocr.drawing.hostile.HostileKind;
import io.marshrut.ocr.model.RecognitionResult;
import io.marshrut.ocr.model.UnreadableReason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that ask for all memory there is, in a JVM with 384 MB: refused at once; and honest ones that look like them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BombsTest {

    private Desk desk;

    @BeforeAll
    void open() {
        desk = new Desk();
    }

    @AfterAll
    void close() {
        desk.close();
    }

    @ParameterizedTest
    @CsvSource({
        "PDF_CONTENT_BOMB, TOO_LARGE, > 48 MB",
        "PDF_OBJECT_BOMB, TOO_LARGE, > 48 MB",
        "PDF_OPERANDS, TOO_LARGE, > 500000 operands",
        "PDF_SAVES, TOO_LARGE, > 1000 q",
        "PDF_TEXT_WITHOUT_END, TOO_LARGE, > 300000 characters",
        "PDF_GROUPS, TOO_LARGE, > 5 groups",
        "PDF_PICTURE_OF_A_NOTE, TOO_LARGE, 35000 × 35000",
        "PNG_TEXT_BOMB, TOO_LARGE, > 8 MB",
        "TIFF_LONG_FIELD, CORRUPT,"
    })
    void refuses(HostileKind bomb, UnreadableReason reason, String detail) {
        RecognitionResult result = desk.read(bomb.draw(3)).result();
        assertThat(result.isReadable()).isFalse();
        assertThat(result.unreadable().reason()).isEqualTo(reason);
        if (detail != null) {
            assertThat(result.unreadable().detail()).isEqualTo(detail);
        }
    }

    @Test
    void takesNoLengthForGranted() {
        assertThat(desk.read(HostileKind.PNG_LONG_CHUNK.draw(3)).result().unreadable())
                .hasFieldOrPropertyWithValue("reason", UnreadableReason.CORRUPT)
                .extracting(why -> why.detail())
                .asString()
                .endsWith(" 2000000000");
    }

    @Test
    void readsAPictureThatSaysMuch() throws IOException {
        assertThat(desk.read(Enormous.pngWithText(300, 300, 4 << 20)).result().isReadable())
                .isTrue();
    }

    @Test
    void readsAPageWithManyStatesAndGroups() throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                for (int i = 0; i < 300; i++) {
                    content.saveGraphicsState();
                }
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(50, 700);
                content.showText("Twenty four letters and more stand here");
                content.endText();
                content.drawForm(groups(document, 30));
                for (int i = 0; i < 300; i++) {
                    content.restoreGraphicsState();
                }
            }
            document.save(bytes);
            assertThat(desk.read(bytes.toByteArray()).text()).contains("Twenty four letters");
        }
    }

    /** Small ones, such as logos have. */
    private static PDFormXObject groups(PDDocument document, int depth) throws IOException {
        PDFormXObject inner = null;
        for (int i = 0; i < depth; i++) {
            PDFormXObject form = new PDFormXObject(new PDStream(document));
            form.setBBox(new PDRectangle(60, 40));
            COSDictionary group = new COSDictionary();
            group.setItem(COSName.S, COSName.TRANSPARENCY);
            form.getCOSObject().setItem(COSName.GROUP, group);
            form.setResources(new PDResources());
            String content = "1 0 0 rg 0 0 9 9 re f";
            if (inner != null) {
                content += " /" + form.getResources().add(inner).getName() + " Do";
            }
            try (OutputStream out = form.getContentStream().createOutputStream()) {
                out.write(content.getBytes(StandardCharsets.US_ASCII));
            }
            inner = form;
        }
        return inner;
    }
}
