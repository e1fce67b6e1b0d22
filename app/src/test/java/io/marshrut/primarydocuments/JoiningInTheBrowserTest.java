package io.marshrut.primarydocuments;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.marshrut.ocr.drawing.Sample;
import io.marshrut.support.Accessibility;
import io.marshrut.support.Api;
import io.marshrut.support.Browser;
import io.marshrut.support.PaperSheets;
import io.marshrut.support.PortalTest;
import io.marshrut.support.Uploads;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Sheets of one document as a person joins them: from the list, in the right order, and apart again. */
@PortalTest
class JoiningInTheBrowserTest {

    @Autowired
    Api api;

    @Autowired
    Browser browser;

    @Test
    void sheetsAreChosenOnTheListPutInOrderJoinedAndSeparated() {
        Uploads uploads = new Uploads(api);
        Sample sample = PaperSheets.longInvoice();
        List<byte[]> sheets = PaperSheets.numbered(sample);
        String second = uploads.send("accountant", "лист-02.pdf", sheets.get(1));
        String first = uploads.send("accountant", "лист-01.pdf", sheets.get(0));
        uploads.settled("accountant", first);
        uploads.settled("accountant", second);

        try (Browser.Visitor accountant = browser.signedIn("accountant", Browser.DESKTOP)) {
            Page page = accountant.open("/documents/" + second).page();
            assertThat(page.locator(".continuation")).containsText("Похоже на продолжение документа «лист-01.pdf»");
            accountant.photograph("joining-offer-1280");
            assertThat(Accessibility.violations(page)).isEmpty();

            accountant.open("/documents");
            page.check("#choose-" + first);
            page.check("#choose-" + second);
            accountant.photograph("joining-list-1280");
            page.click("#join-form button");
            Locator names = page.locator("form .sheet-facts .fw-medium");
            assertThat(names).hasText(new String[] {"лист-01.pdf", "лист-02.pdf"});
            page.click("a[aria-label='Ниже: лист-01.pdf']");
            assertThat(names).hasText(new String[] {"лист-02.pdf", "лист-01.pdf"});
            page.click("a[aria-label='Выше: лист-01.pdf']");
            assertThat(names).hasText(new String[] {"лист-01.pdf", "лист-02.pdf"});
            accountant.photograph("joining-order-1280");
            assertThat(Accessibility.violations(page)).isEmpty();
            accountant.wide(Browser.PHONE);
            assertThat(accountant.overflow()).isLessThanOrEqualTo(0);
            accountant.photograph("joining-order-390");
            page.click("text=Собрать в один документ");
            page.waitForURL("**/documents/" + first);
            uploads.settled("accountant", first);

            accountant.open("/documents/" + first);
            assertThat(page.locator(".joined")).containsText("Собран из 2 файлов");
            assertThat(accountant.overflow()).isLessThanOrEqualTo(0);
            accountant.photograph("joining-whole-390");
            accountant.wide(Browser.DESKTOP);
            accountant.photograph("joining-whole-1280");
            accountant.open("/documents/" + second);
            assertThat(page.locator(".joined a")).hasAttribute("href", "/documents/" + first);
            accountant.photograph("joining-piece-1280");
            accountant.open("/documents/" + first);
            page.click("text=Разделить снова");
            assertThat(page.locator(".joined")).hasCount(0);
            uploads.settled("accountant", first);
            uploads.settled("accountant", second);
            accountant.open("/documents").wide(Browser.PHONE);
            assertThat(accountant.overflow()).isLessThanOrEqualTo(0);
            accountant.photograph("joining-list-390");
            assertThat(accountant.errors()).isEmpty();
        }
    }
}
