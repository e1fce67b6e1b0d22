package io.marshrut.primarydocuments;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import io.marshrut.access.Accounts;
import io.marshrut.access.Callers;
import io.marshrut.directory.Organisation;
import io.marshrut.directory.SiteDraft;
import io.marshrut.directory.SiteRegister;
import io.marshrut.ocr.drawing.Layout;
import io.marshrut.ocr.drawing.PaperScanner;
import io.marshrut.ocr.drawing.Sample;
import io.marshrut.ocr.drawing.Samples;
import io.marshrut.support.Accessibility;
import io.marshrut.support.Api;
import io.marshrut.support.Browser;
import io.marshrut.support.PortalTest;
import io.marshrut.support.Uploads;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An accountant's workplace: documents verified one after the other, and everything that helps with one. */
@PortalTest
class WorkplaceInTheBrowserTest {

    private static final int DOCUMENTS = 10;
    private static final int SCANS = 3;

    private static final long FIRST_SCAN = 2_144_000_000L;

    /** More fields than any document has. */
    private static final int MOST_KEYS = 30;

    @Autowired
    Browser browser;

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

    private Uploads uploads;
    private String site;
    private String login;

    @BeforeEach
    void somebodyNewAtASiteOfItsOwn() {
        uploads = new Uploads(api);
        site = "V" + UUID.randomUUID().toString().substring(0, 7).toUpperCase(Locale.ROOT);
        sites.add(
                callers.of("admin").orElseThrow(),
                new SiteDraft(
                        site, "Проверка подряд " + site, "One by one " + site, "Europe/Moscow", "office", "Улица, 1"));
        login = "guest-" + UUID.randomUUID();
        organisation.add(new Organisation.NewEmployee(
                login, "Быстрова", "Анна", null, null, "ACC", "accountant", "HQ", "belova", List.of("accountant")));
        accounts.setWellKnownPassword(login, login);
    }

    @Test
    void tenDoubtfulDocumentsAreVerifiedWithTheKeyboardAloneAndTheMedianIsShown() {
        Map<String, Sample> sent = new HashMap<>();
        for (int at = 0; at < DOCUMENTS; at++) {
            // the same scans in every run: what is read in them is no matter of luck
            Sample sample = at < SCANS ? Samples.invoice(FIRST_SCAN + at) : Uploads.newInvoice();
            byte[] file = at < SCANS
                    ? Layout.CLASSIC_INVOICE
                            .draw(sample)
                            .scanned(PaperScanner.worn(at))
                            .png()
                    : Uploads.textPdf(sample.statingTotal("999999.99"));
            sent.put(send(at < SCANS ? "scan-" + at + ".png" : "wrong-" + at + ".pdf", file), sample);
        }
        sent.keySet()
                .forEach(id -> assertThat(doubts(uploads.settled("accountant", id)))
                        .as(id)
                        .isPositive());
        Set<String> met = new HashSet<>();
        try (Browser.Visitor accountant = browser.signedIn(login, Browser.DESKTOP)) {
            Page page =
                    accountant.open("/documents/queue?sort=doubts&site=" + site).page();
            accountant.photograph("queue-1280");
            assertThat(Accessibility.violations(page)).isEmpty();
            page.keyboard().press("j");
            page.keyboard().press("Enter");
            page.waitForURL(Pattern.compile(".*/verification.*"));
            page.evaluate("window.cameOnce = true");
            accountant.photograph("workplace-first-1280");
            for (int at = 0; at < DOCUMENTS; at++) {
                String id = page.locator("section.verification").getAttribute("data-document");
                assertThat(met.add(id)).as("a document of its own").isTrue();
                verify(page, sent.get(id), at < DOCUMENTS - 1);
                Locator here = page.locator("section.verification[data-document='" + id + "']");
                assertThat(here).hasCount(0);
                if (at < DOCUMENTS - 1) {
                    assertThat(page.evaluate("window.cameOnce === true")).isEqualTo(true);
                }
            }

            page.waitForURL(Pattern.compile(".*/documents/queue.*"));
            assertThat(page.locator(".worked-own"))
                    .hasText(Pattern.compile("Ваша медиана: [1-9]\\d* с на документ \\(10 документов за 30 дней\\)"));
            assertThat(page.locator(".empty-title")).isVisible();
            accountant.photograph("queue-done-1280");
            speak("en");
            accountant.open("/documents/queue?site=" + site);
            assertThat(page.locator(".worked-own")).containsText("(10 documents in 30 days)");
            accountant.photograph("queue-en-1280");
            assertThat(accountant.errors()).isEmpty();
        }
        assertThat(met).isEqualTo(sent.keySet());
        sent.forEach((id, sample) -> {
            JsonNode card = uploads.card("accountant", id);
            assertThat(card.path("status").asText()).isEqualTo("VERIFIED");
            assertThat(card.path("fields").path("totalAmount").path("value").asText())
                    .isEqualTo(sample.total().toPlainString());
        });
        try (Browser.Visitor head = browser.signedIn("belova", Browser.PHONE)) {
            Page page = head.open("/documents/queue").page();
            assertThat(page.locator(".worked-people tr").filter(new Locator.FilterOptions().setHasText("Быстрова")))
                    .not()
                    .hasCount(0);
            assertThat(head.overflow()).isLessThanOrEqualTo(0);
            head.photograph("queue-head-390");
            assertThat(Accessibility.violations(page)).isEmpty();
        }
    }

