package io.marshrut.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.FilePayload;
import io.marshrut.ocr.drawing.Sample;
import io.marshrut.support.Accessibility;
import io.marshrut.support.Api;
import io.marshrut.support.Browser;
import io.marshrut.support.PortalTest;
import io.marshrut.support.Uploads;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Scans from the drop zone to the search, as an accountant sees them. */
@PortalTest
class DocumentsInTheBrowserTest {

    private static final double READING_MILLISECONDS = 60_000;

    @Autowired
    Browser browser;

    @Autowired
    Api api;

    @Test
    void severalFilesAreSentAtOnceAndEachTellsItsProgress() {
        Sample first = Uploads.legibleInvoice(7);
        try (Browser.Visitor accountant = browser.signedIn("accountant", Browser.DESKTOP)) {
            Page page = accountant.open("/documents").page();
            page.setInputFiles("#upload-files", new FilePayload[] {
                new FilePayload("one.png", "image/png", Uploads.scan(first).png()),
                new FilePayload("two.pdf", "application/pdf", Uploads.textPdf(Uploads.newInvoice())),
                new FilePayload("three.pdf", "application/pdf", new byte[0])
            });

            for (String name : List.of("one.png", "two.pdf")) {
                assertThat(row(page, name).locator(".status-badge"))
                        .hasText(
                                "На проверке",
                                new com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions()
                                        .setTimeout(READING_MILLISECONDS));
            }
            assertThat(row(page, "three.pdf")).containsText("Файл пуст", patient());
            assertThat(row(page, "one.png")).containsText(first.number());
            accountant.photograph("intake-after-upload");
            assertThat(accountant.errors()).isEmpty();
            assertThat(Accessibility.violations(page)).isEmpty();
        }
    }

    @Test
    void filesAreTakenWhereTheyAreDropped() {
        String content = Base64.getEncoder().encodeToString(Uploads.textPdf(Uploads.newInvoice()));
        try (Browser.Visitor accountant = browser.signedIn("accountant", Browser.DESKTOP)) {
            Page page = accountant.open("/documents").page();
            page.evaluate("""
                    (content) => {
                      const bytes = Uint8Array.from(atob(content), (c) => c.charCodeAt(0));
                      const data = new DataTransfer();
                      data.items.add(new File([bytes], 'dropped.pdf', {type: 'application/pdf'}));
                      document.querySelector('[data-intake]')
                        .dispatchEvent(new DragEvent('drop', {dataTransfer: data, bubbles: true, cancelable: true}));
                    }
                    """, content);

            assertThat(row(page, "dropped.pdf")).containsText("На проверке", patient());
        }
    }

    @Test
    void aDoubtfulDocumentIsVerifiedWithTheKeyboardAloneAndFoundAfterwards() {
        Sample sample = Uploads.legibleInvoice(8);
        Uploads uploads = new Uploads(api);
        String id =
                uploads.send("accountant", "keyboard.png", Uploads.scan(sample).png());
        uploads.settled("accountant", id);
        try (Browser.Visitor accountant = browser.signedIn("accountant", Browser.DESKTOP)) {
            Page page = accountant.open("/documents/" + id).page();
            page.click("text=Проверить");
            page.waitForURL(Pattern.compile(".*/verification"));
            accountant.photograph("verification-1280");
            assertThat(Accessibility.violations(page)).isEmpty();

            // a field in focus is lit on the page image
            page.focus("[name='fields.totalAmount']");
            assertThat(page.locator(".lit")).isVisible();
            Locator lit = page.locator(".lit");
            double[] place = box(lit);
            double[] expected = placeOf(uploads, id, "totalAmount");
            for (int edge = 0; edge < 2; edge++) {
                assertThat(place[edge]).isCloseTo(expected[edge], org.assertj.core.data.Offset.offset(0.02));
            }

            page.focus("[name='fields.number']");
            page.keyboard().press("Control+A");
            page.keyboard().type("KB-" + sample.number());
            page.keyboard().press("Control+Enter");
            page.waitForURL(url -> !url.contains(id));
            assertThat(page.locator(".toast-note")).containsText("Документ проверен");

            accountant.open("/documents/" + id);
            assertThat(page.locator(".card-head-facts")).containsText("Проверен");
            assertThat(page.locator("h1")).containsText("KB-" + sample.number());
            accountant.photograph("document-card-1280");
            assertThat(Accessibility.violations(page)).isEmpty();

            search(page, sample.seller().inn(), id);
            accountant.photograph("search-document-1280");
            page.click(".hit-page >> nth=0");
            page.waitForURL(Pattern.compile(".*/documents/.*boxes=.*"));
            assertThat(page.locator(".found").first()).isVisible();
            accountant.photograph("document-found-1280");
        }
    }

