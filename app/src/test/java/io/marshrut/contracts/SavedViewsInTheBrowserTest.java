package io.marshrut.contracts;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.marshrut.support.Browser;
import io.marshrut.support.PortalTest;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Views of the register that a reader keeps. */
@PortalTest
class SavedViewsInTheBrowserTest {

    @Autowired
    Browser browser;

    @Test
    void aViewIsKeptFoundAgainAndRemoved() {
        String name = "Отклонённые " + UUID.randomUUID().toString().substring(0, 6);
        try (Browser.Visitor lawyer = browser.signedIn("lawyer", Browser.DESKTOP);
                Browser.Visitor colleague = browser.signedIn("melnik", Browser.PHONE)) {
            Page page = lawyer.open("/contracts?status=REJECTED&q=плитка").page();
            page.click(".saved-view-new summary");
            page.fill("#view-name", name);
            page.click(".saved-view-new button");
            assertThat(page.locator(".saved-view.is-here")).hasText(name);

            page = lawyer.open("/contracts").page();
            page.click("text=" + name);
            page.waitForURL(Pattern.compile(".*status=REJECTED.*"));
            assertThat(page.locator("#contracts-words")).hasValue("плитка");
            assertThat(lawyer.overflow()).isZero();

            assertThat(colleague.open("/contracts").page().locator(".saved-views"))
                    .not()
                    .containsText(name);
            page.locator(".saved-view", new Page.LocatorOptions().setHasText(name))
                    .locator("button")
                    .click();
            assertThat(page.locator(".saved-views")).not().containsText(name);
        }
    }

    @Test
    void aViewKeepsItsColumnsAndItsOrder() {
        String name = "Суммы " + UUID.randomUUID().toString().substring(0, 6);
        try (Browser.Visitor lawyer = browser.signedIn("lawyer", Browser.DESKTOP)) {
            Page page = lawyer.open("/contracts?q=(a,b)&columns=amount,title,ends&sort=-ends")
                    .page();
            page.click(".saved-view-new summary");
            page.fill("#view-name", name);
            page.click(".saved-view-new button");
            assertThat(page.locator(".saved-view.is-here")).hasText(name);

            page = lawyer.open("/contracts").page();
            page.click("text=" + name);
            page.waitForURL(Pattern.compile(".*columns=amount,title,ends&sort=-ends"));
            assertThat(page.locator("#contracts-words")).hasValue("(a,b)");
            page.click(".columns-choice summary");
            assertThat(page.locator(".columns-list input:checked")).hasCount(3);
            assertThat(page.locator(".columns-list input").nth(2)).hasValue("ends");
            assertThat(page.locator("#columns-sort")).hasValue("-ends");

            page.locator(".saved-view", new Page.LocatorOptions().setHasText(name))
                    .locator("button")
                    .click();
            assertThat(page.locator(".saved-views")).not().containsText(name);
        }
    }
}
