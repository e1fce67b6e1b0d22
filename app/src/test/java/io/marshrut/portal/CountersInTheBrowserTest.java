package io.marshrut.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.marshrut.support.Api;
import io.marshrut.support.Browser;
import io.marshrut.support.Incidents;
import io.marshrut.support.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The bell and the number of tasks follow while a page stays open. */
@PortalTest
class CountersInTheBrowserTest {

    /** Nobody else files or decides anything as this person. */
    private static final String LOGIN = "finance";

    @Autowired
    Browser browser;

    @Autowired
    Api api;

    @Test
    void followWithoutLoadingThePageAnew() {
        Incidents incidents = new Incidents(api);
        try (Browser.Visitor visitor = browser.signedIn(LOGIN, Browser.DESKTOP)) {
            Page page = visitor.open("/search").page();
            page.evaluate("window.stayed = true");
            int tasks = number(page, "#work-count");
            int news = number(page, ".bell-count");

            String id = incidents.file(LOGIN, Incidents.title());
            incidents.decide("it", incidents.task("it", id), "need-info", "Какая касса?");
            // as when somebody comes back to the tab; else it asks every few seconds
            page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");

            assertThat(page.locator("#work-count")).hasText(String.valueOf(tasks + 1));
            assertThat(page.locator(".bell-count")).not().hasText(String.valueOf(news));
            org.assertj.core.api.Assertions.assertThat(page.evaluate("window.stayed"))
                    .isEqualTo(true);
        }
    }

    private static int number(Page page, String badge) {
        String text = page.locator(badge).textContent().strip();
        return text.isEmpty() ? 0 : Integer.parseInt(text);
    }
}
