package io.marshrut.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers to claims as DOCX. */
class ClaimAnswerTest {

    private static final Edition EDITION =
            new Edition(Locale.forLanguageTag("ru"), ZoneOffset.UTC, Instant.parse("2026-03-12T09:00:00Z"));

    private final DocumentRenderer renderer = new DocumentRenderer();

    private static Map<String, Object> data(String kind) {
        Map<String, Object> data = new HashMap<>();
        data.put("kind", kind);
        data.put("company", "ООО «Мастеровой»");
        data.put("day", "12 марта 2026 года");
        data.put("claimant", "Иванова Мария");
        data.put("claimNumber", "17");
        data.put("claimDate", "1 марта 2026 года");
        data.put("receivedOn", "5 марта 2026 года");
        data.put("demand", "вернуть деньги");
        return data;
    }

    private String text(Map<String, Object> data) throws Exception {
        String xml = document(renderer.docx("claim-answer", data, EDITION));
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement()
                .getTextContent();
    }

    private static String document(byte[] docx) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("word/document.xml")) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("no document.xml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"full", "part", "refuse", "documents"})
    void everyKindOfAnswerIsFilledIn(String kind) throws Exception {
        assertThat(text(data(kind)))
                .contains("На Вашу претензию № 17 от 1 марта 2026 года, полученную 5 марта 2026 года")
                .contains("Иванова Мария")
                .contains("вернуть деньги")
                .doesNotContain("??");
    }

    @Test
    void whatIsNotKnownIsLeftToBeFilledIn() throws Exception {
        Map<String, Object> data = data("refuse");
        data.remove("claimant");
        data.remove("claimNumber");

        assertThat(text(data))
                .contains("____________________")
                .contains("На Вашу претензию от 1 марта 2026 года")
                .contains("[укажите основания]");
    }

    @Test
    void anyTextOfTheClaimStaysText() throws Exception {
        Map<String, Object> data = data("refuse");
        data.put("grounds", "первое: a < b & c\nвторое: </w:t>]]> \u0001 конец");

        assertThat(text(data)).contains("a < b & c").contains("</w:t>]]>").contains("конец");
    }

    @Test
    void theSameLetterIsTheSameFile() {
        assertThat(renderer.docx("claim-answer", data("full"), EDITION))
                .isEqualTo(renderer.docx("claim-answer", data("full"), EDITION));
    }
}