    @Test
    void readingsWordsLinesUndoAndTheSheetOfKeysHelpWithOne() {
        Sample sample = Uploads.newInvoice();
        String id = send("one.pdf", Uploads.textPdf(sample.statingTotal("999999.99")));
        JsonNode read = uploads.settled("accountant", id);
        try (Browser.Visitor accountant = browser.signedIn(login, Browser.DESKTOP)) {
            speak("en");
            Page page = accountant.open("/documents/" + id + "/verification").page();
            assertThat(page.locator("[data-left]")).containsText("Left to look at");
            accountant.photograph("workplace-en-1280");
            accountant.wide(Browser.PHONE);
            assertThat(accountant.overflow()).isLessThanOrEqualTo(0);
            accountant.photograph("workplace-en-390");
            speak("ru");
            accountant.wide(Browser.DESKTOP).open("/documents/" + id + "/verification");
            // nothing moves while the mouse aims
            page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
            Locator total = page.locator("[name='fields.totalAmount']");
            String wrong = total.inputValue();

            // other readings, with the keyboard and with a click on the page
            total.focus();
            assertThat(page.locator(".lit")).isVisible();
            assertThat(total).hasAttribute("aria-haspopup", "listbox");
            page.keyboard().press("ArrowDown");
            assertThat(page.locator(".candidates li").first()).isVisible();
            page.setViewportSize(Browser.DESKTOP, 1500);
            accountant.photograph("workplace-readings-1280");
            assertThat(Accessibility.violations(page)).isEmpty();
            page.keyboard().press("Enter");
            assertThat(page.locator(".candidates")).hasCount(0);
            assertThat(total).not().hasValue(wrong);
            page.keyboard().press("Control+z");
            assertThat(total).hasValue(wrong);
            page.keyboard().press("Control+Shift+z");
            assertThat(total).not().hasValue(wrong);

            Locator number = page.locator("[name='fields.number']");
            number.fill("что-то другое");
            JsonNode inn = read.path("fields").path("buyerInn");
            page.locator("[name='fields.buyerInn']").fill("1");
            clickAt(page, inn.path("box"));
            assertThat(page.locator("[name='fields.buyerInn']"))
                    .hasValue(inn.path("value").asText());
            page.keyboard().press("Control+z");
            assertThat(page.locator("[name='fields.buyerInn']")).hasValue("1");
            page.keyboard().press("Control+Shift+z");

            // the table, its sums and what they miss of the total
            page.keyboard().press("Alt+t");
            assertThat(page.locator(".line-row")).hasCount(sample.items().size());
            page.locator(".line-amount").first().focus();
            page.keyboard().type("1,00");
            assertThat(page.locator(".line-sums")).containsText("до итога не хватает");
            assertThat(page.locator(".line-row").first().locator(".line-off")).containsText("кол-во × цена");
            page.keyboard().press("Alt+n");
            assertThat(page.locator(".line-row")).hasCount(sample.items().size() + 1);
            page.keyboard().type("Доставка");
            accountant.photograph("workplace-lines-1280");
            assertThat(Accessibility.violations(page)).isEmpty();
            page.keyboard().press("Alt+Delete");
            assertThat(page.locator(".line-row")).hasCount(sample.items().size());
            page.keyboard().press("Control+z");
            assertThat(page.locator(".line-name").nth(1)).hasValue("Доставка");

            // a wrong cell is said, and nothing that was typed is lost
            page.locator(".line-price").nth(1).fill("дорого");
            page.keyboard().press("Control+Enter");
            assertThat(page.locator("[data-line-error]")).containsText("Строка 2");
            assertThat(page.locator(".line-name").nth(1)).hasValue("Доставка");
            assertThat(number).hasValue("что-то другое");
            page.locator(".line-price").nth(1).fill("500");
            page.locator(".line-quantity").nth(1).fill("1");
            page.locator(".line-amount").nth(1).fill("500,00");

            // a page is turned, and what is lit turns with it
            number.focus();
            page.keyboard().press("Alt+r");
            assertThat(page.locator(".viewer-page").first()).hasAttribute("data-turn", "90");
            page.keyboard().press("?");
            assertThat(page.locator("#verification-keys")).isVisible();
            accountant.wide(Browser.DESKTOP).photograph("workplace-keys-1280");
            assertThat(Accessibility.violations(page)).isEmpty();
            page.keyboard().press("Escape");
            assertThat(page.locator("#verification-keys")).isHidden();

            page.evaluate("document.querySelector('[data-lines]').open = true");
            accountant.wide(Browser.PHONE);
            assertThat(accountant.overflow()).isLessThanOrEqualTo(0);
            accountant.photograph("workplace-390");
            assertThat(Accessibility.violationsBesidesColours(page)).isEmpty();
            accountant.wide(Browser.DESKTOP);
            number.focus();
            page.keyboard().press("Control+Enter");
            page.waitForURL(Pattern.compile(".*/documents/queue.*|.*/verification.*(?<!" + id + ".*)"));
            assertThat(accountant.errors()).noneMatch(error -> !error.contains("422"));
        }
        JsonNode lines = uploads.card("accountant", id).path("lines");
        assertThat(lines).hasSize(sample.items().size() + 1);
        assertThat(lines.get(1).path("name").asText()).isEqualTo("Доставка");
        assertThat(lines.get(1).path("amount").asText()).isEqualTo("500.00");
    }

