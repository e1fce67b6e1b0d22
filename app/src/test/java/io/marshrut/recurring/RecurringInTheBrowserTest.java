package io.marshrut.recurring;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.marshrut.access.Accounts;
import io.marshrut.directory.Organisation;
import io.marshrut.support.Api;
import io.marshrut.support.Browser;
import io.marshrut.support.Colleagues;
import io.marshrut.support.PortalTest;
import io.marshrut.support.RecurringCases;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Planned maintenance as people plan it: from the card of the equipment to the schedule of the site. */
@PortalTest
class RecurringInTheBrowserTest {

    @Autowired
    Browser browser;

    @Autowired
    Api api;

    @Autowired
    Organisation organisation;

    @Autowired
    Accounts accounts;

    @Test
    void maintenanceIsPlannedFromTheCardOfTheEquipmentAndStandsInTheSchedule() {
        RecurringCases cases = new RecurringCases(api);
        String number = cases.asset("climate");
        String id = cases.assetOf(number).path("id").asText();
        String login = new Colleagues(organisation, accounts).likeTheOthers();
        try (Browser.Visitor keeper = browser.signedIn(login, Browser.DESKTOP)) {
            Page page = keeper.open("/equipment/" + id).page();
            page.click("a:has-text('Запланировать обслуживание')");
            keeper.photograph("recurring-kinds-1280");
            page.click("a:has-text('Обслуживание оборудования')");
            assertThat(page.locator("#assets-0")).hasValue(number);
            page.click(".form-footer-bar .btn-primary");
            assertThat(page.locator(".invalid-feedback").first()).isVisible();
            assertThat(page.locator("#assets-0")).hasValue(number);

            page.fill("#title", "ТО кондиционеров");
            page.fill("#every", "6");
            page.selectOption("#ordinal", "-1");
            page.selectOption("#weekday", "SUNDAY");
            page.selectOption("#dayOff", "PREVIOUS");
            page.fill("#startsOn", "2027-01-01");
            assertThat(page.locator("#preview")).containsText("вместо 31.01.2027");
            page.fill("[name='fields.title']", "Плановое ТО");
            page.locator("[name='fields.service'][value=maintenance]").press("Space");
            page.locator("[name='fields.stopped'][value=works]").press("Space");
            keeper.photograph("recurring-form-1280");
            page.click(".form-footer-bar .btn-primary");
            assertThat(page.locator(".card-head-facts")).containsText("последнее воскресенье месяца");
            keeper.photograph("recurring-card-1280");
            keeper.wide(Browser.PHONE).photograph("recurring-card-390");
            assertThat(keeper.overflow()).isZero();

            keeper.open("/recurring/schedule").photograph("recurring-schedule-390");
            assertThat(page.locator("section")).containsText("ТО кондиционеров");
            assertThat(keeper.overflow()).isZero();
            page.click("a:has-text('ТО кондиционеров')");
            page.click("a:has-text('Изменить')");
            keeper.photograph("recurring-form-390");
            assertThat(keeper.overflow()).isZero();
            keeper.open("/recurring").photograph("recurring-list-390");

            keeper.wide(Browser.DESKTOP).open("/recurring/schedule").photograph("recurring-schedule-1280");
            keeper.open("/recurring");
            page.click("button:has-text('EN')");
            keeper.photograph("recurring-list-en-1280");
            page.click(".row-target");
            assertThat(page.locator(".card-head-facts")).containsText("on the last Sunday of the month");
            keeper.photograph("recurring-card-en-1280");
            page.click("a:has-text('Change')");
            keeper.photograph("recurring-form-en-1280");
            assertThat(keeper.errors()).as("but for the refusal").allMatch(error -> error.contains("422"));
        }
    }
}
