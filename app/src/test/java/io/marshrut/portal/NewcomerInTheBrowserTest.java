package io.marshrut.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.marshrut.support.Api;
import io.marshrut.support.Browser;
import io.marshrut.support.Newcomers;
import io.marshrut.support.PortalTest;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the pages of a newcomer's request offer beyond those of a ticket: a form to correct, documents to bring. */
@PortalTest
class NewcomerInTheBrowserTest {

    @Autowired
    Browser browser;

    @Autowired
    Api api;

    private Newcomers newcomers;
    private String id;

    @BeforeEach
    void fileARequest() {
        newcomers = new Newcomers(api);
        id = newcomers.file("employee");
    }

    @Test
    void aReturnedRequestIsCorrectedInItsFormAndSentAgain() {
        newcomers.decide("manager", id, "approval", "return", "Укажите должность точнее");
        try (Browser.Visitor employee = browser.signedIn("employee", Browser.PHONE)) {
            Page card = employee.open("/requests/" + id).page();
            card.click("text=Исправить заявку");
            assertThat(card.locator("[name='fields.newcomer']")).hasValue("Яковлева Мария Петровна");
            assertThat(card.locator("[name='fields.equipment'][value=laptop]")).isChecked();

            card.fill("[name='fields.jobTitle']", "");
            card.uncheck("[name='fields.equipment'][value=phone]");
            card.fill("[name=comment]", "Старший кассир");
            card.click("text=Отправить снова");
            assertThat(card.locator("[data-field=jobTitle]")).containsText("Заполните поле.");
            assertThat(card.locator("[name='fields.equipment'][value=phone]"))
                    .not()
                    .isChecked();
            assertThat(card.locator("[name=comment]")).hasValue("Старший кассир");

            card.fill("[name='fields.jobTitle']", "Старший кассир");
            // as if somebody else had corrected the request after this page was opened
            card.evaluate("document.querySelector('[name=version]').value = 'older'");
            card.click("text=Отправить снова");
            assertThat(card.locator("#problem")).containsText("тем временем исправил кто-то другой");
            card.click("text=Отправить снова");
            card.waitForURL(Pattern.compile(".*/requests/[0-9a-f-]+"));
            assertThat(card.locator(".facts >> nth=0")).containsText("Старший кассир");
            assertThat(card.locator(".facts >> nth=0")).not().containsText("Телефон");
            assertThat(card.locator(".history")).containsText("заявка исправлена: Должность, ");
        }
        assertThat(newcomers.open("manager", id)).hasSize(1);
    }

    @Test
    void theFormOfWhatWasSentMeanwhileLeadsToTheCard() {
        newcomers.decide("manager", id, "approval", "return", "Укажите должность точнее");
        String task = newcomers.task("employee", id, "rework").path("id").asText();
        newcomers.decide("employee", id, "rework", "resubmit", "Старший кассир");
        try (Browser.Visitor employee = browser.signedIn("employee", Browser.DESKTOP)) {
            Page page = employee.open("/tasks/" + task + "/form").page();

            assertThat(page).hasURL(Pattern.compile(".*/requests/" + id));
        }
    }

    @Test
    void aRequiredDocumentIsBroughtWhereItIsMissed() {
        newcomers.decide("manager", id, "approval", "approve", null);
        try (Browser.Visitor engineer = browser.signedIn("it", Browser.DESKTOP)) {
            Page card = engineer.open("/requests/" + id).page();
            assertThat(card.locator(".required-upload")).hasCount(1);
            card.setInputFiles(
                    ".required-upload [type=file]",
                    new FilePayload("акт.txt", "text/plain", "Ноутбук № 17".getBytes(StandardCharsets.UTF_8)));
            card.click(".required-upload button");

            assertThat(card.locator(".required-documents .is-there")).containsText("Акт выдачи");
            assertThat(card.locator(".required-upload")).hasCount(0);
            assertThat(card.locator("#files")).containsText("Акт выдачи");
        }
        newcomers.decide("it", id, "equipment", "done", "Ноутбук № 17");
    }
}
