package io.marshrut.claims;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import io.marshrut.support.Api;
import io.marshrut.support.Browser;
import io.marshrut.support.ClaimCases;
import io.marshrut.support.PortalTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A claim from a phone in a store to the draft before a lawyer. */
@PortalTest
class ClaimsInTheBrowserTest {

    @Autowired
    Browser browser;

    @Autowired
    Api api;

    @Test
    void aPhotoTakenInAStoreIsCheckedByALawyerBesideThePaper() {
        new ClaimCases(api).withWorker();
        String path = brought();

        try (Browser.Visitor lawyer = browser.signedIn("lawyer", Browser.DESKTOP)) {
            Page page = lawyer.open(path).page();
            assertThat(page.locator("[name='fields.amount']")).hasValue("8490.00");
            assertThat(page.locator("[name='fields.claimNumber']")).hasValue("77-Ф");
            assertThat(page.locator(".claim-marks rect").first()).isAttached();
            lawyer.photograph("claim-check-1280");
            page.fill("[name='fields.claimantName']", "Смирнова Ольга Ивановна");
            page.check("[name='fields.claimantKind'][value='consumer']");
            page.check("[name='fields.demandKind'][value='money']");
            page.click("button[value='confirmed']");
            assertThat(page.locator(".status-badge").first()).containsText("В работе");
            assertThat(page.locator("#answer")).containsText("Версия");
            page.check("[name='fields.answerKind'][value='refuse']");
            page.click("text=Составить ответ по шаблону");
            assertThat(page.locator(".invalid-feedback").first()).isVisible();
            page.fill("[name='fields.grounds']", "Проверка показала, что товар исправен.");
            page.click("text=Составить ответ по шаблону");
            assertThat(page.locator("#answer")).containsText("отказать");
            lawyer.photograph("claim-draft-1280");
            // the refusal above is all that the browser complains of
            assertThat(lawyer.errors()).allMatch(error -> error.contains("422"));
            lawyer.open("/claims");
            assertThat(page.locator("tbody .row-target").first()).isVisible();
            lawyer.photograph("claims-list-1280");
        }
        try (Browser.Visitor phone = browser.signedIn("lawyer", Browser.PHONE)) {
            phone.open(path).photograph("claim-card-390");
            assertThat(phone.overflow()).isZero();
            phone.open("/claims");
            assertThat(phone.page().locator("tbody .row-target").first()).isVisible();
            phone.photograph("claims-list-390");
            assertThat(phone.overflow()).isZero();
        }
    }

    /** By whoever stands in the store. @return path of the claim's card */
    private String brought() {
        try (Browser.Visitor seller = browser.signedIn("employee", Browser.PHONE)) {
            Page page = seller.open("/claims/new").page();
            page.click(".form-footer-bar button");
            assertThat(page.locator("#files-error")).isVisible();
            seller.photograph("claim-new-390");
            assertThat(seller.overflow()).isZero();
            page.setInputFiles("#files", new FilePayload("photo.jpg", "image/jpeg", ClaimCases.photo("77-Ф", "8 490")));
            page.click(".form-footer-bar button");
            page.waitForURL(Pattern.compile(".*/claims/[0-9a-f-]{36}"));
            assertThat(page.locator("#reading"))
                    .containsText(
                            "Прочитано",
                            new LocatorAssertions.ContainsTextOptions().setTimeout(ClaimCases.TO_THE_DRAFT.toMillis()));
            return page.url().substring(page.url().indexOf("/claims/"));
        }
    }
}