    @Test
    void aValueOfTheWrongFormStandsBesideItsField() {
        Uploads uploads = new Uploads(api);
        String id = uploads.send("accountant", "wrong.pdf", Uploads.textPdf(Uploads.newInvoice()));
        uploads.settled("accountant", id);
        try (Browser.Visitor accountant = browser.signedIn("accountant", Browser.PHONE)) {
            Page page = accountant.open("/documents/" + id + "/verification").page();
            page.fill("[name='fields.date']", "31 февраля");
            page.click("text=Данные верны");

            assertThat(page.locator(".has-error")).containsText("Здесь ожидается дата");
            assertThat(page.locator("[name='fields.date']")).hasValue("31 февраля");
            page.fill("[name='fields.date']", "28.02.2026");
            page.click("text=Отклонить");
            assertThat(page.locator("#problem")).containsText("нужен комментарий");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Browser.DESKTOP, Browser.PHONE})
    void cardsAndVerificationFitTheWindow(int width) {
        Uploads uploads = new Uploads(api);
        String id = uploads.send("accountant", "fits.pdf", Uploads.textPdf(Uploads.newInvoice()));
        String broken = uploads.send("accountant", "broken.pdf", new byte[0]);
        uploads.settled("accountant", id);
        uploads.settled("accountant", broken);
        try (Browser.Visitor accountant = browser.signedIn("accountant", width)) {
            for (String path : List.of(
                    "/documents", "/documents/" + id, "/documents/" + id + "/verification", "/documents/" + broken)) {
                accountant
                        .open(path)
                        .photograph(("fits" + path.replace(id, "doubtful").replace(broken, "broken") + "-" + width)
                                .replace('/', '-'));
                assertThat(accountant.overflow()).as(path).isZero();
                assertThat(Accessibility.violations(accountant.page())).as(path).isEmpty();
            }
            assertThat(accountant.errors()).isEmpty();
        }
    }

    private static Locator row(Page page, String file) {
        return page.locator("#document-rows tr", new Page.LocatorOptions().setHasText(file))
                .first();
    }

    private static ContainsTextOptions patient() {
        return new ContainsTextOptions().setTimeout(READING_MILLISECONDS);
    }

    /** Searches again until the index has followed. */
    private static void search(Page page, String words, String id) {
        Locator hit = page.locator(".hit a[href*='" + id + "']").first();
        page.waitForCondition(
                () -> {
                    page.navigate(page.url().replaceFirst("(https?://[^/]+).*", "$1/search?q=" + words));
                    return hit.isVisible();
                },
                new Page.WaitForConditionOptions().setTimeout(READING_MILLISECONDS));
    }

    /** Left and top of an element as fractions of its page. */
    /** Left and top in shares of the page, measured at one moment: the page scrolls smoothly meanwhile. */
    private static double[] box(Locator element) {
        Object place = element.evaluate("""
                (mark) => {
                  const inner = mark.getBoundingClientRect();
                  const outer = mark.closest('.viewer-page').getBoundingClientRect();
                  return [(inner.x - outer.x) / outer.width, (inner.y - outer.y) / outer.height];
                }
                """);
        return ((List<?>) place)
                .stream().mapToDouble(share -> ((Number) share).doubleValue()).toArray();
    }

    private static double[] placeOf(Uploads uploads, String id, String field) {
        var box = uploads.card("accountant", id).path("fields").path(field).path("box");
        return new double[] {box.get(0).asDouble(), box.get(1).asDouble()};
    }
}
