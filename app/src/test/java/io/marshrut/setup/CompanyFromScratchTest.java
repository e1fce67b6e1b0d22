package io.marshrut.setup;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.marshrut.support.Browser;
import io.marshrut.support.PortalProcess;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Day one: an administrator sets a company of three sites and twenty people up, by the pages alone. */
class CompanyFromScratchTest {

    private static final Logger LOG = LoggerFactory.getLogger(CompanyFromScratchTest.class);
    private static final int PEOPLE = 20;
    private static final String NEW_PASSWORD = "зелёный автобус едет в парк";
    private static final List<String> PAGES = List.of(
            "/work",
            "/admin",
            "/admin/sites",
            "/admin/sites/SPB-01",
            "/admin/departments",
            "/admin/departments/IT",
            "/admin/positions",
            "/admin/calendars",
            "/admin/calendars/evening",
            "/admin/people",
            "/admin/people/kotova",
            "/admin/roles");

    @TempDir
    Path data;

    @Test
    void aCompanyOfThreeSitesAndTwentyPeopleWorksAfterItsFirstDay() {
        try (PortalProcess portal = FirstStart.empty(data).start();
                Browser browser = new Browser(portal.api().base());
                Browser.Visitor administrator = browser.visitor(Browser.DESKTOP);
                Browser.Visitor employee = browser.visitor(Browser.PHONE);
                Browser.Visitor support = browser.visitor(Browser.DESKTOP)) {
            Instant begun = Instant.now();
            setUp(portal, administrator);
            calendar(administrator);
            site(administrator, "SPB-01", "Магазин «Парнас»", "Europe/Moscow");
            site(administrator, "VVO-01", "Магазин «Заря»", "Asia/Vladivostok");
            department(administrator);
            people(administrator);
            head(administrator);
            role(administrator);
            String secret = password(administrator, "kotova");
            String secretOfSupport = password(administrator, "orlov");
            LOG.info("A company of three sites and {} people took {}", PEOPLE, Duration.between(begun, Instant.now()));

            comesIn(employee, "kotova", secret);
            String title = "Касса не печатает чеки";
            file(employee, title);
            comesIn(support, "orlov", secretOfSupport);
            assertThat(support.open("/work?scope=group").page().textContent("main"))
                    .contains(title);
            assertThat(administrator.errors()).isEmpty();
            assertThat(employee.errors()).isEmpty();
            lookAtEveryPage(browser);
        }
    }

    private static void setUp(PortalProcess portal, Browser.Visitor administrator) {
        Page page = administrator.open("/setup").page();
        page.fill("#code", FirstStart.code(portal));
        page.click(".btn-primary");
        page.waitForSelector("#company");
        FirstStart.fill(administrator);
        page.click(".setup-form .btn-primary");
        page.waitForURL("**/login?ready");
        signIn(administrator, "petrova", FirstStart.PASSWORD);
        page.waitForURL("**/work");
    }

    private static void calendar(Browser.Visitor administrator) {
        Page page = administrator.open("/admin/calendars/new").page();
        page.fill("#code", "evening");
        page.fill("#nameRu", "Магазин, вечерний");
        page.check("[name=days][value=SATURDAY]");
        page.fill("#opens", "10:00");
        page.fill("#closes", "22:00");
        page.fill("#breakFrom", "");
        page.fill("#breakTo", "");
        page.fill("#exceptions", "31.12.2026 10:00-18:00");
        page.click(".form-footer-bar .btn-primary");
        page.waitForURL("**/admin/calendars");
        assertThat(page.textContent(".rows")).contains("Магазин, вечерний");
    }

    /** From the list to the list, with a mistake on the way. */
    private static void site(Browser.Visitor administrator, String code, String name, String zone) {
        Page page = administrator.open("/admin/sites").page();
        page.click(".page-head .btn-primary");
        page.waitForURL("**/admin/sites/new");
        page.fill("#nameRu", name);
        page.selectOption("#zone", zone);
        page.selectOption("#calendar", "evening");
        page.click(".form-footer-bar .btn-primary");
        page.waitForSelector("#code-error");
        assertThat(page.inputValue("#nameRu")).isEqualTo(name);
        administrator.errors().clear();
        page.fill("#code", code.toLowerCase());
        page.click(".form-footer-bar .btn-primary");
        page.waitForURL("**/admin/sites");
        assertThat(page.textContent(".rows")).contains(name, code, "Магазин, вечерний");
    }

    private static void department(Browser.Visitor administrator) {
        Page page = administrator.open("/admin/departments/new").page();
        page.fill("#code", "IT");
        page.fill("#nameRu", "ИТ");
        page.selectOption("#parent", "MGMT");
        page.selectOption("#site", "HQ");
        page.selectOption("#servingRole", "it");
        page.click(".form-footer-bar .btn-primary");
        page.waitForURL("**/admin/departments");
        assertThat(page.textContent(".rows")).contains("ИТ");
    }

