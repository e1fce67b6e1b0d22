package io.marshrut.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

class DocumentRendererTest {

    private record Fact(String label, String value) {}

    private final DocumentRenderer renderer = new DocumentRenderer();

    @Test
    void rendersCyrillicThatCanBeReadBack() throws IOException {
        String text = textOf(renderer.pdf("request", data("Касса № 3 «не печатает» чек"), edition("ru")));

        assertThat(text).contains("Заявка IT-2026-00001", "Касса № 3 «не печатает» чек", "Ход исполнения");
    }

    @Test
    void speaksEnglishToo() throws IOException {
        assertThat(textOf(renderer.pdf("request", data("Till 3"), edition("en"))))
                .contains("Request IT-2026-00001");
    }

    @Test
    void showsMarkupThatSomebodyTypedAsText() throws IOException {
        String typed = "<script>alert(1)</script><img src=\"file:///etc/passwd\"/>";

        assertThat(textOf(renderer.pdf("request", data(typed), edition("en"))).replaceAll("\\s", ""))
                .contains(typed.replaceAll("\\s", ""));
    }

    @Test
    void embedsItsFontsAndDeclaresPdfA() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(renderer.pdf("request", data("Till 3"), edition("en")))) {
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                }
            }
            assertThat(pdf.getDocumentCatalog().getOutputIntents()).isNotEmpty();
            assertThat(pdf.getDocumentCatalog().getMetadata().toByteArray())
                    .asString()
                    .contains("pdfaid:part");
        }
    }

    @Test
    void isPdfA2bWhateverIsTyped() {
        assertThat(VeraPdf.breachesOfPdfA2b(
                        renderer.pdf("request", data("a\u0000b \uD83D\uDE00 \u202E"), edition("ru"))))
                .isEmpty();
    }

    @Test
    void readsRecordsThatTheirOwnersKeepToThemselves() throws IOException {
        Map<String, Object> data = new HashMap<>(data("Till 3"));
        data.put("facts", List.of(new Fact("Shelf", "Seven")));

        assertThat(textOf(renderer.pdf("request", data, edition("en")))).contains("Shelf Seven");
    }

    @Test
    void setsHebrewFromRightToLeft() throws IOException {
        String typed = "\u05E9\u05DC\u05D5\u05DD";
        StringBuilder drawn = new StringBuilder();
        try (PDDocument pdf = Loader.loadPDF(renderer.pdf("request", data(typed), edition("ru")))) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition glyph) {
                    if (glyph.getUnicode().codePointAt(0) >= 0x590) {
                        drawn.append(glyph.getUnicode());
                    }
                }
            }.getText(pdf);
        }

        // from left to right on the page; it stands there twice
        String leftToRight = new StringBuilder(typed).reverse().toString();
        assertThat(drawn.toString().replaceAll("[^\u0590-\u05FF]", "")).isEqualTo(leftToRight + leftToRight);
    }

    @Test
    void theJudgeOfPdfACanSayNo() throws IOException {
        try (PDDocument plain = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            plain.addPage(new PDPage());
            plain.save(bytes);

            assertThat(VeraPdf.breachesOfPdfA2b(bytes.toByteArray())).isNotEmpty();
        }
    }

    @Test
    void showsACommentThatIsOnlyANo() throws IOException {
        Map<String, Object> data = new HashMap<>(data("Till 3"));
        data.put("timeline", List.of(Map.of("at", "12.03.2026", "who", "Ann", "what", "Refused", "comment", "no")));

        assertThat(textOf(renderer.pdf("request", data, edition("en")))).containsPattern("Refused\\s+no");
    }

    private static String textOf(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static Edition edition(String language) {
        return new Edition(
                Locale.forLanguageTag(language), ZoneId.of("Europe/Moscow"), Instant.parse("2026-03-12T11:05:00Z"));
    }

    private static Map<String, Object> data(String title) {
        return Map.of(
                "number",
                "IT-2026-00001",
                "title",
                title,
                "company",
                "ООО «Мастеровой»",
                "printedAt",
                "12 марта 2026, 14:05",
                "printedBy",
                "Иванова А. С.",
                "facts",
                List.of(Map.of("label", "Состояние", "value", "В работе")),
                "fields",
                List.of(Map.of("label", "Что случилось", "value", title)),
                "files",
                List.of("photo.jpg"),
                "timeline",
                List.of(Map.of(
                        "at", "12.03.2026 14:05", "who", "Иванова А. С.", "what", "Подала заявку", "comment", "")));
    }
}
