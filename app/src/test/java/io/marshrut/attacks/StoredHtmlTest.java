package io.marshrut.attacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import io.marshrut.support.Api;
import io.marshrut.support.Browser;
import io.marshrut.support.PortalTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/**
 * Attack: markup, expressions of templates and formulas in every text that a person may write. Wherever the text is
 * shown afterwards it is a text: nothing of it becomes an element, is calculated, or runs.
 */
@PortalTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoredHtmlTest {

    @Autowired
    Api api;

    @Autowired
    Browser browser;

    @Autowired
    AutowireCapableBeanFactory beans;

    @TempDir
    Path folder;

    private StoredMarkup markup;

    @BeforeAll
    void write() {
        markup = beans.createBean(StoredMarkup.class);
        markup.write();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "{writer},/requests/{request}",
        "it,/requests/{request}",
        "{writer},/requests",
        "{writer},/work",
        "it,/work?scope=group&q={word}",
        "director,/work?scope=all&q={word}",
        "{writer},/notifications",
        "{writer},/mails",
        "{writer},/profile",
        "{writer},/search?q={word}",
        "{writer},/catalog/it/incident",
        "accountant,/documents",
        "accountant,/documents/{document}",
        "accountant,/documents/{document}/verification",
        "accountant,/search?q={word}",
        "accountant,/counterparties?q={word}",
        "accountant,/counterparties/{counterparty}",
        "accountant,/counterparties/{counterparty}/edit",
        "accountant,/counterparties/import/{counterparties}",
        "it,/equipment?q={word}",
        "it,/equipment/{asset}",
        "it,/equipment/{asset}/edit",
        "it,/equipment/import/{assets}",
        "admin,/admin/asset-types",
        "admin,/admin/groups",
        "admin,/admin/tokens",
        "admin,/admin/positions?q={word}",
        "admin,/admin/calendars",
        "admin,/admin/journal",
        "admin,/admin/journal?words={word}"
    })
    void isATextOnEveryPage(String login, String path) {
        String who = login.replace("{writer}", markup.writer());
        String address = markup.filled(path);
        try (Browser.Visitor visitor = browser.signedIn(who, Browser.DESKTOP)) {
            visitor.page().onDialog(dialog -> {
                throw new AssertionError("A dialog: " + dialog.message());
            });
            visitor.open(address);
            isHarmless(visitor.page(), address);
            // it was there at all: shown, or in a field
            if (!path.equals("/catalog/it/incident")) {
                assertThat(visitor.page().content()).as(address).contains(StoredMarkup.WORD);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/requests?q=",
        "/work?q=",
        "/search?q=",
        "/catalog?q=",
        "/equipment?q=",
        "/counterparties?q=",
        "/people?q="
    })
    void isATextWhereItIsAskedFor(String path) {
        try (Browser.Visitor visitor = browser.signedIn("admin", Browser.DESKTOP)) {
            for (String text : List.of(
                    StoredMarkup.MARKUP,
                    "</textarea></title></script><img data-attack src=x>",
                    "{{7*7}}[[${7777*77777}]]")) {
                visitor.open(path + java.net.URLEncoder.encode(text, StandardCharsets.UTF_8));
                isHarmless(visitor.page(), path);
            }
        }
    }

    @Test
    void isATextInMails() {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            String mails = Intruder.as(api, "it").get("/mails").text();
            assertThat(mails).contains(StoredMarkup.WORD);
            assertThat(mails).doesNotContain("<img data-attack").doesNotContain("<b data-attack");
        });
    }

    @Test
    void isATextInAPrintedRequest() throws IOException {
        Api.Answer pdf = api.as(markup.writer()).get(markup.filled("/api/v1/requests/{request}/print.pdf"));
        assertThat(pdf.status()).isEqualTo(200);

        try (PDDocument document = Loader.loadPDF(pdf.body())) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            assertThat(text).contains("<img data-attack", StoredMarkup.WORD).doesNotContain("604871729");
            assertThat(document.getDocumentCatalog().getOpenAction()).isNull();
            assertThat(document.getDocumentCatalog().getNames()).isNull();
        }
    }

    @Test
    void isATextInJsonAndMarkedInHitsOnlyByUs() {
        for (String path : List.of(
                markup.filled("/api/v1/requests/{request}"),
                markup.filled("/api/v1/requests/{request}/timeline"),
                "/api/v1/employees?q=" + StoredMarkup.WORD)) {
            Api.Answer answer = api.as(markup.writer()).get(path);
            assertThat(answer.header("Content-Type")).as(path).startsWith("application/json");
            assertThat(answer.header("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
            assertThat(answer.text()).as(path).contains(StoredMarkup.WORD);
        }
        JsonNode hits = await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> api.as(markup.writer())
                                .get("/api/v1/search?q=" + StoredMarkup.WORD)
                                .json(),
                        found -> found.path("total").asInt() > 0);
        for (JsonNode hit : hits.path("items")) {
            for (JsonNode highlight : hit.path("highlights")) {
                assertThat(highlight.path("html").asText().replaceAll("</?mark>", ""))
                        .doesNotContain("<");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"accountant,/counterparties/export.csv", "it,/equipment/export.csv", "admin,/admin/journal/export.csv"})
    void isNoFormulaInACsvFile(String login, String path) throws IOException {
        Api.Answer file = Intruder.as(api, login).get(path);
        assertThat(file.text()).contains(StoredMarkup.WORD);

        int cells = 0;
        for (CSVRecord row :
                CSVFormat.RFC4180.parse(new java.io.StringReader(file.text().substring(1)))) {
            for (String cell : row) {
                assertThat(cell).doesNotMatch("(?s)\\s*[=+@].*|[\\t\\r\\n].*|-[^0-9].*");
                cells++;
            }
        }
        assertThat(cells).isGreaterThan(20);
    }

    @ParameterizedTest
    @CsvSource({"accountant,/counterparties/export.xlsx", "it,/equipment/export.xlsx"})
    void isNoFormulaInAWorkbook(String login, String path) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        Path workbook = Files.write(
                folder.resolve("table.xlsx"), Intruder.as(api, login).get(path).body());
        try (ZipFile archive = new ZipFile(workbook.toFile())) {
            for (ZipEntry part : Collections.list(archive.entries())) {
                parts.put(
                        part.getName(),
                        new String(archive.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
            }
        }

        assertThat(String.join("", parts.values())).contains(StoredMarkup.WORD).doesNotContain("<img data-attack");
        assertThat(parts).anySatisfy((name, xml) -> assertThat(name).contains("sheet1"));
        assertThat(parts.values())
                .allSatisfy(xml -> assertThat(xml).doesNotContain("<f>").doesNotContain("<f "));
    }

    private void isHarmless(Page page, String path) {
        assertThat(page.locator("[data-attack]").count())
                .as(path + ": elements of others")
                .isZero();
        assertThat(page.locator("[onerror], [onload], [onclick], [onmouseover]").count())
                .as(path + ": handlers in markup")
                .isZero();
        assertThat(page.content()).as(path + ": calculated").doesNotContain("604871729");
    }
}
