package io.marshrut.counterparties;

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
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A form asks which counterparty is meant: it suggests what the register has, and takes what may be dealt with. */
@PortalTest
class CounterpartyFieldTest {

    private static final String KIND = "it/counterparty";
    private static final String PATH = "/api/v1/counterparties";

    @Autowired
    Api api;

    @Autowired
    Browser browser;

    @BeforeEach
    void publishAFormThatAsksForACounterparty() {
        PackageFiles files = SamplePackages.changed(
                SamplePackages.ticketAs("counterparty"),
                "counterparty.form",
                "\"label.en\": \"Where: till, room, workplace\",",
                "\"label.en\": \"Which supplier\", \"type\": \"counterparty\",");
        Api.Answer answer =
                api.as("admin").upload("/api/v1/admin/processes", "p.zip", SamplePackages.zip(files), Map.of());
        assertThat(answer.status()).as(answer.text()).isIn(200, 201, 422);
    }

    private Api.Answer submit(String counterparty) {
        Map<String, Object> fields = new HashMap<>(Incidents.fields(Incidents.title()));
        fields.put("workplace", counterparty);
        return api.as("employee").post("/api/v1/requests", Map.of("kind", KIND, "fields", fields));
    }

    private JsonNode registered(String inn, String kpp) {
        Api.Answer answer = api.as("accountant")
                .post(PATH, Map.of("name", "ООО «Поле " + UUID.randomUUID() + "»", "inn", inn, "kpp", kpp));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    @Test
    void itsCodesOrItsIdAreTakenAndTheIdIsKept() {
        String inn = Codes.inn();
        JsonNode one = registered(inn, "770701001");
        String id = one.path("id").asText();

        for (String said : new String[] {inn, inn + "/770701001", id}) {
            assertThat(submit(said).json().path("fields").path("workplace").asText())
                    .as(said)
                    .isEqualTo(id);
        }

        registered(inn, "780501001");
        assertThat(submit(inn).text()).as("two branches").contains("fields.workplace", inn + "/780501001");
        assertThat(submit(inn + "/780501001").status()).isEqualTo(201);
    }

    @Test
    void whatIsUnknownOrBlockedIsNamed() {
        assertThat(submit("0000000000").text()).contains("fields.workplace", "нет");
        assertThat(submit(UUID.randomUUID().toString()).status()).isEqualTo(422);
        String inn = Codes.inn();
        JsonNode one = registered(inn, "770701001");
        Api.Answer blocked = api.as("accountant")
                .post(PATH + "/" + one.path("id").asText() + "/block", Map.of("reason", "Не платит"));
        assertThat(blocked.status()).as(blocked.text()).isEqualTo(200);

        assertThat(submit(inn).text()).contains("fields.workplace", "заблокирован");
    }

    @Test
    void thePageSuggestsToWhomSeesTheRegisterAndTheCardLeadsToIt() {
        String inn = Codes.inn();
        String name = registered(inn, "770701001").path("name").asText();
        try (Browser.Visitor accountant = browser.signedIn("accountant", Browser.DESKTOP)) {
            Page page = accountant.open("/catalog/" + KIND).page();
            page.fill("[name='fields.summary']", "Не везут товар");
            page.selectOption("[name='fields.category']", "pos");
            page.locator("[name='fields.workplace']").pressSequentially(inn);
            assertThat(page.locator("datalist option[value='" + inn + "/770701001']"))
                    .hasCount(1);
            page.fill("[name='fields.workplace']", inn + "/770701001");
            page.check("[name='fields.impact'][value='one']");
            page.click("text=Отправить заявку");

            assertThat(page.locator(".facts a")).containsText(name);
            page.click(".facts a");
            assertThat(page.locator("h1")).containsText(name);
            assertThat(accountant.errors()).isEmpty();
        }
    }
}
