package io.marshrut.absences;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.marshrut.access.Accounts;
import io.marshrut.access.Callers;
import io.marshrut.directory.Organisation;
import io.marshrut.support.Accessibility;
import io.marshrut.support.Api;
import io.marshrut.support.Browser;
import io.marshrut.support.Incidents;
import io.marshrut.support.PortalTest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Absences as people enter them, and what the deputy then reads in the portal. */
@PortalTest
class AbsencesInTheBrowserTest {

    @Autowired
    Browser browser;

    @Autowired
    Api api;

    @Autowired
    Organisation organisation;

    @Autowired
    Accounts accounts;

    @Autowired
    Callers callers;

    @Autowired
    Clock clock;

    @Test
    void anAbsenceIsEnteredAndTheDeputyIsToldForWhomTheyDecide() {
        String absent = person("Перелётова", "it");
        String deputy = person("Заменин");
        Incidents incidents = new Incidents(api);
        String request = incidents.file("employee", Incidents.title());
        api.as(absent)
                .post("/api/v1/tasks/"
                        + incidents.task("it", request).path("id").asText() + "/claim");
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Moscow"));

        try (Browser.Visitor visitor = browser.signedIn(absent, Browser.DESKTOP)) {
            Page page = visitor.open("/absences").page();
            assertThat(page.locator("#list .empty")).isVisible();
            page.fill("#absence-from", today.toString());
            page.fill("#absence-to", today.minusDays(1).toString());
            page.fill("#deputy-0", deputy);
            page.click("button:has-text('Добавить')");
            assertThat(page.locator(".invalid-feedback")).hasText("Последний день раньше первого.");
            assertThat(page.locator("#deputy-0")).hasValue(deputy);

            page.fill("#absence-to", today.plusDays(6).toString());
            page.selectOption("select[name=areas] >> nth=0", "it/%");
            page.click("button:has-text('Добавить')");
            assertThat(page.locator("#list .absence")).hasCount(1);
            assertThat(page.locator("#list .absence")).containsText("Заменин");
            assertThat(page.locator(".stand-in")).containsText("Заменин");
            looksWhole(visitor, absent, "absences-away");
        }
        try (Browser.Visitor visitor = browser.signedIn(deputy, Browser.DESKTOP)) {
            Page page = visitor.open("/absences").page();
            assertThat(page.locator(".stand-in")).containsText("Перелётова");
            looksWhole(visitor, deputy, "absences-deputy");
            visitor.open("/requests/" + request).photograph("absences-task-1280");
            assertThat(page.locator(".acts-for")).containsText("Перелётова");
            page.setViewportSize(1280, 900);
            page.click("button[data-outcome=POSITIVE] >> nth=0");
            assertThat(page.locator("#history")).containsText("Заменин");
            assertThat(page.locator("#history")).containsText("Перелётова");
        }
    }

    private void looksWhole(Browser.Visitor visitor, String login, String name) {
        for (String language : List.of("ru", "en")) {
            organisation.speak(login, language);
            callers.forget(login);
            for (int width : List.of(Browser.DESKTOP, Browser.PHONE)) {
                visitor.page().setViewportSize(width, 900);
                visitor.open("/absences").photograph(name + "-" + language + "-" + width);
                assertThat(visitor.overflow()).as(name + language + width).isZero();
                assertThat(visitor.page().content()).doesNotContain("??");
                assertThat(Accessibility.violations(visitor.page())).isEmpty();
            }
        }
        organisation.speak(login, "ru");
        callers.forget(login);
        visitor.page().setViewportSize(Browser.DESKTOP, 900);
    }

    private String person(String lastName, String... roles) {
        String login = "away-" + UUID.randomUUID();
        organisation.add(new Organisation.NewEmployee(
                login,
                lastName,
                "Женя",
                null,
                login + "@masterovoy.example",
                "MGMT",
                "it-head",
                "HQ",
                null,
                List.of(roles)));
        accounts.setWellKnownPassword(login, login);
        return login;
    }
}
