package io.marshrut.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.marshrut.support.Browser;
import io.marshrut.support.Incidents;
import io.marshrut.support.PortalTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An IT ticket from the catalogue to its end, as its people see it. */
@PortalTest
class IncidentInTheBrowserTest {

    @Autowired
    Browser browser;

    @Test
    void isFiledAskedAboutAnsweredAndResolved() {
        String title = Incidents.title();
        try (Browser.Visitor employee = browser.signedIn("employee", Browser.DESKTOP);
                Browser.Visitor engineer = browser.signedIn("it", Browser.DESKTOP)) {
            Page form = employee.open("/catalog").page();
            form.locator("#catalogue-words").pressSequentially("принтер");
            form.click("[data-kind][href$='it/incident']");
            form.fill("[name='fields.summary']", title);
            form.selectOption("[name='fields.category']", "pos");
            form.fill("[name='fields.workplace']", "Касса 3");
            form.check("[name='fields.impact'][value=several]");
            form.setInputFiles("#files", new FilePayload("чек.png", "image/png", new byte[] {1, 2, 3}));
            form.click("text=Отправить заявку");
            form.waitForURL(Pattern.compile(".*/requests/[0-9a-f-]+"));
            assertThat(form.locator("h1")).containsText(title);
            assertThat(form.locator("#files")).containsText("чек.png");
            assertThat(form.locator(".diagram[data-drawn]")).isVisible();
            assertThat(form.locator(".diagram .stage-here")).hasAttribute("data-element-id", "triage");
            String card = form.url();

            Page inbox =
                    engineer.open("/work?scope=group&q=" + title.substring(5)).page();
            inbox.click("text=Взять");
            assertThat(inbox.locator(".decision")).containsText("ИТ-поддержка");
            // a decision that needs a comment is not even sent without one
            inbox.click("text=Уточнить у инициатора");
            assertThat(inbox.locator(".decision-missing")).isVisible();
            inbox.fill(".decision textarea[name=comment]", "Какая модель кассы?");
            inbox.click("text=Уточнить у инициатора");
            assertThat(inbox.locator(".card-head-facts")).containsText("Ждёт инициатора");

            Page bell = employee.open("/notifications").page();
            bell.click("text=Вопрос по заявке >> nth=0");
            assertThat(bell.locator(".decision")).containsText("Какая модель кассы?");
            bell.fill(".decision textarea[name=comment]", "Штрих-М");
            bell.click(".decision-buttons >> text=Ответить");
            assertThat(bell.locator(".history")).containsText("Штрих-М");

            inbox.navigate(card);
            inbox.click("text=Принять в работу");
            inbox.fill(".decision textarea[name=comment]", "Заменили ленту");
            inbox.click("text=Устранено");
            assertThat(inbox.locator(".card-head-facts")).containsText("Выполнена");
            assertThat(inbox.locator(".card-head-facts")).containsText("Выполнено в срок");

            Locator history = employee.open(card.replaceFirst("https?://[^/]+", ""))
                    .page()
                    .locator(".history");
            assertThat(history).containsText("Заменили ленту");
            assertThat(history).containsText("заявка выполнена");
        }
    }

    @Test
    void aFormThatIsWrongIsGivenBackWithWhatWasTyped() {
        try (Browser.Visitor employee = browser.signedIn("employee", Browser.PHONE)) {
            Page form = employee.open("/catalog/it/incident").page();
            form.fill("[name='fields.summary']", "Сбой");
            form.selectOption("[name='fields.category']", "software");
            form.click("text=Отправить заявку");

            assertThat(form.locator("[data-field=summary]")).containsText("Длина — от 5 до 150 символов.");
            assertThat(form.locator("[data-field=system]")).containsText("Заполните поле.");
            assertThat(form.locator("[data-field=workplace]")).isHidden();
            assertThat(form.locator("[name='fields.summary']")).hasValue("Сбой");
            assertThat(form.locator("[name='fields.summary']")).isFocused();
        }
    }

    @Test
    void aHalfFilledFormSurvivesAClosedPage() {
        try (Browser.Visitor employee = browser.signedIn("employee", Browser.DESKTOP)) {
            Page form = employee.open("/catalog/it/incident").page();
            form.fill("[name='fields.summary']", "Недописанная заявка");
            form.selectOption("[name='fields.category']", "network");
            form.navigate("about:blank");

            // what a page sends as it is closed may be on its way still
            await().until(() -> employee.open("/catalog/it/incident")
                    .page()
                    .inputValue("[name='fields.summary']")
                    .equals("Недописанная заявка"));
            assertThat(form.locator("[data-field=workplace]")).isVisible();
        }
    }

    @Test
    void isWithdrawnAfterOneQuestion() {
        try (Browser.Visitor employee = browser.signedIn("employee", Browser.PHONE)) {
            Page form = employee.open("/catalog/it/incident").page();
            form.fill("[name='fields.summary']", Incidents.title());
            form.selectOption("[name='fields.category']", "other");
            form.check("[name='fields.impact'][value=one]");
            form.click("text=Отправить заявку");
            form.waitForURL(Pattern.compile(".*/requests/[0-9a-f-]+"));

            form.click("[data-open=withdraw]");
            form.fill("#withdraw-comment", "Само прошло");
            form.click("dialog >> text=Отозвать >> nth=-1");
            assertThat(form.locator(".card-head-facts")).containsText("Отозвана");
            assertThat(form.locator(".history")).containsText("Само прошло");
        }
    }

    @Test
    void theKeyboardIsEnough() {
        String title = Incidents.title();
        try (Browser.Visitor employee = browser.signedIn("employee", Browser.DESKTOP)) {
            Page page = employee.page();
            page.keyboard().press("n");
            page.waitForURL(Pattern.compile(".*/catalog"));
            page.keyboard().type("принтер");
            page.waitForSelector("[data-kind][href$='it/incident']");
            page.locator("[data-kind][href$='it/incident']").focus();
            page.keyboard().press("Enter");
            page.waitForURL(Pattern.compile(".*/catalog/it/incident"));
            page.locator("[name='fields.summary']").focus();
            page.keyboard().type(title);
            page.selectOption("[name='fields.category']", "other");
            page.check("[name='fields.impact'][value=one]");
            page.keyboard().press("Control+Enter");
            page.waitForURL(Pattern.compile(".*/requests/[0-9a-f-]+"));

            page.locator("h1").click();
            page.keyboard().press("?");
            assertThat(page.locator("#shortcuts")).isVisible();
            page.keyboard().press("Escape");
            page.keyboard().press("/");
            assertThat(page.locator("#search-everything")).isFocused();
        }
    }

    @Test
    void aWrongPasswordIsToldAndADemoSignInTakesOneClick() {
        try (Browser.Visitor stranger = browser.visitor(Browser.DESKTOP)) {
            Page page = stranger.open("/requests").page();
            page.fill("#username", "employee");
            page.fill("#password", "wrong");
            page.click(".front-door-card .btn-primary");
            assertThat(page.locator("[role=alert]")).containsText("Неверный логин или пароль.");

            page.click("[data-sign-in=employee]");
            // and one is where one wanted to go
            page.waitForURL(Pattern.compile(".*/requests.*"));
            assertThat(page.title()).startsWith("Заявки");
        }
    }
}
