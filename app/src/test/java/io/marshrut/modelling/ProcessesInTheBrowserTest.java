package io.marshrut.modelling;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.marshrut.modelling.model.PackageFiles;
import io.marshrut.support.Api;
import io.marshrut.support.Browser;
import io.marshrut.support.PortalTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An administrator brings a package, reads what is wrong with it, mends, compares and publishes it. */
@PortalTest
class ProcessesInTheBrowserTest {

    @Autowired
    Browser browser;

    @Autowired
    Api api;

    @Test
    void aPackageIsMendedComparedAndPublished() {
        PackageFiles first = SamplePackages.ticketAs("seen");
        api.as("admin").upload("/api/v1/admin/processes", "p.zip", SamplePackages.zip(first), Map.of());
        try (Browser.Visitor admin = browser.signedIn("admin", Browser.DESKTOP)) {
            Page page = admin.open("/admin/processes").page();
            upload(page, SamplePackages.changed(first, "seen.bpmn", "\"PT2H\"", "\"soon\""));
            assertThat(page.locator(".finding")).containsText("срок «soon» непонятен");
            assertThat(page.locator("button:has-text('Опубликовать')")).hasCount(0);

            admin.open("/admin/processes");
            upload(page, SamplePackages.changed(first, "seen.bpmn", "\"PT2H\"", "\"PT3H\""));
            assertThat(page.locator("del")).hasText("PT2H");
            assertThat(page.locator("ins")).hasText("PT3H");
            assertThat(page.locator(".diagram[data-drawn]")).hasCount(2);
            page.click("button:has-text('Опубликовать')");

            assertThat(page.locator(".toast-place")).containsText("2");
            assertThat(page.locator("tr:has-text('it/seen')")).containsText("версия 2");
        }
    }

    private static void upload(Page page, PackageFiles files) {
        page.fill("#package-kind", files.kind());
        page.setInputFiles("#package-file", new FilePayload("p.zip", "application/zip", SamplePackages.zip(files)));
        page.click("text=Проверить");
    }
}
