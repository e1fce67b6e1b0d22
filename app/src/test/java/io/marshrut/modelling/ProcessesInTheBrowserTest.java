package io.marshrut.modelling;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.marshrut.modelling.model.PackageFiles;
import io.marshrut.support.Api;
import io.marshrut.support.Browser;
import io.marshrut.support.Incidents;
import io.marshrut.support.PortalTest;
import io.marshrut.support.SampleStep;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An administrator brings a package, reads what is wrong with it, publishes it, and starts a failed step again. */
@PortalTest
class ProcessesInTheBrowserTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @Autowired
    Browser browser;

    @Autowired
    Api api;

    @Autowired
    SampleStep step;

    @AfterEach
    void mend() {
        step.mend();
    }

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

    @Test
    void aFailedStepIsReadAndStartedAgain() {
        api.as("admin")
                .upload(
                        "/api/v1/admin/processes",
                        "p.zip",
                        SamplePackages.zip(SamplePackages.sound("it/routing")),
                        Map.of());
        step.failAtSite("SPB-02");
        Api.Answer filed = api.as("employee")
                .post(
                        "/api/v1/requests",
                        Map.of("kind", "it/routing", "site", "SPB-02", "fields", Map.of("summary", Incidents.title())));
        String row = "tr:has-text('" + filed.json().path("number").asText() + "')";
        try (Browser.Visitor admin = browser.signedIn("admin", Browser.DESKTOP)) {
            Page page = admin.page();
            await().atMost(PATIENCE).until(() -> {
                admin.open("/admin/incidents");
                return page.locator(row).count() == 1;
            });
            assertThat(page.locator(row)).containsText("The cupboard is empty");

            step.mend();
            page.click(row + " >> text=Повторить");
            await().atMost(PATIENCE).until(() -> {
                admin.open("/admin/incidents");
                return page.locator(row).count() == 0;
            });
        }
        assertThat(new Incidents(api)
                        .request("employee", filed.json().path("id").asText())
                        .path("stage")
                        .asText())
                .isEqualTo("confirm");
    }

    private static void upload(Page page, PackageFiles files) {
        page.fill("#package-kind", files.kind());
        page.setInputFiles("#package-file", new FilePayload("p.zip", "application/zip", SamplePackages.zip(files)));
        page.click("text=Проверить");
    }
}
