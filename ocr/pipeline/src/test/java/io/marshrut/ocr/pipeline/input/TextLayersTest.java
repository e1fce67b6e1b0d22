package io.marshrut.ocr.pipeline.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.marshrut.ocr.drawing.Layout;
import io.marshrut.ocr.drawing.Samples;
import io.marshrut.ocr.model.Word;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which text layers stand for their page, and what belongs to them. */
class TextLayersTest {

    private static final String TEXT = "Общество с ограниченной ответственностью поставляет покупателю товары по"
            + " договору, стоимость которых указана в спецификации и оплачивается платежным поручением в течение"
            + " десяти календарных дней после получения счета, претензии по качеству принимаются в письменной форме";

    @TempDir
    Path folder;

    @Test
    void aSoundTextStandsForItsPage() throws Exception {
        assertThat(page(drawn(TEXT))).isInstanceOf(Page.Typeset.class);
    }

    @Test
    void mixedUpLettersDoNot() throws Exception {
        for (long seed = 1; seed <= 5; seed++) {
            assertThat(page(drawn(mixedUp(TEXT, seed)))).as(mixedUp(TEXT, seed)).isInstanceOf(Page.Scanned.class);
        }
    }

    @Test
    void aTextWithoutSpacesDoesNot() throws Exception {
        assertThat(page(drawn(TEXT.replace(" ", "")))).isInstanceOf(Page.Scanned.class);
    }

    @Test
    void everyLayoutOfOursStandsForItsPage() throws Exception {
        for (Layout layout : Layout.values()) {
            for (long seed = 1; seed <= 3; seed++) {
                byte[] pdf = layout.type() == io.marshrut.ocr.model.DocumentType.UTD
                        ? layout.draw(Samples.utd(seed, 1)).textPdf()
                        : layout.type() == io.marshrut.ocr.model.DocumentType.INVOICE
                                ? layout.draw(Samples.invoice(seed)).textPdf()
                                : null;
                if (pdf != null) {
                    assertThat(page(pdf)).as(layout + " " + seed).isInstanceOf(Page.Typeset.class);
                }
            }
        }
    }

    @Test
    void textBesideTheSheetIsNoneOfIt() throws Exception {
        byte[] pdf = drawn(TEXT, (document, content) -> {
            content.beginText();
            content.setFont(font(document), 10);
            content.newLineAtOffset(30, 900);
            content.showText("Невидимо");
            content.endText();
        });
        assertThat(words(page(pdf))).contains("ограниченной").doesNotContain("Невидимо");
    }

    @Test
    void whatWasFilledInBelongsToThePage() throws Exception {
        byte[] pdf = drawn(TEXT);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDAcroForm form = new PDAcroForm(document);
            document.getDocumentCatalog().setAcroForm(form);
            PDResources resources = new PDResources();
            resources.put(COSName.getPDFName("Helv"), new PDType1Font(Standard14Fonts.FontName.HELVETICA));
            form.setDefaultResources(resources);
            form.setDefaultAppearance("/Helv 10 Tf 0 g");
            PDTextField field = new PDTextField(form);
            field.setPartialName("number");
            field.getWidgets().get(0).setRectangle(new PDRectangle(50, 300, 200, 20));
            field.getWidgets().get(0).setPage(document.getPage(0));
            document.getPage(0).getAnnotations().add(field.getWidgets().get(0));
            form.getFields().add(field);
            field.setValue("INV-4711");
            Path file = folder.resolve("form.pdf");
            document.save(file.toFile());
            assertThat(words(page(Files.readAllBytes(file)))).contains("INV-4711");
        }
    }

    private interface More {
        void draw(PDDocument document, PDPageContentStream content) throws Exception;
    }

    private static byte[] drawn(String text) throws Exception {
        return drawn(text, (document, content) -> {});
    }

    private static byte[] drawn(String text, More more) throws Exception {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                PDType0Font font = font(document);
                for (int line = 0; line * 60 < text.length(); line++) {
                    content.beginText();
                    content.setFont(font, 10);
                    content.newLineAtOffset(50, 780 - 14 * line);
                    content.showText(text.substring(line * 60, Math.min(text.length(), line * 60 + 60)));
                    content.endText();
                }
                more.draw(document, content);
            }
            java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static PDType0Font font(PDDocument document) throws Exception {
        try (InputStream file = TextLayersTest.class.getResourceAsStream("/liberation/LiberationSans-Regular.ttf")) {
            return PDType0Font.load(document, file, true);
        }
    }

    /** Each letter in place of another one, as a font does whose table of letters is wrong. */
    private static String mixedUp(String text, long seed) {
        String alphabet = "абвгдежзийклмнопрстуфхцчшщъыьэюя";
        List<Integer> order = new java.util.ArrayList<>(alphabet.chars().boxed().collect(Collectors.toList()));
        java.util.Collections.shuffle(order, new Random(seed));
        UnaryOperator<String> mix = letters -> letters.chars()
                .mapToObj(letter -> alphabet.indexOf(letter) < 0
                        ? String.valueOf((char) letter)
                        : String.valueOf((char) (int) order.get(alphabet.indexOf(letter))))
                .collect(Collectors.joining());
        return mix.apply(text);
    }

    private Page page(byte[] pdf) throws Exception {
        Path file = Files.write(folder.resolve("page.pdf"), pdf);
        try (Source source = new Sources(InputLimits.standard()).open(file, "application/pdf")) {
            return source.page(1);
        }
    }

    private static List<String> words(Page page) {
        return ((Page.Typeset) page).words().stream().map(Word::text).toList();
    }
}
