package io.marshrut.contracts;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.marshrut.support.Api;
import io.marshrut.support.Browser;
import io.marshrut.support.ContractCases;
import io.marshrut.support.PortalTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A contract from its draft to its number, by the pages alone: initiator, lawyer, economist, director. */
@PortalTest
class ContractInTheBrowserTest {

    private static final Pattern CARD = Pattern.compile(".*/contracts/[0-9a-f-]{36}$");

    @Autowired
    Browser browser;

    @Autowired
    Api api;

    @Test
    void aContractIsDraftedReturnedReworkedApprovedAndSigned() {
        String title = "Обслуживание касс " + UUID.randomUUID();
        String path = drafted(title);
        approve("volkova", title, Browser.DESKTOP);
        returned(path, title);
        reworked(path);
        // one key and a comment are enough for a decision
        decideByKey("lawyer", title);
        approve("kotova", title, Browser.PHONE);
        signed(path);
    }

    private String drafted(String title) {
        try (Browser.Visitor initiator = browser.signedIn("marketing", Browser.DESKTOP)) {
            Page page = initiator.open("/contracts/new").page();
            page.selectOption("#type", "services");
            page.click(".form-footer-bar button");
            page.fill("#title", title);
            page.fill("#counterpartyInn", "7810526011");
            page.fill("#amount", "200 000,00");
            page.click(".form-footer-bar button");
            assertThat(page.locator(".form-field:has(#counterpartyInn) .invalid-feedback"))
                    .containsText("в реестре нет");
            page.fill("#counterpartyInn", ContractCases.SUPPLIER);
            page.fill("#attribute-subject", "Кассовые узлы");
            page.setInputFiles("#file", file("Договор об оказании услуг"));
            page.click(".form-footer-bar button");
            page.waitForURL(CARD);
            assertThat(page.locator(".route-stages")).containsText("Юридическая экспертиза");
            page.click("text=Отправить на согласование");
            assertThat(page.locator(".status-badge").first()).hasText("На согласовании");
            // the browser itself reports the form that was refused
            assertThat(initiator.errors()).allMatch(error -> error.contains("422"));
            return page.url().replaceAll("^.*(/contracts/.*)$", "$1");
        }
    }

    private void approve(String login, String title, int width) {
        try (Browser.Visitor approver = browser.signedIn(login, width)) {
            Page page = task(approver, title);
            assertThat(page.locator(".steps-line")).isVisible();
            page.click("[data-decision] button[value=approve]");
            page.waitForURL(CARD);
            assertThat(approver.overflow()).isZero();
            assertThat(approver.errors()).isEmpty();
        }
    }

    /** The page of the task, by the way of the inbox. */
    private static Page task(Browser.Visitor visitor, String title) {
        Page page = null;
        Locator row = null;
        for (String scope : List.of("mine", "group")) {
            page = visitor.open("/work?scope=" + scope + "&q=" + title.substring(title.lastIndexOf(' ') + 1))
                    .page();
            row = page.locator(".row-target", new Page.LocatorOptions().setHasText(title));
            if (row.count() > 0) {
                break;
            }
        }
        row.first().click();
        page.waitForURL(Pattern.compile(".*/contracts/.*/task/.*"));
        return page;
    }

    private void returned(String path, String title) {
        try (Browser.Visitor lawyer = browser.signedIn("lawyer", Browser.DESKTOP)) {
            Page page = task(lawyer, title);
            assertThat(page.locator("[data-decision]")).containsText("Юрист");
            page.fill("#remark-text", "Нет ответственности за просрочку");
            page.click("#new-remark button.btn:not([data-pin-mode])");
            assertThat(page.locator(".remarks")).containsText("Нет ответственности за просрочку");
            page.fill("[data-decision] textarea[name=comment]", "Нет срока оплаты");
            page.click("[data-decision] button[value=return]");
            page.waitForURL(CARD);
            assertThat(page.locator(".status-badge").first()).hasText("На доработке");
            assertThat(page.url()).endsWith(path);
        }
    }

    private void reworked(String path) {
        try (Browser.Visitor initiator = browser.signedIn("marketing", Browser.PHONE)) {
            Page page = initiator.open(path).page();
            assertThat(page.locator("#rework")).containsText("Осталось ответить на 2 замечания");
            for (int n = 0; n < 2; n++) {
                page.click("#tab-remarks");
                page.locator(".remark-form textarea").first().fill("Добавили в пункт 4");
                page.locator(".remark-form button[value=true]").first().click();
                assertThat(page.locator(".remark-form")).hasCount(1 - n);
            }
            page.click("#tab-files");
            page.setInputFiles("#version-file", file("Договор об оказании услуг, срок оплаты 10 дней"));
            page.click("text=Загрузить версию");
            assertThat(page.locator("#tab-files")).containsText("(2)");
            page.click("text=Отправить снова");
            assertThat(page.locator(".status-badge").first()).hasText("На согласовании");
            assertThat(page.locator(".round[open]")).containsText("решение прошлого тура в силе");
            assertThat(initiator.overflow()).isZero();
        }
    }

    private void decideByKey(String login, String title) {
        try (Browser.Visitor lawyer = browser.signedIn(login, Browser.DESKTOP)) {
            Page page = task(lawyer, title);
            assertThat(page.locator(".changes")).containsText("загружена новая версия");
            page.keyboard().press("a");
            page.keyboard().press("Enter");
            page.waitForURL(CARD);
        }
    }

    private void signed(String path) {
        try (Browser.Visitor director = browser.signedIn("director", Browser.PHONE)) {
            Page page = director.open(path).page();
            page.fill("#sign-password", "not-the-password");
            page.locator("form:has(#sign-password) button").click();
            assertThat(page.locator("#problem")).containsText("Пароль неверен");
            page.fill("#sign-password", "director");
            page.locator("form:has(#sign-password) button").click();
            assertThat(page.locator(".status-badge").first()).hasText("Действует");
            assertThat(page.locator("h1 .number")).containsText("УС-HQ/");
            assertThat(director.overflow()).isZero();
        }
        byte[] sheet =
                api.as("director").get("/api/v1" + path + "/approval-sheet.pdf").body();
        assertThat(new String(sheet, 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
    }

    private static FilePayload file(String text) {
        return new FilePayload("Договор.txt", "text/plain", text.getBytes(StandardCharsets.UTF_8));
    }
}
