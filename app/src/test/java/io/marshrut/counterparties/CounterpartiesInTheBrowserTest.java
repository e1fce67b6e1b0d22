package io.marshrut.counterparties;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.marshrut.support.Browser;
import io.marshrut.support.PortalTest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The register as people use it. */
@PortalTest
class CounterpartiesInTheBrowserTest {

    @Autowired
    Browser browser;

    @Test
    void aNewOneIsWarnedOfWhoMayBeTheSameThenSavedBlockedAndChanged() {
        String inn = Codes.inn();
        try (Browser.Visitor accountant = browser.signedIn("accountant", Browser.DESKTOP)) {
            Page page = accountant.open("/counterparties/new").page();
            page.fill("#name", "АО \"Керамика северо-запад\"");
            page.fill("#inn", inn);
            page.fill("#kpp", "990901001");
            page.fill("#bik-0", Codes.BIK);
            page.fill("#account-0", "40702810962129493954");
            page.click("text=Сохранить");
            assertThat(page.locator("#similar")).containsText("ООО «Керамика Северо-Запад»");

            page.check("[name=confirmed]");
            page.click("button:has-text('Сохранить')");
            assertThat(page.locator(".invalid-feedback")).containsText("Ключ счёта не подходит");

            page.fill("#account-0", Codes.account());
            page.check("[name=affiliated]");
            page.click("button:has-text('Сохранить')");
            assertThat(page.locator("h1")).hasText("АО \"Керамика северо-запад\"");

            page.click("text=Заблокировать");
            page.fill("#block-reason", "Нет документов");
            page.click("dialog button:has-text('Заблокировать')");
            assertThat(page.locator(".alert-danger")).containsText("Нет документов");

            page.click("text=Изменить");
            page.fill("#phone", "8 800 000-00-00");
            page.click("button:has-text('Сохранить')");
            assertThat(page.locator(".history").locator("ins")).containsText("8 800 000-00-00");
        }
    }

    @Test
    void aFileIsCheckedMendedAndAppliedWithinThePages() {
        String inn = Codes.inn();
        String name = "ООО «Из файла " + UUID.randomUUID() + "»";
        try (Browser.Visitor accountant = browser.signedIn("accountant", Browser.DESKTOP)) {
            Page page = accountant.open("/counterparties/import").page();
            bring(page, "Наименование;Цвет\nА;Б\n");
            assertThat(page.locator("#problem")).containsText("Нет колонки «ИНН»");

            bring(page, "Наименование;ИНН;КПП\n" + name + ";7810526011;990901001\n");
            assertThat(page.locator(".import-verdict")).containsText("В 1 строке ошибка");
            assertThat(page.locator("table")).containsText("ИНН неверен");

            page.click("text=Загрузить другой файл");
            bring(page, "Наименование;ИНН;КПП\n" + name + ";" + inn + ";990901001\n");
            page.click("text=Применить 1 изменение");
            assertThat(page.locator(".toast-place")).containsText("Добавлено: 1");
            page.fill("#counterparty-words", inn);
            assertThat(page.locator("#list tbody tr")).hasCount(1);
            assertThat(page.locator("#list")).containsText(name);
        }
    }

    private static void bring(Page page, String csv) {
        page.setInputFiles("#import-file", new FilePayload("c.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
        page.click("text=Проверить файл");
    }
}
