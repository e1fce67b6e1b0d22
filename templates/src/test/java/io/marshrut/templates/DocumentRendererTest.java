package io.marshrut.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class DocumentRendererTest {

    private final DocumentRenderer renderer = new DocumentRenderer();

    @Test
    void rendersCyrillicThatCanBeReadBack() throws IOException {
        String text = textOf(renderer.pdf("request", Locale.forLanguageTag("ru"), data("Касса № 3 «не печатает» чек")));

        assertThat(text).contains("Заявка IT-2026-00001", "Касса № 3 «не печатает» чек", "Ход исполнения");
    }

    @Test
    void speaksEnglishToo() throws IOException {
        assertThat(textOf(renderer.pdf("request", Locale.ENGLISH, data("Till 3"))))
                .contains("Request IT-2026-00001");
    }

    @Test
    void showsMarkupThatSomebodyTypedAsText() throws IOException {
        String typed = "<script>alert(1)</script><img src=\"file:///etc/passwd\"/>";

        assertThat(textOf(renderer.pdf("request", Locale.ENGLISH, data(typed))).replaceAll("\\s", ""))
                .contains(typed.replaceAll("\\s", ""));
    }

    @Test
    void embedsItsFontsAndDeclaresPdfA() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(renderer.pdf("request", Locale.ENGLISH, data("Till 3")))) {
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

    private static String textOf(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static Map<String, Object> data(String title) {
        return Map.of(
                "language",
                "ru",
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