    private static void people(Browser.Visitor administrator) {
        Page page = administrator.open("/admin/people/import").page();
        page.setInputFiles(
                "#import-file", new FilePayload("сотрудники.csv", "text/csv", csv().getBytes(StandardCharsets.UTF_8)));
        page.click("form[enctype] .btn-primary");
        page.waitForSelector(".import-verdict");
        administrator.photograph("company-import");
        assertThat(page.textContent(".import-verdict")).contains("Ошибок нет");
        page.click(".import-verdict .btn-primary");
        page.waitForURL("**/admin/people");
        assertThat(page.textContent(".pager")).contains(String.valueOf(PEOPLE + 1));
    }

    /** Three sites, departments and positions by name, support people with their role. */
    private static String csv() {
        return "Логин;Фамилия;Имя;Почта;Площадка;Подразделение;Должность;Руководитель (логин);Роль\n"
                + "kotova;Котова;Анна;kotova@romashka.example;SPB-01;Торговый зал;Продавец;;\n"
                + "orlov;Орлов;Денис;orlov@romashka.example;HQ;ИТ;Инженер поддержки;petrova;it\n"
                + IntStream.range(2, PEOPLE)
                        .mapToObj(n -> "seller" + n + ";Продавцов" + n + ";Иван;;" + (n % 2 == 0 ? "SPB-01" : "VVO-01")
                                + ";Торговый зал;Продавец;kotova;")
                        .collect(Collectors.joining("\n"));
    }

    private static void head(Browser.Visitor administrator) {
        Page page = administrator.open("/admin/departments/IT").page();
        page.fill("#head", "orlov");
        page.click(".form-footer-bar .btn-primary");
        page.waitForURL("**/admin/departments");
        assertThat(page.textContent(".rows")).contains("Орлов");
    }

    /** The only administrator gives it alone; a second one would be asked. */
    private static void role(Browser.Visitor administrator) {
        Page page = administrator.open("/admin/roles").page();
        page.fill("#grant-login", "orlov");
        page.selectOption("#grant-role", "admin");
        page.fill("#grant-reason", "Второй администратор");
        page.click("#give-role .btn-primary");
        administrator.open("/admin/people/orlov");
        assertThat(page.textContent("main")).contains("Администратор");
    }

    private static String password(Browser.Visitor administrator, String login) {
        Page page = administrator.open("/admin/people/" + login).page();
        page.onceDialog(Dialog::accept);
        page.click("form[action$='/one-time-password'] .btn");
        page.waitForSelector("code.secret");
        return page.textContent("code.secret");
    }

    /** With the password that was handed over, and one of their own from then on. */
    private static void comesIn(Browser.Visitor visitor, String login, String secret) {
        signIn(visitor, login, secret);
        Page page = visitor.page();
        page.waitForSelector("#old");
        page.fill("#old", secret);
        page.fill("#password", NEW_PASSWORD);
        page.click(".card-footer .btn-primary");
        page.waitForURL(url -> !url.contains("/profile/password"));
    }

    private static void file(Browser.Visitor employee, String title) {
        Page page = employee.open("/catalog/it/incident").page();
        page.fill("[name='fields.summary']", title);
        page.selectOption("[name='fields.category']", "pos");
        page.fill("[name='fields.workplace']", "Касса 3");
        page.check("[name='fields.impact'][value=several]");
        page.click("text=Отправить заявку");
        page.waitForURL(Pattern.compile(".*/requests/[0-9a-f-]+"));
        assertThat(page.textContent("main")).contains("Парнас");
    }

    private static void signIn(Browser.Visitor visitor, String login, String password) {
        visitor.open("/login").page().fill("#username", login);
        visitor.page().fill("#password", password);
        visitor.page().click(".front-door-card .btn-primary");
    }

    private static void lookAtEveryPage(Browser browser) {
        try (Browser.Visitor visitor = browser.visitor(Browser.DESKTOP)) {
            signIn(visitor, "petrova", FirstStart.PASSWORD);
            visitor.page().waitForURL("**/work");
            for (String language : new String[] {"ru", "en"}) {
                speak(visitor.page(), language);
                for (String path : PAGES) {
                    visitor.wide(Browser.DESKTOP).open(path);
                    assertThat(visitor.page().content()).as(path).doesNotContain("??");
                    for (int width : new int[] {Browser.DESKTOP, Browser.PHONE}) {
                        String name = "company" + path.replace('/', '-') + "-" + language + "-" + width;
                        visitor.wide(width).photograph(name);
                        assertThat(visitor.overflow()).as(name).isZero();
                    }
                }
            }
            assertThat(visitor.errors()).isEmpty();
        }
    }

    /** The choice stays with the person, in whichever window it was made. */
    private static void speak(Page page, String language) {
        if (!language.equals(page.getAttribute("html", "lang"))) {
            page.evaluate("document.querySelector('form[action$=\"/language\"]').submit()");
            page.waitForSelector("html[lang=" + language + "]");
        }
    }
}
