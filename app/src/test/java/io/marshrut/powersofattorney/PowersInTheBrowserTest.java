package io.marshrut.powersofattorney;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.marshrut.support.PowerCases.form;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.marshrut.support.Api;
import io.marshrut.support.Browser;
import io.marshrut.support.PortalTest;
import io.marshrut.support.PowerCases;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The register of powers of attorney as people use it: find, renew, revoke, check. */
@PortalTest
class PowersInTheBrowserTest {

    @Autowired
    Browser browser;

    @Autowired
    Api api;

    @Test
    void oneThatEndsIsFoundRenewedRevokedAndChecked() {
        PowerCases cases = new PowerCases(api);
        String name = "Дальних Егор " + UUID.randomUUID().toString().substring(0, 8);
        String purpose = "Приём груза " + name;
        String id = cases.signed(
                "employee",
                form(Map.of(
                        "holderKind",
                        "outside",
                        "holder",
                        "",
                        "holderName",
                        name,
                        "purpose",
                        purpose,
                        "until",
                        LocalDate.now().plusDays(10).toString())));
        String number = cases.card("lawyer", id).json().path("number").asText();

        renewed(number, name, purpose);
        revoked(number, name);
        try (Browser.Visitor storekeeper = browser.signedIn("petrov", Browser.PHONE)) {
            Page page = storekeeper.open("/powers-of-attorney/check").page();
            page.fill("#holder", name);
            page.fill("#action", "получать товарные ценности");
            page.click(".form-footer-bar button");
            assertThat(page.locator(".alert-danger")).containsText("отозвана");
            storekeeper.photograph("powers-check-answer-390");
            assertThat(storekeeper.overflow()).isZero();
            assertThat(storekeeper.errors()).isEmpty();
        }
    }

    /** By the initiator, who finds it among those that end soon. */
    private void renewed(String number, String name, String purpose) {
        try (Browser.Visitor initiator = browser.signedIn("employee", Browser.DESKTOP)) {
            Page page = initiator.open("/powers-of-attorney?mine=true").page();
            page.fill("#powers-words", name);
            page.selectOption("#powers-within", "14");
            page.waitForURL(Pattern.compile(".*within=14.*"));
            assertThat(page.locator("tbody tr")).hasCount(1);
            initiator.photograph("powers-list-1280");
            page.click("tbody .row-target");
            assertThat(page.locator(".alert-warning")).isVisible();
            initiator.photograph("powers-card-ends-1280");
            page.click("text=Продлить");
            assertThat(page.locator("[name='fields.purpose']")).hasValue(purpose);
            assertThat(page.locator("[name='fields.renews']")).hasValue(number);
            assertThat(page.locator("[name='fields.holderName']")).hasValue(name);
            assertThat(page.locator("[name='fields.from']"))
                    .hasValue(LocalDate.now().plusDays(11).toString());
            initiator.photograph("powers-renewal-form-1280");
            page.fill("[name='fields.until']", "2035-12-31");
            page.click(".form-footer-bar .btn-primary");
            page.waitForURL(Pattern.compile(".*/requests/[0-9a-f-]{36}$"));
            assertThat(initiator.errors()).isEmpty();
        }
    }

    private void revoked(String number, String name) {
        try (Browser.Visitor lawyer = browser.signedIn("lawyer", Browser.DESKTOP)) {
            Page page = lawyer.open("/powers-of-attorney?holder=" + name.substring(13))
                    .page();
            page.click("tbody .row-target");
            assertThat(page.locator("h1")).containsText(number);
            page.click("[data-open=revoke]");
            lawyer.photograph("powers-revoke-1280");
            page.fill("#revoke-comment", "Договор перевозки расторгнут");
            page.click("#revoke .btn-danger");
            assertThat(page.locator(".status-badge").first()).hasText("Отозвана");
            assertThat(page.locator("#history")).containsText("Договор перевозки расторгнут");
            lawyer.photograph("powers-card-revoked-1280");
            assertThat(lawyer.errors()).isEmpty();
        }
    }
}
