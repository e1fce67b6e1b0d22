package io.marshrut.intake;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.marshrut.support.Accessibility;
import io.marshrut.support.Api;
import io.marshrut.support.Browser;
import io.marshrut.support.HeavyPdf;
import io.marshrut.support.LineCutter;
import io.marshrut.support.PhotographedSheets;
import io.marshrut.support.PortalTest;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A store sends documents from a phone and a desk, over a line that breaks. */
@PortalTest
class PhoneInTheBrowserTest {

    @Autowired
    Api api;

    @Autowired
    JdbcClient jdbc;

    @Test
    void sheetsAreTakenLookedAtPutInOrderAndSentOverAWeakLine() throws IOException {
        try (LineCutter line = new LineCutter(api.base(), 300_000, 900_000, 7);
                Browser browser = new Browser(line.base());
                Browser.Visitor store = browser.signedIn("accountant", Browser.PHONE)) {
            takeSheets(store);
            sendAHeavyFile(store, line);
            looksWhole(store);
        }
    }

    private void takeSheets(Browser.Visitor store) throws IOException {
        Page page = store.open("/documents/phone").page();
        assertThat(page.locator(".phone-send")).isDisabled();
        page.setInputFiles("#phone-file", photo("lying.jpg", PhotographedSheets.good(1600, 1200)));
        page.setInputFiles("#phone-file", new FilePayload[] {
            photo("dark.jpg", PhotographedSheets.dark(1200, 1600)),
            photo("upright.jpg", PhotographedSheets.good(1200, 1600)),
            photo("blurred.jpg", PhotographedSheets.blurred(1200, 1600))
        });
        assertThat(page.locator(".phone-sheets li")).hasCount(4);
        assertThat(page.locator(".phone-doubt:visible")).hasCount(2);
        assertThat(sheet(page, 2).locator(".phone-doubt")).containsText("Слишком темно");
        assertThat(sheet(page, 4).locator(".phone-doubt")).containsText("смазано");
        assertThat(page.locator(".phone-send")).isDisabled();
        store.photograph("phone-sheets-390");
        assertThat(store.overflow()).isLessThanOrEqualTo(0);
        assertThat(Accessibility.violationsBesidesColours(page)).isEmpty();

        sheet(page, 2).locator("[data-remove]").click();
        sheet(page, 2).locator("[data-move=up]").click();
        page.check("#phone-anyway");
        page.selectOption("#phone-type", "INVOICE");
        page.click(".phone-send");
        page.waitForURL(Pattern.compile(".*/documents/[0-9a-f-]{36}"), new Page.WaitForURLOptions().setTimeout(60_000));

        String id = page.url().substring(page.url().lastIndexOf('/') + 1);
        byte[] stored =
                api.as("accountant").get("/api/v1/documents/" + id + "/content").body();
        try (PDDocument pages = Loader.loadPDF(stored)) {
            assertThat(pages.getNumberOfPages()).isEqualTo(3);
            assertThat(isUpright(pages, 0)).isTrue();
            assertThat(isUpright(pages, 1)).isFalse();
            assertThat(isUpright(pages, 2)).isTrue();
        }
        assertThat(jdbc.sql("select channel from intake_entry where document_id = :id::uuid")
                        .param("id", id)
                        .query(String.class)
                        .list())
                .containsExactly("PHONE");
    }

    private void sendAHeavyFile(Browser.Visitor store, LineCutter line) {
        byte[] file = HeavyPdf.of(20, 150_000);
        String name = UUID.randomUUID() + ".pdf";
        Page page = store.open("/documents").page();
        int cuts = line.cuts();
        page.setInputFiles("#upload-files", new FilePayload(name, "application/pdf", file));
        assertThat(page.locator("#document-rows tr", new Page.LocatorOptions().setHasText(name)))
                .hasCount(
                        1,
                        new com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions().setTimeout(60_000));

        assertThat(line.cuts()).isGreaterThan(cuts + 1);
        assertThat(jdbc.sql("select sha256 from document where file_name = :name")
                        .param("name", name)
                        .query(String.class)
                        .list())
                .containsExactly(HeavyPdf.sha256(file));
    }

    private static void looksWhole(Browser.Visitor store) {
        store.open("/documents/intake");
        assertThat(store.overflow()).isLessThanOrEqualTo(0);
        store.photograph("intake-log-390");
        store.wide(Browser.DESKTOP);
        assertThat(store.overflow()).isLessThanOrEqualTo(0);
        store.photograph("intake-log-1280");
        assertThat(Accessibility.violations(store.page())).isEmpty();
        store.open("/documents/phone");
        assertThat(Accessibility.violations(store.page())).isEmpty();
    }

    private static com.microsoft.playwright.Locator sheet(Page page, int number) {
        return page.locator(".phone-sheets li:nth-child(" + number + ")");
    }

    private static FilePayload photo(String name, byte[] content) {
        return new FilePayload(name, "image/jpeg", content);
    }

    private static boolean isUpright(PDDocument pages, int number) {
        return pages.getPage(number).getMediaBox().getHeight()
                > pages.getPage(number).getMediaBox().getWidth();
    }
}
