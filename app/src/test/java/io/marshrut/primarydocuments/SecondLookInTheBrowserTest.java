package io.marshrut.primarydocuments;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.marshrut.ocr.drawing.Sample;
import io.marshrut.ocr.model.FieldName;
import io.marshrut.reliability.ReadingOutcome;
import io.marshrut.reliability.Reliability;
import io.marshrut.support.Api;
import io.marshrut.support.Browser;
import io.marshrut.support.PortalTest;
import io.marshrut.support.Uploads;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What may be a repeat, and how far reading can be trusted, as an accountant sees it. */
@PortalTest
class SecondLookInTheBrowserTest {

    @Autowired
    Api api;

    @Autowired
    Browser browser;

    @Autowired
    Reliability reliability;

    @Test
    void aRepeatIsShownBesideItsFirstAndReliabilityInNumbers() {
        Uploads uploads = new Uploads(api);
        Sample sample = Uploads.newInvoice();
        uploads.registerSeller(sample);
        String first = uploads.send("accountant", "first.pdf", Uploads.textPdf(sample));
        uploads.settled("accountant", first);
        String again = uploads.send("accountant", "again.pdf", Uploads.textPdf(sample));
        uploads.settled("accountant", again);
        measure(UUID.fromString(first), 0);
        for (int more = 1; more < 6; more++) {
            String id = uploads.send("accountant", "more.pdf", Uploads.textPdf(Uploads.newInvoice()));
            uploads.settled("accountant", id);
            measure(UUID.fromString(id), more);
        }

        try (Browser.Visitor accountant = browser.signedIn("accountant", Browser.DESKTOP)) {
            Page page = accountant.open("/documents").page();
            assertThat(page.locator("#document-" + again)).containsText("похоже на повтор");
            accountant.photograph("documents-list-1280");
            accountant.open("/documents/" + first);
            assertThat(page.locator(".repeats")).containsText("Позже пришёл документ");
            accountant.photograph("documents-later-1280");
            accountant.open("/documents/" + again + "/verification");
            assertThat(page.locator(".repeats a")).hasAttribute("href", "/documents/" + first);
            accountant.photograph("documents-repeat-1280");
            accountant.wide(Browser.PHONE);
            assertThat(accountant.overflow()).isLessThanOrEqualTo(0);
            accountant.photograph("documents-repeat-390");
            page.click("[data-accept]");
            assertThat(page.locator(".alert-danger").first()).containsText("Сначала решите");
            page.click("button[value=ANOTHER]");
            assertThat(page.locator(".repeats")).containsText("это не повтор");
            page.click("[data-accept]");
            page.waitForURL(url -> !url.contains(again));

            accountant.wide(Browser.DESKTOP).open("/documents/reliability");
            assertThat(page.locator(".reliability-curve")).isVisible();
            accountant.photograph("reliability-1280");
            accountant.wide(Browser.PHONE);
            assertThat(accountant.overflow()).isLessThanOrEqualTo(0);
            accountant.photograph("reliability-390");
            assertThat(accountant.errors()).noneMatch(error -> !error.contains("409"));
        }
    }

    private void measure(UUID document, int seed) {
        Random random = new Random(seed);
        reliability.settled(
                document,
                Arrays.stream(FieldName.values())
                        .filter(FieldName::isOfPrimaryDocuments)
                        .map(name -> outcome(document, name, random))
                        .toList());
    }

    private static ReadingOutcome outcome(UUID document, FieldName name, Random random) {
        double stated = 1 - Math.pow(10, -random.nextDouble() * 4);
        boolean wrong = random.nextDouble() > stated;
        return new ReadingOutcome(
                document, name.key(), "INVOICE", null, wrong ? "7" : "1", stated, false, stated < 0.999, "1", false);
    }
}
