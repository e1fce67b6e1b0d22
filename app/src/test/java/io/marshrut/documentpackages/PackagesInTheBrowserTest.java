package io.marshrut.documentpackages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.marshrut.ocr.drawing.Sample;
import io.marshrut.support.Accessibility;
import io.marshrut.support.Api;
import io.marshrut.support.Browser;
import io.marshrut.support.PackageCases;
import io.marshrut.support.PortalTest;
import io.marshrut.support.Uploads;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From a document to a released package, and what a store sees of it on a phone. */
@PortalTest
class PackagesInTheBrowserTest {

    @Autowired
    Browser browser;

    @Autowired
    Api api;

    @Test
    void anAccountantGathersAPackageAsksTheStoreAndReleasesIt() {
        Sample sample = Uploads.newInvoice();
        String document = new PackageCases(api).invoice("accountant", sample);
        String path;
        try (Browser.Visitor accountant = browser.signedIn("accountant", Browser.DESKTOP)) {
            Page page = accountant.open("/documents/" + document).page();
            page.click("text=Начать комплект с этого документа");
            page.selectOption("#operation", "SERVICES");
            page.selectOption("#site", "OMS-01");
            page.fill("#title", "Уборка магазина");
            accountant.photograph("package-new-1280");
            page.click(".form-footer-bar .btn-primary");
            page.waitForURL(Pattern.compile(".*/packages/[0-9a-f-]{36}"));
            path = page.url().substring(page.url().indexOf("/packages/"));
            assertThat(page.locator("#documents .sheet")).hasCount(1);
            assertThat(page.locator("#required .is-missing")).hasCount(3);
            assertThat(page.locator("#gate")).containsText("акт, договор, подпись");
            accountant.photograph("package-card-1280");
            page.fill("#ask-comment", "Акт нужен до пятницы");
            page.click("#ask button");
            assertThat(page.locator("#asked")).containsText("Быкова");
            assertThat(Accessibility.violations(page)).isEmpty();
            page.fill("#package-words", "такого-нет-нигде");
            page.click("#search button");
            assertThat(page.locator("#search")).containsText("Ничего не нашлось");
            accountant.open("/documents/" + document);
            assertThat(page.locator("#package")).containsText("Уборка магазина");
            assertThat(accountant.errors()).isEmpty();
        }
        try (Browser.Visitor store = browser.signedIn("bykova", Browser.PHONE)) {
            Page page = store.open(path).page();
            assertThat(page.locator("#answer")).containsText("В комплекте не хватает");
            assertThat(page.locator("#answer")).containsText("Акт нужен до пятницы");
            assertThat(page.locator("#gate")).containsText("Выпускает бухгалтерия");
            page.setInputFiles(
                    "#file", new FilePayload("акт.pdf", "application/pdf", Uploads.textPdf(Uploads.newInvoice())));
            page.click(".package-upload button");
            assertThat(page.locator("#documents")).containsText("акт.pdf");
            store.photograph("package-store-390");
            assertThat(store.overflow()).isZero();
            page.fill("#answer-comment", "Договор отправили курьером");
            page.click("#answer button[value='sent']");
            assertThat(page.locator("#history")).containsText("отправили в офис");
            assertThat(store.errors()).isEmpty();
        }
        try (Browser.Visitor accountant = browser.signedIn("accountant", Browser.DESKTOP)) {
            Page page = accountant.open(path).page();
            page.fill("#override-reason", "Договор едет курьером, оплата сегодня");
            page.click("#gate .btn-outline-danger");
            assertThat(page.locator("#gate")).containsText("Договор едет курьером");
            assertThat(page.locator("#history")).containsText("выпущен, хотя не хватало");
            accountant.photograph("package-released-1280");
            accountant.open("/packages?q=" + "%D0%A3%D0%B1%D0%BE%D1%80%D0%BA%D0%B0");
            assertThat(page.locator("tbody .row-target").first()).isVisible();
            accountant.photograph("packages-list-1280");
        }
        try (Browser.Visitor phone = browser.signedIn("accountant", Browser.PHONE)) {
            phone.open("/packages");
            phone.photograph("packages-list-390");
            assertThat(phone.overflow()).isZero();
        }
    }
}
