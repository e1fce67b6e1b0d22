package io.marshrut.contracts;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.marshrut.support.Accessibility;
import io.marshrut.support.Api;
import io.marshrut.support.Browser;
import io.marshrut.support.ContractCases;
import io.marshrut.support.PortalTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Readers choose the columns of the register and their order: on the page, on a phone and in the table taken away. */
@PortalTest
class RegisterColumnsInTheBrowserTest {

    @Autowired
    Browser browser;

    @Autowired
    Api api;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void twoContracts() {
        ContractCases cases = new ContractCases(api);
        cases.draft("marketing", ContractCases.card(Map.of("title", "Дешёвый " + mark, "amount", "1500.00")));
        cases.draft("marketing", ContractCases.card(Map.of("title", "Дорогой " + mark, "amount", "98000.50")));
    }

    @Test
    void thePageAndTheTableHaveTheChosenColumnsInTheChosenOrder() throws Exception {
        try (Browser.Visitor lawyer = browser.signedIn("lawyer", Browser.DESKTOP)) {
            Page page = lawyer.open(
                            "/contracts?q=" + mark + "&columns=inn,title,amount,department,initiator&sort=-amount")
                    .page();
            assertThat(page.locator("table.rows thead th"))
                    .hasText(new String[] {"ИНН контрагента", "Предмет договора", "Сумма", "Подразделение", "Инициатор"
                    });
            assertThat(page.locator("table.rows .row-target"))
                    .hasText(new String[] {"Дорогой " + mark, "Дешёвый " + mark});
            assertThat(page.locator("th[aria-sort=descending]")).hasText("Сумма");
            assertThat(lawyer.overflow()).isZero();
            lawyer.photograph("register-columns");

            List<List<String>> rows = taken(page);
            assertThat(rows.get(0))
                    .containsExactly("ИНН контрагента", "Предмет договора", "Сумма", "Подразделение", "Инициатор");
            assertThat(rows.get(1)).startsWith(ContractCases.SUPPLIER, "Дорогой " + mark, "98000.50");
            assertThat(rows.get(2)).startsWith(ContractCases.SUPPLIER, "Дешёвый " + mark, "1500.00");
            assertThat(rows).hasSize(3);
            assertThat(page.locator("table.rows tbody tr")
                            .first()
                            .locator("td")
                            .nth(3)
                            .locator("span:not(.cell-label)"))
                    .hasText(rows.get(1).get(3));
        }
    }

    @Test
    void withoutAChoiceTheTableIsAsItAlwaysWas() throws Exception {
        try (Browser.Visitor lawyer = browser.signedIn("lawyer", Browser.DESKTOP)) {
            Page page = lawyer.open("/contracts?q=" + mark).page();
            assertThat(page.locator("table.rows thead th"))
                    .hasText(new String[] {"Договор", "Контрагент", "Сумма", "Состояние", "У кого", "Действует до"});

            List<List<String>> rows = taken(page);
            assertThat(rows.get(0)).hasSize(14).startsWith("Номер", "Предмет договора", "Вид", "Контрагент");
            assertThat(rows).hasSize(3);
        }
    }

    @Test
    void columnsAreChosenAndMovedWithTheKeyboardAlone() {
        try (Browser.Visitor lawyer = browser.signedIn("lawyer", Browser.DESKTOP)) {
            Page page = lawyer.open("/contracts?q=" + mark).page();
            page.locator(".columns-choice summary").press("Enter");
            for (String unwanted : List.of("contract", "status", "holder", "ends")) {
                box(page, unwanted).press("Space");
            }
            box(page, "title").press("Space");
            box(page, "currency").press("Space");
            box(page, "currency").press("Alt+ArrowUp");
            button(page, "amount", "up").press("Enter");
            assertThat(button(page, "amount", "up")).isFocused();
            assertThat(page.locator("[data-place]")).hasText(Pattern.compile("Сумма: \\d+ / 23"));
            assertThat(Accessibility.violations(page)).isEmpty();
            lawyer.photograph("register-columns-choice");

            page.locator(".columns-apply .btn-primary").press("Enter");
            page.waitForURL(Pattern.compile(".*columns=amount,counterparty,title,currency.*"));
            assertThat(page.locator("table.rows thead th"))
                    .hasText(new String[] {"Сумма", "Контрагент", "Предмет договора", "Валюта"});
            assertThat(page.locator("#contracts-words")).hasValue(mark);
            page.locator(".columns-choice summary").press("Enter");
            page.click("text=Обычные столбцы");
            assertThat(page.locator("table.rows thead th").first()).hasText("Договор");
            assertThat(lawyer.errors()).isEmpty();
        }
    }

