package io.marshrut.contracts;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.marshrut.access.Callers;
import io.marshrut.directory.Organisation;
import io.marshrut.support.Accessibility;
import io.marshrut.support.Api;
import io.marshrut.support.Browser;
import io.marshrut.support.ContractCases;
import io.marshrut.support.PortalTest;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An administrator tries a changed table before publishing it, and sees whom it touches. */
@PortalTest
class RouteReplayInTheBrowserTest {

    @Autowired
    Browser browser;

    @Autowired
    Api api;

    @Autowired
    Organisation organisation;

    @Autowired
    Callers callers;

    @Test
    void aChangedTableShowsWhoseApprovalsAppearAndVanish() {
        String id = new ContractCases(api).submitted("marketing", ContractCases.card());
        try (Browser.Visitor admin = browser.signedIn("admin", Browser.DESKTOP)) {
            Page page = admin.open("/admin/routes").page();
            tried(page, "\"unit, legal, budget, accounting-informed\"", "\"unit, legal, cfo\"");

            assertThat(page.locator("tr:has(a[href='/contracts/" + id + "'])"))
                    .containsText("Руководитель подразделения → Юридическая экспертиза → Финансовый директор");
            assertThat(page.locator(".list-group").first()).containsText("Должность «Финансовый директор»");
            assertThat(page.locator(".list-group").last()).containsText("Должность «Экономист»");
            isWhole(admin, "ru");
            organisation.speak("admin", "en");
            callers.forget("admin");
            tried(
                    admin.open("/admin/routes").page(),
                    "\"unit, legal, budget, accounting-informed\"",
                    "\"unit, legal, cfo\"");
            assertThat(page.locator(".list-group").first()).containsText("Position “Chief financial officer”");
            isWhole(admin, "en");
        } finally {
            organisation.speak("admin", "ru");
            callers.forget("admin");
        }
    }

    @Test
    void whatCannotBeTriedIsSaidInWords() {
        new ContractCases(api).submitted("marketing", ContractCases.card());
        try (Browser.Visitor admin = browser.signedIn("admin", Browser.DESKTOP)) {
            Page page = admin.open("/admin/routes").page();
            tried(page, "</definitions>", "");
            assertThat(page.locator("body")).containsText("Таблицу решений прочитать не удалось: строка ");
            admin.photograph("replay-refused");

            tried(page, "<text>\"services\"</text>", "<text>\"service\"</text>");
            assertThat(page.locator("table")).containsText("Ни одно правило таблицы маршрутов не подходит");
            admin.photograph("replay-errors");
            Assertions.assertThat(admin.overflow()).isZero();

            tried(page, "</definitions>", "</definitions>");
            assertThat(page.locator("#result")).containsText("не меняется ни у одного");
        }
    }

    private static void isWhole(Browser.Visitor admin, String language) {
        for (int width : new int[] {Browser.DESKTOP, Browser.PHONE}) {
            admin.wide(width).photograph("replay-changed-" + language + "-" + width);
            Assertions.assertThat(admin.overflow()).isZero();
            Assertions.assertThat(Accessibility.violations(admin.page())).isEmpty();
        }
        admin.wide(Browser.DESKTOP);
    }

    private static void tried(Page page, String change, String to) {
        String dmn = new String(HouseRoutes.file("contract-routes.dmn"), StandardCharsets.UTF_8);
        page.setInputFiles(
                "#replay-file",
                new FilePayload(
                        "contract-routes.dmn",
                        "application/xml",
                        dmn.replace(change, to).getBytes(StandardCharsets.UTF_8)));
        page.click("section form .btn-primary");
    }
}
