package io.marshrut.renditions;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ReducedMotion;
import io.marshrut.ocr.drawing.OfficeFiles;
import io.marshrut.support.Accessibility;
import io.marshrut.support.Browser;
import io.marshrut.support.PortalTest;
import io.marshrut.support.Renderings;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The viewer of pages as people use it: it waits for its pages, scrolls, grows, shows pins and takes places. */
@PortalTest
class ViewerInTheBrowserTest {

    private static final double RENDERING_MILLISECONDS = 60_000;

    /** What a page of a contract will have around the viewer: two remarks, and a form that takes a third. */
    private static final String REMARKS = """
            () => {
              const host = document.querySelector('[data-viewer-host]');
              host.dataset.pinForm = 'remark';
              host.insertAdjacentHTML('afterbegin', `<ul hidden>
                <li data-pin data-id="r1" data-page="1" data-x="0.3" data-y="0.2" data-number="1">Срок оплаты</li>
                <li data-pin data-id="r2" data-page="3" data-x="0.5" data-y="0.5" data-number="2">Подсудность</li></ul>`);
              host.insertAdjacentHTML('afterend', `<div data-pin-target="r1">Срок оплаты не согласован</div>
                <div data-pin-target="r2">Подсудность не наша</div>
                <form id="remark"><input type="hidden" name="page"><input type="hidden" name="box">
                <label for="remark-text">Замечание</label><textarea id="remark-text"></textarea></form>`);
              const old = host.querySelector('.viewer-state');
              const fresh = old.cloneNode(true);
              old.replaceWith(fresh);
              fresh.dispatchEvent(new CustomEvent('htmx:load', {detail: {elt: fresh}, bubbles: true}));
            }
            """;

    @Autowired
    Browser browser;

    @Autowired
    Renderings renderings;