    @Test
    void filtersAndHeadingsKeepTheColumnsAndTheTableTakenAwayFollows() {
        try (Browser.Visitor lawyer = browser.signedIn("lawyer", Browser.DESKTOP)) {
            Page page = lawyer.open("/contracts?q=" + mark + "&columns=title,amount,created")
                    .page();
            page.click("#sort-amount");
            assertThat(page.locator("th[aria-sort=ascending]")).hasText("Сумма");
            assertThat(page.locator("table.rows .row-target").first()).hasText("Дешёвый " + mark);
            page.fill("#contracts-words", "Дорогой " + mark);
            assertThat(page.locator("table.rows tbody tr")).hasCount(1);
            assertThat(page.locator("table.rows thead th")).hasCount(3);
            assertThat(page.locator("th[aria-sort=ascending]")).hasText("Сумма");
            assertThat(page.locator("#contracts-export")).hasCount(1);
            assertThat(page.locator("#contracts-export"))
                    .hasAttribute("href", Pattern.compile(".*columns=title,amount,created&sort=amount"));
            assertThat(page.locator(".page-head #contracts-export"))
                    .hasAttribute("href", Pattern.compile(".*q=%D0%94.*"));
            assertThat(lawyer.errors()).isEmpty();
        }
    }

    @Test
    void onAPhoneACardHasALineForEachChosenColumn() {
        try (Browser.Visitor lawyer = browser.signedIn("lawyer", Browser.PHONE)) {
            Page page = lawyer.open("/contracts?q=" + mark + "&columns=title,inn,prepayment,registered,form")
                    .page();
            Locator card = page.locator("table.rows tbody tr").first();
            assertThat(card.locator(".row-target")).hasText("Дорогой " + mark);
            // it is not registered yet: no line for that
            assertThat(card.locator(".cell-label")).hasText(new String[] {"ИНН контрагента", "Предоплата, %", "Форма"});
            assertThat(card.locator(".cell-label").first()).isVisible();
            lawyer.photograph("register-columns-cards");
            assertThat(lawyer.overflow()).isZero();
            assertThat(Accessibility.violations(page)).isEmpty();

            page.locator(".columns-choice summary").click();
            button(page, "inn", "down").click();
            assertThat(lawyer.overflow()).isZero();
            assertThat(Accessibility.violations(page)).isEmpty();
            lawyer.photograph("register-columns-choice-phone");
            page.selectOption("#columns-sort", "amount");
            page.click(".columns-apply .btn-primary");
            page.waitForURL(Pattern.compile(".*columns=title,prepayment,inn,registered,form&sort=amount"));
            assertThat(page.locator(".row-target").first()).hasText("Дешёвый " + mark);
        }
    }

    private static Locator box(Page page, String column) {
        return page.locator("input[name=columns][value=" + column + "]");
    }

    private static Locator button(Page page, String column, String way) {
        return page.locator("li", new Page.LocatorOptions().setHas(box(page, column)))
                .locator("[data-move=" + way + "]");
    }

    /** The table that the page leads to. */
    private List<List<String>> taken(Page page) throws Exception {
        APIResponse answer = page.request()
                .get(api.base() + page.locator("#contracts-export").getAttribute("href"));
        assertThat(answer.status()).isEqualTo(200);
        return ExportedRows.of(answer.body());
    }
}
