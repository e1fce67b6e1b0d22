package io.marshrut.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.marshrut.access.Accounts;
import io.marshrut.access.Callers;
import io.marshrut.directory.Organisation;
import io.marshrut.directory.SiteDraft;
import io.marshrut.directory.SiteRegister;
import io.marshrut.support.Accessibility;
import io.marshrut.support.Api;
import io.marshrut.support.Browser;
import io.marshrut.support.Colleagues;
import io.marshrut.support.Incidents;
import io.marshrut.support.PortalTest;
import io.marshrut.support.Relatives;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A desk merges repeats on its board; both cards tell of it, at both widths. */
@PortalTest
class RelationsInTheBrowserTest {

    @Autowired
    Api api;

    @Autowired
    Organisation organisation;

    @Autowired
    Accounts accounts;

    @Autowired
    SiteRegister sites;

    @Autowired
    Callers callers;

    /** Somebody of the desk whose language nobody else reads. */
    private String performer() {
        String login = "guest-" + UUID.randomUUID();
        organisation.add(new Organisation.NewEmployee(
                login, "Повторов", "Иван", null, null, "IT", "it-engineer", "HQ", "orlov", List.of("it")));
        accounts.setWellKnownPassword(login, login);
        return login;
    }

    @Test
    void repeatsAreMergedOnTheBoardAndBothCardsTellOfIt() {
        String site = "R" + UUID.randomUUID().toString().substring(0, 7).toUpperCase(Locale.ROOT);
        sites.add(
                callers.of("admin").orElseThrow(),
                new SiteDraft(site, "Повторы", "Repeats", "Europe/Moscow", "office", "Улица, 1"));
        Incidents incidents = new Incidents(api);
        String initiator = new Colleagues(organisation, accounts).likeTheOthers();
        String master = incidents.file("employee", "Не печатает касса у входа", site);
        String repeat = incidents.file(initiator, "Касса у входа не печатает чек", site);
        String other = incidents.file("employee", "Нужен новый кабель", site);
        String number = incidents.request("it", master).path("number").asText();
        new Relatives(api).await("it", master, other, true);

        try (Browser browser = new Browser(api.base())) {
            try (Browser.Visitor visitor = browser.signedIn("it", Browser.DESKTOP)) {
                Page page = visitor.open("/desks/it?site=" + site).page();
                assertThat(page.locator(".board-card", new Page.LocatorOptions().setHasText(number)))
                        .containsText("ждёт 1 заявку");
                page.locator(".bulk summary").click();
                page.locator(".board-card", new Page.LocatorOptions().setHasText("у входа"))
                        .locator("input[name=task]")
                        .all()
                        .forEach(com.microsoft.playwright.Locator::check);
                visitor.photograph("relations-board");
                page.click("button[value=merge]");
                assertThat(page.locator(".alert-success")).containsText("Сделано 2 из 2");
                assertThat(page.locator(".board-card")).hasCount(2);

                visitor.open("/requests/" + repeat);
                assertThat(page.locator("#merged")).containsText(number);
                assertThat(page.locator("#merged")).containsText("Не печатает касса у входа");
                visitor.photograph("relations-repeat");
                assertThat(Accessibility.violations(page)).isEmpty();
                visitor.open("/requests/" + master);
                assertThat(page.locator("#relations")).containsText("Повтор");
                visitor.photograph("relations-master");
                assertThat(Accessibility.violations(page)).isEmpty();
                page.click("#relate");
                page.waitForURL(Pattern.compile(".*/relations"));
                assertThat(page.locator("#candidates")).containsText("Нужен новый кабель");
                visitor.photograph("relations-page");
                visitor.wide(Browser.PHONE).photograph("relations-page-phone");
                assertThat(visitor.overflow()).isZero();
                visitor.open("/requests/" + master).photograph("relations-master-phone");
                assertThat(visitor.overflow()).isZero();
            }
            try (Browser.Visitor visitor = browser.signedIn(initiator, Browser.PHONE)) {
                Page page = visitor.open("/requests/" + repeat).page();
                assertThat(page.locator("#merged")).containsText(number);
                assertThat(page.locator("#merged")).not().containsText("Не печатает касса у входа");
                assertThat(page.locator("#merged a")).hasCount(0);
                visitor.photograph("relations-repeat-phone");
                assertThat(visitor.overflow()).isZero();
                assertThat(Accessibility.violations(page)).isEmpty();
                visitor.open("/requests").photograph("relations-list-phone");
                assertThat(page.locator("#list")).containsText("с " + number);
            }
            String performer = performer();
            try (Browser.Visitor visitor = browser.signedIn(performer, Browser.DESKTOP)) {
                Page page = visitor.open("/requests/" + master).page();
                page.click("form[action='/language'] .btn-icon");
                assertThat(page.locator("#relations")).containsText("Waits for");
                assertThat(page.locator("#relations")).containsText("Separate");
                visitor.photograph("relations-master-en");
                visitor.open("/requests/" + master + "/relations").photograph("relations-page-en");
                visitor.wide(Browser.PHONE).open("/requests/" + repeat).photograph("relations-repeat-en-phone");
                assertThat(visitor.overflow()).isZero();
            }
        }
    }
}
