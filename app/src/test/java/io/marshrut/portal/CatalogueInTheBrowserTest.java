package io.marshrut.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.marshrut.access.Accounts;
import io.marshrut.directory.Organisation;
import io.marshrut.support.Accessibility;
import io.marshrut.support.Browser;
import io.marshrut.support.Colleagues;
import io.marshrut.support.PortalTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From a word on the wrong keyboard layout to a request, with the browser closed on the way. */
@PortalTest
class CatalogueInTheBrowserTest {

    @Autowired
    Browser browser;

    @Autowired
    Organisation organisation;

    @Autowired
    Accounts accounts;

    @Test
    void aKindIsFoundWhileTypingAndItsFormOutlivesTheBrowser() {
        String login = new Colleagues(organisation, accounts).likeTheOthers();
        try (Browser.Visitor visitor = browser.signedIn(login, Browser.DESKTOP)) {
            Page page = visitor.open("/catalog").page();
            visitor.photograph("catalogue-new");
            page.locator("#catalogue-words").pressSequentially("ghbynth");
            // the first search makes the index
            Locator incident = page.locator("[data-kind][href='/catalog/it/incident']");
            page.waitForSelector("[data-kind][href='/catalog/it/incident']");
            assertThat(incident).hasText("Сбой или неисправность");
            assertThat(page.locator("[data-catalogue-said]")).containsText("Наш");
            assertThat(page).hasURL(Pattern.compile(".*q=ghbynth"));
            assertThat(Accessibility.violations(page)).isEmpty();
            visitor.photograph("catalogue-found");

            page.keyboard().press("ArrowDown");
            assertThat(page.locator("[data-kind]").first()).isFocused();
            page.keyboard().press("ArrowUp");
            assertThat(page.locator("#catalogue-words")).isFocused();
            page.locator("#star-found-it-incident").click();
            assertThat(page.locator("#star-found-it-incident")).hasAttribute("aria-pressed", "true");
            incident.press("Enter");

            page.waitForURL(Pattern.compile(".*/catalog/it/incident"));
            assertThat(page.locator("#star-button")).hasAttribute("aria-pressed", "true");
            page.fill("[name='fields.summary']", "Принтер жуёт бумагу");
            page.check("[name='fields.impact'][value=one]");
            page.selectOption("[name='fields.category']", "computer");
            page.fill("[name='fields.workplace']", "Кабинет 12");
            assertThat(page.locator("[data-keep-state]")).containsText("Черновик сохранён в");
            visitor.photograph("form-kept");
        }
        try (Browser.Visitor visitor = browser.signedIn(login, Browser.PHONE)) {
            Page page = visitor.open("/catalog").page();
            assertThat(page.locator("#drafts")).containsText("Сбой или неисправность");
            visitor.photograph("catalogue-drafts");
            assertThat(visitor.overflow()).isZero();
            assertThat(Accessibility.violations(page)).isEmpty();
            page.click("#drafts a");

            assertThat(page.locator("#draft-restored")).containsText("Восстановлен черновик");
            assertThat(page.locator("[name='fields.summary']")).hasValue("Принтер жуёт бумагу");
            assertThat(page.locator("[name='fields.workplace']")).hasValue("Кабинет 12");
            assertThat(page.locator("[name='fields.impact'][value=one]")).isChecked();
            visitor.photograph("form-restored");
            assertThat(visitor.overflow()).isZero();
            assertThat(Accessibility.violations(page)).isEmpty();

            // Enter sends, though another button stands before
            page.fill("[name='fields.summary']", "Принтер жуёт всю бумагу");
            page.press("[name='fields.summary']", "Enter");
            page.waitForURL(Pattern.compile(".*/requests/[0-9a-f-]+"));
            page.fill("#watcher-login", "petrov");
            page.click("#watchers .input-group .btn");
            assertThat(page.locator("#watchers")).containsText("Петров");
            visitor.photograph("card-watched");
            assertThat(visitor.overflow()).isZero();
            assertThat(Accessibility.violations(page)).isEmpty();

            visitor.open("/catalog");
            assertThat(page.locator("#drafts")).hasCount(0);
            assertThat(page.locator("#kinds")).containsText("Избранное");
            visitor.wide(Browser.DESKTOP).photograph("catalogue-used");
            assertThat(visitor.errors()).isEmpty();
        }
    }
}