    /** From doubt to doubt with Enter; where the total is one, it is typed anew. */
    private static void verify(Page page, Sample sample, boolean more) {
        Locator section = page.locator("section.verification");
        if (more) {
            assertThat(section)
                    .hasAttribute(
                            "data-next-is-here",
                            "true",
                            new LocatorAssertions.HasAttributeOptions().setTimeout(15_000));
        }
        page.waitForCondition(() -> focus(page).startsWith("fields."));
        assertThat(page.locator(".lit, .is-current").first()).isVisible();
        for (int keys = 0; keys < MOST_KEYS && !focus(page).equals("accept"); keys++) {
            if (focus(page).equals("fields.totalAmount")) {
                page.keyboard().type(sample.total().toPlainString());
            }
            page.keyboard().press("Enter");
        }
        assertThat(focus(page)).isEqualTo("accept");
        page.keyboard().press("Enter");
    }

    private void speak(String language) {
        organisation.speak(login, language);
        callers.forget(login);
    }

    private static String focus(Page page) {
        return (String) page.evaluate("document.activeElement?.name ?? ''");
    }

    private static void clickAt(Page page, JsonNode box) {
        Locator figure = page.locator(".viewer-page").first();
        page.waitForFunction("document.querySelector('.lit') !== null");
        List<?> place = (List<?>) figure.evaluate(
                """
                (figure, [left, top, right, bottom]) => {
                  const pages = figure.closest('.viewer-pages');
                  pages.style.scrollBehavior = 'auto';
                  pages.scrollTo({top: figure.offsetHeight * top - 100, left: figure.offsetWidth * left - 50, behavior: 'instant'});
                  const frame = figure.getBoundingClientRect();
                  return [frame.left + frame.width * (left + right) / 2, frame.top + frame.height * (top + bottom) / 2];
                }
                """,
                List.of(
                        box.get(0).asDouble(),
                        box.get(1).asDouble(),
                        box.get(2).asDouble(),
                        box.get(3).asDouble()));
        page.mouse().click(((Number) place.get(0)).doubleValue(), ((Number) place.get(1)).doubleValue());
    }

    private String send(String name, byte[] file) {
        return uploads.send("accountant", name, file, Map.of("site", site));
    }

    private static int doubts(JsonNode card) {
        int doubts = card.path("status").asText().equals("TO_VERIFY") ? 0 : -1;
        for (JsonNode field : card.path("fields")) {
            doubts += field.path("needsReview").asBoolean() ? 1 : 0;
        }
        return doubts;
    }
}
