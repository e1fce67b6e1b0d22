package io.marshrut.contractors;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.marshrut.support.Accessibility;
import io.marshrut.support.Browser;
import io.marshrut.support.Outwork;
import io.marshrut.support.PortalTest;
import io.marshrut.support.Works;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** An order as people know it: given out at a desk, worked on with a telephone, sent back, reported, seen on the card. */
@PortalTest
class ContractorInTheBrowserTest {

    @Autowired
    Browser browser;

    @Autowired
    ApplicationContext portal;

    @Test
    void theWorkIsGivenOutAndDoneWithATelephone() {
        Outwork outwork = new Outwork(portal);
        String performer = new Works(portal).person(null, "SPB-02");
        String request = outwork.file("employee", performer, "Вывеска над входом");
        String company = "ООО «Вывеска " + Outwork.mark() + "»";
        outwork.counterparty(company);

        try (Browser.Visitor inside = browser.signedIn(performer, Browser.DESKTOP)) {
            String path = given(inside, request, company);
            try (Browser.Visitor phone = browser.visitor(Browser.PHONE)) {
                worked(phone, path);
            }
            try (Browser.Visitor foreign = browser.visitor(Browser.PHONE, "en-GB")) {
                Page page = foreign.open(path).page();
                assertThat(page.locator("h1")).hasText("Order to a contractor");
                looksRight(foreign, "contractor-done-en-390");
            }
            Page card = inside.open("/requests/" + request).page();
            assertThat(card.locator("#contractors")).containsText("выполнен, ждёт проверки");
            assertThat(card.locator("#contractors")).containsText("стало.jpg");
            assertThat(card.locator("#history")).containsText(company);
            looksRight(inside, "contractor-card-1280");
            inside.wide(Browser.PHONE);
            looksRight(inside, "contractor-card-390");
            inside.wide(Browser.DESKTOP);
            card.fill("#contractors textarea[name=text]", "Кромка отходит слева");
            card.click("#contractors form[action$='/remarks'] button");
            assertThat(card.locator("#contractors")).containsText("возвращён с замечаниями");
            try (Browser.Visitor phone = browser.visitor(Browser.PHONE)) {
                assertThat(phone.open(path).page().locator("#messages")).containsText("Кромка отходит слева");
                looksRight(phone, "contractor-returned-390");
                phone.open("/contractor/no-such-link");
            }
        }
    }

    private String given(Browser.Visitor inside, String request, String company) {
        Page page = inside.open("/requests/" + request).page();
        looksRight(inside, "contractor-card-empty-1280");
        page.click("#contractors .card-header a");
        page.fill("#q", company);
        page.click("form[role=search] button");
        looksRight(inside, "contractor-form-search-1280");
        page.click(".list-group-item a");
        page.click(".form-footer-bar button");
        assertThat(page.locator("#email-error")).isVisible();
        page.fill("#contact", "Пётр Монтажников");
        page.fill("#email", "petr@contractor.example");
        page.fill("#what", "Снять старую вывеску, установить новую.\nПодъезд со двора, ключи у охраны.");
        looksRight(inside, "contractor-form-1280");
        inside.wide(Browser.PHONE);
        looksRight(inside, "contractor-form-390");
        inside.wide(Browser.DESKTOP);
        page.click(".form-footer-bar button[class*=primary]");
        assertThat(page.locator("#contractors")).containsText("ждём ответа");
        looksRight(inside, "contractor-given-1280");
        return page.locator(".contractor-link").innerText().replaceFirst("^.*(?=/contractor/)", "");
    }

    private void worked(Browser.Visitor phone, String path) {
        Page page = phone.open(path).page();
        looksRight(phone, "contractor-link-390");
        page.fill("#expectedOn", LocalDate.now().plusDays(2).toString());
        page.click("text=Принять в работу");
        assertThat(page.locator(".alert-success")).containsText("принят");
        page.setInputFiles("#photo-files", new FilePayload[] {
            new FilePayload("было.jpg", "image/jpeg", Outwork.photo()),
            new FilePayload("было-2.jpg", "image/jpeg", Outwork.photo())
        });
        page.click("text=Отправить фотографии");
        assertThat(page.locator("#photos li")).hasCount(2);
        page.click("button:has-text('Работа выполнена')");
        assertThat(page.locator(".alert-danger")).containsText("Акт выполненных работ");
        looksRight(phone, "contractor-missing-390");
        page.check("[name=when][value=after]");
        page.setInputFiles("#photo-files", new FilePayload("стало.jpg", "image/jpeg", Outwork.photo()));
        page.click("text=Отправить фотографии");
        assertThat(page.locator("#photos li")).hasCount(3);
        page.setInputFiles("#documents input[type=file]", new FilePayload("акт.jpg", "image/jpeg", Outwork.photo()));
        page.click("#documents button");
        assertThat(page.locator("#documents")).containsText("акт.jpg");
        page.fill("#comment-text", "Ключи вернули охране");
        page.click("#messages button");
        page.click("button:has-text('Работа выполнена')");
        assertThat(page.locator(".badge").first()).hasText("выполнен, ждёт проверки");
        looksRight(phone, "contractor-done-390");
    }

    private static void looksRight(Browser.Visitor visitor, String picture) {
        visitor.photograph(picture);
        assertThat(visitor.overflow()).as(picture).isLessThanOrEqualTo(0);
        assertThat(Accessibility.violations(visitor.page())).as(picture).isEqualTo(List.of());
        assertThat(visitor.errors()).as(picture).allMatch(error -> error.contains("422"));
    }
}
