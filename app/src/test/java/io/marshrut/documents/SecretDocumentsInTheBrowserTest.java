package io.marshrut.documents;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import io.marshrut.support.Api;
import io.marshrut.support.Browser;
import io.marshrut.support.Incidents;
import io.marshrut.support.PortalTest;
import io.marshrut.support.Uploads;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who sees what, as people set it and look at it. */
@PortalTest
class SecretDocumentsInTheBrowserTest {

    @Autowired
    Browser browser;

    @Autowired
    Api api;

    @Test
    void aDocumentIsMadeSecretOpenedToSomebodyAndMadeOpenAgain() {
        String id = new Uploads(api)
                .read("договор.pdf", Uploads.textPdf(Uploads.newInvoice()))
                .path("id")
                .asText();
        try (Browser.Visitor accountant = browser.signedIn("accountant", Browser.DESKTOP)) {
            Page page = accountant.open("/documents/" + id).page();
            page.onDialog(Dialog::accept);
            page.click("summary:has-text('Кто видит и почему')");
            assertThat(page.locator(".readers-panel")).containsText("Воронцов Андрей Павлович");
            assertThat(page.locator(".readers-panel")).containsText("роль «Директор»: вся компания");
            accountant.photograph("readers-panel-1280");

            page.click("text=Сделать конфиденциальным");
            page.fill("#reader-login", "lawyer");
            page.click("button:has-text('Сделать конфиденциальным')");
            assertThat(page.locator("h1")).containsText("Конфиденциально");
            assertThat(page.locator(".list-group-item")).hasCount(2);
            accountant.photograph("secrecy-1280");

            page.fill("#reader-login", "nobody-of-this-name");
            page.click("text=Добавить в список");
            assertThat(page.locator("main")).containsText("Сотрудника «nobody-of-this-name» нет");

            accountant.open("/documents/" + id);
            assertThat(page.locator(".card-head-facts")).containsText("Конфиденциально");
            page.click("summary:has-text('Кто видит и почему')");
            assertThat(page.locator(".readers-panel .reader")).hasCount(2);
            assertThat(page.locator(".readers-panel")).containsText("в поимённом списке");

            page.click("text=Изменить список");
            page.locator(".list-group-item", new Page.LocatorOptions().setHasText("Фёдоров"))
                    .locator("button")
                    .click();
            assertThat(page.locator(".list-group-item")).hasCount(1);
            page.click("text=Снять гриф");
            assertThat(page.locator("h1")).containsText("Сделать конфиденциальным");
        }
    }

    @Test
    void theFilesOfARequestSayWhichOfThemIsSecret() {
        String request = new Incidents(api).file("employee", "Протокол комиссии");
        attach(request, "фото кассы.txt");
        String secret = attach(request, "протокол.txt");
        api.as("employee")
                .call("PUT", "/api/v1/documents/" + secret + "/secrecy", Map.of("readers", List.of("director")));
        try (Browser.Visitor employee = browser.signedIn("employee", Browser.PHONE)) {
            Page page = employee.open("/requests/" + request).page();
            page.click("summary:has-text('Кто видит и почему')");
            assertThat(page.locator(".readers-panel")).containsText("инициатор заявки");
            employee.photograph("request-with-secret-file-390");
            page.click(".file-secrecy.secret");
            assertThat(page.locator("h1")).containsText("Конфиденциально");
        }
        try (Browser.Visitor it = browser.signedIn("it", Browser.DESKTOP)) {
            Page page = it.open("/requests/" + request).page();
            assertThat(page.locator("#files")).containsText("фото кассы.txt");
            assertThat(page.locator("body")).not().containsText("протокол.txt");
        }
    }

    private String attach(String request, String name) {
        return api.as("employee")
                .upload("/api/v1/requests/" + request + "/documents", name, name.getBytes(), Map.of())
                .json()
                .path("documentId")
                .asText();
    }
}
