package io.marshrut.modelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.marshrut.support.Api;
import io.marshrut.support.Browser;
import io.marshrut.support.Incidents;
import io.marshrut.support.PortalTest;
import io.marshrut.support.SampleStep;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A step that fails is an incident until it is tried again and succeeds. */
@PortalTest
class FailedStepTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @Autowired
    Api api;

    @Autowired
    Browser browser;

    @Autowired
    SampleStep step;

    @AfterEach
    void mend() {
        step.mend();
    }

    @Test
    void appearsWithItsReasonAndVanishesAfterTheRetry() {
        api.as("admin")
                .upload(
                        "/api/v1/admin/processes",
                        "p.zip",
                        SamplePackages.zip(SamplePackages.sound("it/routing")),
                        Map.of());
        step.failAtSite("SPB-01");
        Api.Answer filed = file();
        String number = filed.json().path("number").asText();
        String other = file().json().path("number").asText();

        await().atMost(PATIENCE)
                .until(() -> incident(number).isPresent() && incident(other).isPresent());
        JsonNode incident = incident(number).orElseThrow();
        assertThat(incident.path("reason").asText()).contains("The cupboard is empty");
        assertThat(incident.path("step").asText()).isEqualTo("Подготовка");
        assertThat(incident.path("kind").asText()).isEqualTo("it/routing");
        assertThat(incident.path("link").asText())
                .isEqualTo("/requests/" + filed.json().path("id").asText());
        assertThat(incident.path("attempts").asInt()).isPositive();

        step.mend();
        Api.Answer retried = api.as("admin")
                .post("/api/v1/admin/incidents/" + incident.path("id").asText() + "/retry");
        assertThat(retried.status()).as(retried.text()).isEqualTo(200);
        retryOnThePage(other);
        await().atMost(PATIENCE)
                .until(() -> incident(number).isEmpty() && incident(other).isEmpty());
        String id = filed.json().path("id").asText();
        assertThat(new Incidents(api).request("employee", id).path("stage").asText())
                .isEqualTo("confirm");
        assertThat(api.as("employee")
                        .get("/api/v1/requests/" + id + "/timeline")
                        .text())
                .contains("incident.retried");
        assertThat(api.as("admin")
                        .post("/api/v1/admin/incidents/" + incident.path("id").asText() + "/retry")
                        .status())
                .isEqualTo(404);
    }

    private Api.Answer file() {
        Api.Answer filed = api.as("employee")
                .post(
                        "/api/v1/requests",
                        Map.of("kind", "it/routing", "site", "SPB-01", "fields", Map.of("summary", Incidents.title())));
        assertThat(filed.status()).as(filed.text()).isEqualTo(201);
        return filed;
    }

    private void retryOnThePage(String number) {
        try (Browser.Visitor admin = browser.signedIn("admin", Browser.DESKTOP)) {
            Locator row = admin.open("/admin/incidents").page().locator("tr:has-text('" + number + "')");
            PlaywrightAssertions.assertThat(row).containsText("The cupboard is empty");
            row.locator("text=Повторить").click();
            PlaywrightAssertions.assertThat(admin.page().locator(".toast-place"))
                    .containsText("Повторяется 1 шаг");
        }
    }

    private Optional<JsonNode> incident(String number) {
        for (JsonNode one :
                api.as("admin").get("/api/v1/admin/incidents?size=200").json().path("items")) {
            if (one.path("number").asText().equals(number)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }
}
