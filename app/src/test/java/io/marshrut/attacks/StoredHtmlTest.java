package io.marshrut.attacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import io.marshrut.access.Accounts;
import io.marshrut.access.Callers;
import io.marshrut.assets.AssetImport;
import io.marshrut.counterparties.CounterpartyImport;
import io.marshrut.directory.Organisation;
import io.marshrut.support.Api;
import io.marshrut.support.Browser;
import io.marshrut.support.Incidents;
import io.marshrut.support.PortalTest;
import io.marshrut.support.Uploads;
import io.marshrut.tables.Import;
import io.marshrut.tables.Imports;
import io.marshrut.tables.TableFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

/**
 * Attack: markup, expressions of templates and formulas in every text that a person may write. Wherever the text is
 * shown afterwards it is a text: nothing of it becomes an element, is calculated, or runs.
 */
@PortalTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoredHtmlTest {

    private static final String WORD = "attack" + UUID.randomUUID().toString().substring(0, 8);

    /** Closes attributes and elements, makes an element that is found again, and an expression that would be 5929. */
    private static final String MARKUP = "\"'></a><img data-attack src=x onerror=a()>${77*77} " + WORD;

    private static final List<String> FORMULAS =
            List.of("=cmd|' /C calc'!A0", "+1+1", "-1+1", "@SUM(1;1)", "\t=1+1", " =1+1", "'=1+1");

    private static final String PROGRAM = "svc-" + WORD;

    private static final String SITE = "SPB-01";

    @Autowired
    Api api;

    @Autowired
    Browser browser;

    @Autowired
    Organisation organisation;

    @Autowired
    Accounts accounts;

    @Autowired
    Callers callers;

    @Autowired
    Imports imports;

    @Autowired
    CounterpartyImport counterpartyImport;

    @Autowired
    AssetImport assetImport;

    @TempDir
    Path folder;

    private final Map<String, String> made = new HashMap<>();
    private String writer;

    @BeforeAll
    void write() {
        writer = "attack-" + UUID.randomUUID();
        organisation.add(new Organisation.NewEmployee(
                writer,
                MARKUP,
                "<b data-attack>Имя",
                "<b data-attack>Отчество",
                writer + "@masterovoy.example",
                "ST-SPB-01",
                "cashier",
                SITE,
                null,
                List.of("it")));
        accounts.setPassword(writer, writer);

        made.put("{request}", request());
        made.put("{document}", document());
        made.put("{counterparty}", counterparty(MARKUP, "7707083893"));
        made.put("{asset}", asset(MARKUP));
        FORMULAS.forEach(formula -> {
            counterparty(formula + " " + WORD, "7707083893");
            asset(formula + " " + WORD);
        });
        made.put(
                "{counterparties}",
                brought(
                        counterpartyImport,
                        "accountant",
                        "Наименование;ИНН;" + quoted(MARKUP) + "\n" + quoted(MARKUP) + ";" + quoted(MARKUP) + ";"
                                + quoted(MARKUP)));
        made.put(
                "{assets}",
                brought(
                        assetImport,
                        "it",
                        "Инвентарный номер;Наименование;Вид;Площадка\n" + quoted(MARKUP) + ";" + quoted(MARKUP) + ";"
                                + quoted(MARKUP) + ";" + quoted(MARKUP)));
        Intruder admin = Intruder.as(api, "admin");
        taken(admin.post("/admin/asset-types", Map.of("code", WORD, "nameRu", MARKUP, "nameEn", MARKUP)));
        taken(admin.post("/admin/groups", Map.of("group", MARKUP, "role", "lawyer")));
        taken(admin.post("/admin/positions/new", Map.of("nameRu", MARKUP, "nameEn", MARKUP)));
        taken(admin.post(
                "/admin/calendars/new",
                Map.of(
                        "code", "attacked",
                        "nameRu", MARKUP,
                        "nameEn", MARKUP,
                        "production", "true",
                        "opens", "09:00",
                        "closes", "18:00")));
        taken(admin.post("/admin/tokens", Map.of("login", PROGRAM, "name", MARKUP, "roles", "lawyer")));
        taken(admin.post("/admin/tokens/" + PROGRAM + "/tokens", Map.of("name", MARKUP, "days", "1")));
        taken(Intruder.as(api, writer).post("/profile/tokens", Map.of("name", MARKUP, "days", "1")));
        waiting();
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
        String who = login.replace("{writer}", writer);
        String address = filled(path);
        try (Browser.Visitor visitor = browser.signedIn(who, Browser.DESKTOP)) {
            visitor.page().onDialog(dialog -> {
                throw new AssertionError("A dialog: " + dialog.message());
            });
            visitor.open(address);
            isHarmless(visitor.page(), address);
            // it was there at all: shown, or in a field
            if (!path.equals("/catalog/it/incident")) {
                assertThat(visitor.page().content()).as(address).contains(WORD);
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
            for (String text :
                    List.of(MARKUP, "</textarea></title></script><img data-attack src=x>", "{{7*7}}[[${77*77}]]")) {
                visitor.open(path + java.net.URLEncoder.encode(text, StandardCharsets.UTF_8));
                isHarmless(visitor.page(), path);
            }
        }
    }

    @Test
    void isATextInMails() {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            String mails = Intruder.as(api, "it").get("/mails").text();
            assertThat(mails).contains(WORD);
            assertThat(mails).doesNotContain("<img data-attack").doesNotContain("<b data-attack");
        });
    }

    @Test
    void isATextInAPrintedRequest() throws IOException {
        Api.Answer pdf = api.as(writer).get("/api/v1/requests/" + made.get("{request}") + "/print.pdf");
        assertThat(pdf.status()).isEqualTo(200);

        try (PDDocument document = Loader.loadPDF(pdf.body())) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            assertThat(text).contains("<img data-attack", WORD).doesNotContain("5929");
            assertThat(document.getDocumentCatalog().getOpenAction()).isNull();
            assertThat(document.getDocumentCatalog().getNames()).isNull();
        }
    }

    @Test
    void isATextInJsonAndMarkedInHitsOnlyByUs() {
        for (String path : List.of(
                "/api/v1/requests/" + made.get("{request}"),
                "/api/v1/requests/" + made.get("{request}") + "/timeline",
                "/api/v1/employees?q=" + WORD)) {
            Api.Answer answer = api.as(writer).get(path);
            assertThat(answer.header("Content-Type")).as(path).startsWith("application/json");
            assertThat(answer.header("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
            assertThat(answer.text()).as(path).contains(WORD);
        }
        JsonNode hits = await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> api.as(writer).get("/api/v1/search?q=" + WORD).json(),
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
        assertThat(file.text()).contains(WORD);

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

        assertThat(String.join("", parts.values())).contains(WORD).doesNotContain("<img data-attack");
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
        assertThat(page.content()).as(path + ": calculated").doesNotContain("5929");
    }

    private String filled(String path) {
        String filled = path.replace("{word}", WORD);
        for (Map.Entry<String, String> one : made.entrySet()) {
            filled = filled.replace(one.getKey(), one.getValue());
        }
        return filled;
    }

    private String request() {
        Map<String, Object> fields = Incidents.fields(MARKUP);
        fields.put("workplace", MARKUP);
        fields.put("details", MARKUP);
        Api.Answer filed = api.as(writer).post("/api/v1/requests", Map.of("kind", "it/incident", "fields", fields));
        if (filed.status() == 422) {
            fields.remove("details");
            filed = api.as(writer).post("/api/v1/requests", Map.of("kind", "it/incident", "fields", fields));
        }
        assertThat(filed.status()).as(filed.text()).isEqualTo(201);
        String id = filed.json().path("id").asText();
        api.as(writer).post("/api/v1/requests/" + id + "/comments", Map.of("text", MARKUP));
        // a form's quotes would end the name, so without them
        api.as(writer)
                .upload(
                        "/api/v1/requests/" + id + "/documents",
                        MARKUP.replace("\"", "").replace("/", "") + ".html",
                        ("<script>" + WORD + "</script>").getBytes(StandardCharsets.UTF_8),
                        Map.of());
        Incidents incidents = new Incidents(api);
        Api.Answer asked = incidents.decide("it", incidents.task("it", id), "need-info", MARKUP);
        assertThat(asked.status()).as(asked.text()).isEqualTo(200);
        return id;
    }

    /** Waits for whoever of the group takes it. */
    private void waiting() {
        api.as(writer).post("/api/v1/requests", Map.of("kind", "it/incident", "fields", Incidents.fields(MARKUP)));
    }

    private static void taken(Api.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(302);
    }

    private String document() {
        Uploads uploads = new Uploads(api);
        String id = uploads.read(
                        MARKUP.replace("\"", "").replace("/", "") + ".pdf", Uploads.textPdf(Uploads.newInvoice()))
                .path("id")
                .asText();
        Map<String, Object> verification = new HashMap<>(Map.of("documentType", "INVOICE", "accept", true));
        verification.put("fields", Map.of("sellerName", MARKUP, "basis", MARKUP, "number", MARKUP.substring(0, 20)));
        verification.put("comment", MARKUP);
        Api.Answer verified = api.as("accountant").post("/api/v1/documents/" + id + "/verification", verification);
        assertThat(verified.status()).as(verified.text()).isIn(200, 422);
        return id;
    }

    private String counterparty(String text, String inn) {
        String kpp = "990" + String.format("%06d", Math.abs(UUID.randomUUID().hashCode() % 1_000_000));
        Api.Answer added = api.as("accountant")
                .post(
                        "/api/v1/counterparties",
                        Map.of("name", text, "inn", inn, "kpp", kpp, "address", text, "contact", text, "notes", text));
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        return added.json().path("id").asText();
    }

    private String asset(String text) {
        Api.Answer added = api.as("it")
                .post(
                        "/api/v1/assets",
                        Map.of(
                                "number",
                                (text.equals(MARKUP) ? "<img data-attack>" : text.replace(WORD, ""))
                                        + UUID.randomUUID().toString().substring(0, 20),
                                "name",
                                text,
                                "type",
                                "climate",
                                "site",
                                SITE,
                                "place",
                                text,
                                "supplier",
                                text,
                                "notes",
                                text));
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        return added.json().path("id").asText();
    }

    private String brought(Import<?> register, String login, String table) {
        return imports.bring(
                        callers.of(login).orElseThrow(),
                        register,
                        new TableFile(MARKUP + ".csv", table.getBytes(StandardCharsets.UTF_8)))
                .id()
                .toString();
    }

    private static String quoted(String cell) {
        return "\"" + cell.replace("\"", "\"\"") + "\"";
    }
}