    @Test
    void waitsForThePagesAndShowsThemWithoutBeingAsked() {
        String id = renderings.attach("employee", "договор.docx", pages(3));
        try (Browser.Visitor employee = browser.signedIn("employee", Browser.DESKTOP)) {
            // work before it, so that there is something to wait for
            renderings.begin(renderings.attach("employee", "long.docx", pages(40)));
            renderings.begin(id);
            Page page = employee.open(path(id)).page();
            assertThat(page.locator(".viewer-wait")).containsText("Страницы готовятся");
            assertThat(Accessibility.violations(page)).isEmpty();
            employee.photograph("viewer-pending-1280");

            assertThat(page.locator(".viewer-page[data-page='1'] img"))
                    .isVisible(new IsVisibleOptions().setTimeout(RENDERING_MILLISECONDS));
            assertThat(page.locator(".viewer-page")).hasCount(3);
            assertThat(page.locator("[data-page-now]")).hasText("1");
            page.locator(".viewer-page[data-page='3']").scrollIntoViewIfNeeded();
            page.locator(".viewer-pages").evaluate("(pages) => pages.scrollTo(0, pages.scrollHeight)");
            assertThat(page.locator("[data-page-now]")).hasText("3");
            assertThat(page.locator(".viewer-page[data-page='3'] img")).hasJSProperty("complete", true);
            assertThat(employee.errors()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Browser.DESKTOP, Browser.PHONE})
    void aDocumentWithoutPagesSaysWhyAndOffersTheFile(int width) {
        String id = renderings.rendered("договор.docx", ("PK\u0003\u0004" + UUID.randomUUID()).getBytes());
        try (Browser.Visitor employee = browser.signedIn("employee", width)) {
            Page page = employee.open(path(id)).page();

            assertThat(page.locator(".viewer-wait")).containsText("Файл повреждён");
            assertThat(page.locator(".viewer-wait a")).hasAttribute("href", "/documents/" + id + "/content");
            employee.photograph("viewer-unreadable-" + width);
            assertThat(employee.overflow()).isZero();
            assertThat(Accessibility.violations(page)).isEmpty();
        }
    }

    @Test
    void thePagesGrowAndFitAgain() {
        String id = renderings.rendered("договор.docx", pages(1));
        try (Browser.Visitor employee = browser.signedIn("employee", Browser.DESKTOP)) {
            Page page = employee.open(path(id)).page();
            Locator sheet = page.locator(".viewer-page[data-page='1']");
            double before = sheet.boundingBox().width;
            page.click("[data-zoom=in]");
            assertThat(sheet.boundingBox().width).isGreaterThan(before * 1.2);
            page.click("[data-zoom=fit]");
            assertThat(sheet.boundingBox().width).isCloseTo(before, offset(1.0));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Browser.DESKTOP, Browser.PHONE})
    void pinsStandOnTheirPlacesAndLeadToWhatTheyStandFor(int width) {
        String id = renderings.rendered("договор.docx", pages(3));
        try (Browser.Visitor employee = browser.signedIn("employee", width)) {
            Page page = withRemarks(employee, id);

            Locator pin = page.locator(".viewer-page[data-page='1'] .pin");
            assertThat(pin).hasText("1");
            BoundingBox place = pin.boundingBox();
            BoundingBox sheet = page.locator(".viewer-page[data-page='1']").boundingBox();
            assertThat((place.x + place.width / 2 - sheet.x) / sheet.width).isCloseTo(0.3, offset(0.01));
            assertThat((place.y + place.height - sheet.y) / sheet.height).isCloseTo(0.2, offset(0.02));
            pin.click();
            assertThat(page.locator("[data-pin-target=r1]")).hasClass(Pattern.compile(".*is-pinned.*"));
            page.click("[data-pin-target=r2]");
            assertThat(page.locator(".viewer-page[data-page='3'] .pin")).hasClass(Pattern.compile(".*is-chosen.*"));
            assertThat(page.locator(".viewer-page[data-page='3'] .pin")).isInViewport();
            employee.photograph("viewer-pins-" + width);
            assertThat(employee.overflow()).isZero();
            assertThat(Accessibility.violations(page)).isEmpty();
        }
    }

    @Test
    void aPinOpensTheTabInWhichItsRemarkStands() {
        String id = renderings.rendered("договор.docx", pages(1));
        try (Browser.Visitor employee = browser.signedIn("employee", Browser.DESKTOP)) {
            Page page = withRemarks(employee, id);
            page.evaluate("""
                    () => document.querySelector('[data-pin-target=r1]').outerHTML = `<ul class="nav nav-tabs" role="tablist">
                      <li class="nav-item" role="presentation"><button class="nav-link active" role="tab" data-bs-toggle="tab"
                        data-bs-target="#facts">1</button></li>
                      <li class="nav-item" role="presentation"><button class="nav-link" role="tab" data-bs-toggle="tab"
                        data-bs-target="#remarks">2</button></li></ul><div class="tab-content">
                      <div class="tab-pane active" id="facts" role="tabpanel">Карточка</div>
                      <div class="tab-pane" id="remarks" role="tabpanel"><p data-pin-target="r1">Срок</p></div></div>`
                    """);
            assertThat(page.locator("[data-pin-target=r1]")).isHidden();

            page.click(".viewer-page[data-page='1'] .pin");

            assertThat(page.locator("[data-pin-target=r1]")).isVisible();
            assertThat(page.locator("[data-pin-target=r1]")).hasClass(Pattern.compile(".*is-pinned.*"));
        }
    }

    @Test
    void aPlaceIsTakenWithAClickWithAFrameAndWithTheKeyboard() {
        String id = renderings.rendered("договор.docx", pages(2));
        try (Browser.Visitor employee = browser.signedIn("employee", Browser.DESKTOP)) {
            Page page = withRemarks(employee, id);
            BoundingBox sheet = page.locator(".viewer-page[data-page='1']").boundingBox();

            page.mouse().click(sheet.x + sheet.width / 2, sheet.y + 100);
            assertThat(value(page, "page")).as("without the mode").isEmpty();

            page.click("[data-pin-mode]");
            assertThat(page.locator("[data-pin-hint]")).isVisible();
            employee.photograph("viewer-pin-mode-1280");
            sheet = page.locator(".viewer-page[data-page='1']").boundingBox();
            page.mouse().click(sheet.x + sheet.width / 2, sheet.y + 100);
            assertThat(value(page, "page")).isEqualTo("1");
            assertThat(box(page).get(0)).isCloseTo(0.5, offset(0.01));
            assertThat(box(page).get(2)).isEqualTo(box(page).get(0));
            assertThat(page.locator("#remark-text")).isFocused();
            assertThat(page.locator(".placed")).isVisible();

            page.click("[data-pin-mode]");
            sheet = page.locator(".viewer-page[data-page='1']").boundingBox();
            page.mouse().move(sheet.x + sheet.width * 0.6, sheet.y + 150);
            page.mouse().down();
            page.mouse().move(sheet.x + sheet.width * 0.2, sheet.y + 50);
            page.mouse().up();
            assertThat(box(page).get(0)).isCloseTo(0.2, offset(0.01));
            assertThat(box(page).get(2)).isCloseTo(0.6, offset(0.01));
            assertThat(box(page).get(1)).isLessThan(box(page).get(3));

            page.click("[data-pin-mode]");
            page.locator(".viewer-page[data-page='2']").focus();
            page.keyboard().press("Enter");
            assertThat(value(page, "page")).isEqualTo("2");

            page.click("[data-pin-mode]");
            page.keyboard().press("Escape");
            assertThat(page.locator("[data-pin-hint]")).isHidden();
            assertThat(employee.errors()).isEmpty();
        }
    }

    /** Places are measured: nothing may be on its way meanwhile. */
    private static Page withRemarks(Browser.Visitor visitor, String id) {
        Page page = visitor.page();
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        visitor.open(path(id));
        page.evaluate(REMARKS);
        return page;
    }

    private static String path(String id) {
        return "/documents/" + id + "/viewer";
    }

    private static String value(Page page, String field) {
        return page.locator("#remark [name=" + field + "]").inputValue();
    }

    private static List<Double> box(Page page) {
        return Arrays.stream(value(page, "box").split(",")).map(Double::valueOf).toList();
    }

    private static byte[] pages(int count) {
        String[] paragraphs = new String[count];
        Arrays.fill(paragraphs, "Договор поставки</w:t><w:br w:type=\"page\"/><w:t>");
        paragraphs[count - 1] = "Подписи сторон " + UUID.randomUUID();
        return OfficeFiles.docx(paragraphs);
    }
}
