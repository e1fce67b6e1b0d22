package io.marshrut.assets;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import io.marshrut.modelling.SamplePackages;
import io.marshrut.modelling.model.PackageFiles;
import io.marshrut.support.Api;
import io.marshrut.support.Browser;
import io.marshrut.support.Incidents;
import io.marshrut.support.PortalTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A form asks which equipment is meant: it suggests what stands at the chosen site, and takes only what exists. */
@PortalTest
class AssetFieldTest {

    private static final String KIND = "it/equipment";

    @Autowired
    Api api;

    @Autowired
    Browser browser;

    @Autowired
    Assets assets;

    @BeforeEach
    void publishAFormThatAsksForEquipment() {
        PackageFiles files = SamplePackages.changed(
                SamplePackages.ticketAs("equipment"),
                "equipment.form",
                "\"label.en\": \"Where: till, room, workplace\",",
                "\"label.en\": \"Which equipment\", \"type\": \"asset\",");
        Api.Answer answer =
                api.as("admin").upload("/api/v1/admin/processes", "p.zip", SamplePackages.zip(files), Map.of());
        assertThat(answer.status()).as(answer.text()).isIn(200, 201, 422);
    }

    private Api.Answer submit(String asset) {
        Map<String, Object> fields = new HashMap<>(Incidents.fields(Incidents.title()));
        fields.put("category", "pos");
        fields.put("workplace", asset);
        return api.as("employee").post("/api/v1/requests", Map.of("kind", KIND, "fields", fields));
    }

    @Test
    void theCatalogueSaysThatTheFieldTakesEquipment() {
        JsonNode catalogue = api.as("employee").get("/api/v1/catalog").json();

        assertThat(catalogue.toString()).contains("\"type\":\"asset\"");
    }

    @Test
    void takesAnInventoryNumberOrAnIdAndKeepsTheId() {
        Asset till = assets.meant("000107").orElseThrow();

        for (String said : new String[] {"000107", till.id().toString()}) {
            assertThat(submit(said).json().path("fields").path("workplace").asText())
                    .isEqualTo(till.id().toString());
        }
    }

    @Test
    void refusesWhatDoesNotExist() {
        for (String said : new String[] {"no-such-number", "00000000-0000-7000-8000-000000000000"}) {
            Api.Answer answer = submit(said);
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.text()).contains("fields.workplace");
        }
    }

    @Test
    void suggestsWhatStandsAtTheSiteAndTheCardLeadsToIt() {
        try (Browser.Visitor employee = browser.signedIn("employee", Browser.DESKTOP)) {
            Page page = employee.open("/catalog/" + KIND).page();
            page.fill("[name='fields.summary']", "Касса не печатает чек");
            page.selectOption("[name='fields.category']", "pos");
            page.selectOption("#site", "SPB-01");
            page.locator("[name='fields.workplace']").pressSequentially("Касса № 2");
            assertThat(page.locator("datalist option[value='000114']")).hasCount(1);
            page.fill("[name='fields.workplace']", "000114");
            page.check("[name='fields.impact'][value='one']");
            page.click("text=Отправить заявку");

            assertThat(page.locator(".facts a")).hasText("000114 Касса № 2");
            page.click(".facts a");
            assertThat(page.locator("h1")).containsText("Касса № 2");
            assertThat(employee.errors()).isEmpty();
        }
    }
}
