package io.marshrut.assets;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.marshrut.support.Browser;
import io.marshrut.support.PortalTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The register of equipment as people use it. */
@PortalTest
class AssetsInTheBrowserTest {

    @Autowired
    Browser browser;

    @Test
    void aCardIsWrittenChangedAndFound() {
        String number = "B-" + UUID.randomUUID();
        try (Browser.Visitor it = browser.signedIn("it", Browser.DESKTOP)) {
            Page page = it.open("/equipment/new").page();
            page.fill("#number", number);
            page.click("button:has-text('Сохранить')");
            assertThat(page.locator(".invalid-feedback").first()).isVisible();

            page.fill("#name", "Сканер паспортов");
            page.selectOption("#type", "computer");
            page.selectOption("#site", "KZN-01");
            page.fill("#serviceMonths", "6");
            page.fill("#commissionedOn", "2020-01-15");
            page.click("button:has-text('Сохранить')");
            assertThat(page.locator(".card-head-facts")).containsText("просрочено");

            page.click("a:has-text('Изменить')");
            page.selectOption("#state", "WRITTEN_OFF");
            page.click("button:has-text('Сохранить')");
            assertThat(page.locator(".history ins")).hasText("списано");

            it.open("/equipment");
            page.fill("#asset-words", number);
            assertThat(page.locator("#list tbody tr")).hasCount(1);
        }
    }

    @Test
    void anAdministratorKeepsTheListOfTypes() {
        String code = "t-" + Long.toString(System.nanoTime(), 36);
        try (Browser.Visitor admin = browser.signedIn("admin", Browser.DESKTOP)) {
            Page page = admin.open("/admin/asset-types").page();
            page.fill("[name=code]", code);
            page.locator("form:has([name=code]) [name=nameRu]").fill("Роботы");
            page.locator("form:has([name=code]) [name=nameEn]").fill("Robots");
            page.click("text=Добавить вид");
            String line = "form[action$='" + code + "']";
            assertThat(page.locator(line + " [name=nameRu]")).hasValue("Роботы");

            page.uncheck(line + " [name=active]");
            page.click(line + " button");
            assertThat(page.locator(line + " [name=active]")).not().isChecked();
            admin.open("/equipment/new");
            assertThat(page.locator("#type option[value='" + code + "']")).hasCount(0);
        }
    }
}
