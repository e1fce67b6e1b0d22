package io.marshrut.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import io.marshrut.support.Accessibility;
import io.marshrut.support.Api;
import io.marshrut.support.Browser;
import io.marshrut.support.Incidents;
import io.marshrut.support.PortalTest;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class JournalInTheBrowserTest {

    @Autowired
    Api api;

    @Autowired
    Browser browser;

    @Test
    void findsWhatHappenedToARequestByItsNumber() {
        Incidents incidents = new Incidents(api);
        String id = incidents.file("employee", Incidents.title());
        incidents.decide("it", incidents.task("it", id), "accept", null);
        String number = incidents.request("employee", id).path("number").asText();
        try (Browser.Visitor visitor = browser.signedIn("admin", Browser.DESKTOP)) {
            Page page = visitor.open("/admin/journal").page();
            page.fill("#journal-subject", number);
            page.click(".journal-apply button");
            page.waitForURL("**subject=" + number + "**");

            assertThat(page.locator("#list tbody tr").count()).isEqualTo(2);
            assertThat(page.locator("#list tbody tr").first().textContent()).contains("API, 127.0.0.1", number);
            page.selectOption("#journal-group", "SIGN_INS");
            page.click(".journal-apply button");
            page.waitForSelector("#list .empty");

            visitor.open("/admin/journal?subject=" + number + "&person=employee");
            assertThat(page.locator("#list tbody tr").count()).isEqualTo(1);
            page.click("#list tbody a");
            page.waitForURL("**/requests/" + id);
        }
    }

    @Test
    void leafsThroughWhatDoesNotFitOnAPage() {
        String word = "страница" + UUID.randomUUID().toString().substring(0, 8);
        String id = new Incidents(api).file("employee", Incidents.title());
        for (int n = 0; n < 51; n++) {
            api.as("employee")
                    .post("/api/v1/requests/" + id + "/comments", "{\"text\":\"%s номер %d\"}".formatted(word, n));
        }
        try (Browser.Visitor visitor = browser.signedIn("admin", Browser.PHONE)) {
            Page page = visitor.open("/admin/journal?words=" + word.substring(0, 12))
                    .page();
            assertThat(page.locator("#list tbody tr").count()).isEqualTo(50);
            assertThat(page.locator("a[rel=prev]").count()).isZero();
            page.click("a[rel=next]");
            page.waitForURL("**before=**");
            assertThat(page.locator("#list tbody tr").count()).isEqualTo(1);
            assertThat(page.locator("#list tbody tr").textContent()).contains("номер 0");
            page.click("a[rel=prev]");
            page.waitForURL("**after=**");
            assertThat(page.locator("#list tbody tr").count()).isEqualTo(50);
            assertThat(visitor.overflow()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Browser.DESKTOP, Browser.PHONE})
    void checksItsIntegrityAtTheTouchOfAButton(int width) {
        try (Browser.Visitor visitor = browser.signedIn("admin", width)) {
            Page page = visitor.open("/admin/journal").page();
            page.click("[hx-get='/admin/journal/verification']");
            page.waitForSelector("#verification .alert");
            visitor.photograph("journal-verified-" + width);

            assertThat(page.textContent("#verification")).contains("Журнал цел", "Последняя печать");
            assertThat(visitor.overflow()).isZero();
            assertThat(visitor.errors()).isEmpty();
            assertThat(Accessibility.violations(page)).isEmpty();
        }
    }

    @Test
    void theExportIsCsvInWhichNothingIsAFormula() throws IOException {
        String id = new Incidents(api).file("employee", Incidents.title());
        String comment = "=HYPERLINK(\\\"http://evil\\\"), \\\"да\\\"\\nвторая строка";
        api.as("employee").post("/api/v1/requests/" + id + "/comments", "{\"text\":\"" + comment + "\"}");
        try (Browser.Visitor visitor = browser.signedIn("admin", Browser.DESKTOP)) {
            APIResponse answer =
                    visitor.page().request().get(api.base() + "/admin/journal/export.csv?type=request&subject=" + id);

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.headers().get("content-disposition")).contains("journal.csv");
            String text = new String(answer.body(), StandardCharsets.UTF_8);
            assertThat(text).startsWith("\ufeff").contains("\r\n");
            List<CSVRecord> rows = CSVParser.parse(new StringReader(text.substring(1)), CSVFormat.RFC4180)
                    .getRecords();
            assertThat(rows).hasSize(3);
            assertThat(rows.get(0).get(2)).isEqualTo("Кто");
            assertThat(rows.get(1).get(9)).isEqualTo("'=HYPERLINK(\"http://evil\"), \"да\"\nвторая строка");
            assertThat(rows.get(2).get(3)).isEqualTo("employee");
        }
    }

    @Test
    void nobodyElseReadsIt() {
        try (Browser.Visitor visitor = browser.signedIn("director", Browser.DESKTOP)) {
            assertThat(visitor.page().locator("a[href='/admin/journal']").count())
                    .isZero();
            for (String path : List.of("", "/export.csv", "/verification")) {
                assertThat(visitor.page()
                                .request()
                                .get(api.base() + "/admin/journal" + path)
                                .status())
                        .as(path)
                        .isEqualTo(403);
            }
        }
    }
}
