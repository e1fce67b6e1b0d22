package io.marshrut.requests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.marshrut.modelling.SamplePackages;
import io.marshrut.modelling.model.PackageFiles;
import io.marshrut.support.Api;
import io.marshrut.support.Browser;
import io.marshrut.support.Incidents;
import io.marshrut.support.PortalTest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A form takes files in a field: kept through refusals and drafts, attached under the field, compulsory where it says. */
@PortalTest
class FileFieldTest {

    private static final String KIND = "it/photo";
    private static final byte[] FILE = "Показания счётчика".getBytes(StandardCharsets.UTF_8);

    @Autowired
    Api api;

    @Autowired
    Browser browser;

    @BeforeEach
    void publishAFormThatTakesAFile() {
        PackageFiles files = SamplePackages.changed(
                SamplePackages.ticketAs("photo"),
                "photo.form",
                "\"label.en\": \"Where: till, room, workplace\",",
                "\"label.en\": \"Photograph\", \"type\": \"file\",");
        Api.Answer answer =
                api.as("admin").upload("/api/v1/admin/processes", "p.zip", SamplePackages.zip(files), Map.of());
        assertThat(answer.status()).as(answer.text()).isIn(200, 201, 422);
    }

    @Test
    void aFileIsPutIntoItsFieldOnceAndByItsOwner() {
        String id = kept("employee");

        assertThat(submit("it", List.of(id)).text()).as("of another").contains("fields.workplace");
        assertThat(submit("employee", List.of(UUID.randomUUID().toString())).status())
                .isEqualTo(422);
        assertThat(submit("employee", List.of()).text()).as("compulsory").contains("fields.workplace");
        Api.Answer filed = submit("employee", List.of(id));
        assertThat(filed.status()).as(filed.text()).isEqualTo(201);
        assertThat(filed.json().path("fields").path("workplace").get(0).asText())
                .isEqualTo(id);
        assertThat(api.as("employee")
                        .get("/api/v1/documents/" + id + "/content")
                        .body())
                .isEqualTo(FILE);
        assertThat(api.as("accountant").get("/api/v1/documents/" + id).status()).isEqualTo(404);
        assertThat(submit("employee", List.of(id)).status()).as("again").isEqualTo(422);
    }

    @Test
    void onlyAFieldForFilesTakesThem() {
        assertThat(api.as("employee")
                        .upload("/api/v1/catalog/" + KIND + "/files", "a.txt", FILE, Map.of("field", "summary"))
                        .status())
                .isEqualTo(404);
        assertThat(api.as("employee")
                        .upload("/api/v1/catalog/it/incident/files", "a.txt", FILE, Map.of("field", "workplace"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aRefusalAndADraftLoseNoFileAndALikeRequestCopiesNone() {
        String summary = Incidents.title();
        try (Browser.Visitor employee = browser.signedIn("nosova", Browser.DESKTOP)) {
            Page page = employee.open("/catalog/" + KIND).page();
            page.fill("[name='fields.summary']", summary);
            page.selectOption("[name='fields.category']", "pos");
            page.setInputFiles("[name='files.workplace']", new FilePayload("счётчик.txt", "text/plain", FILE));
            page.click("button:has-text('Сохранить черновик')");
            assertThat(page.locator("[name='fields.workplace']")).isChecked();
            page.click("text=Отправить заявку");
            assertThat(page.locator(".is-invalid").first()).isVisible();
            assertThat(page.locator("[data-field=workplace]")).containsText("счётчик.txt");
            employee.photograph("file-field-1280");

            page.check("[name='fields.impact'][value='one']");
            page.click("text=Отправить заявку");
            assertThat(page.locator(".facts").first()).containsText("счётчик.txt");
            page.click("a:has-text('Создать похожую')");
            assertThat(page.locator("[name='fields.summary']")).hasValue(summary);
            assertThat(page.locator("[name='fields.workplace']")).hasCount(0);
        }
    }

    private String kept(String login) {
        Api.Answer kept = api.as(login)
                .upload("/api/v1/catalog/" + KIND + "/files", "счётчик.txt", FILE, Map.of("field", "workplace"));
        assertThat(kept.status()).as(kept.text()).isEqualTo(201);
        return kept.json().path("id").asText();
    }

    private Api.Answer submit(String login, List<String> files) {
        Map<String, Object> fields = new HashMap<>(Incidents.fields(Incidents.title()));
        fields.put("workplace", files);
        return api.as(login).post("/api/v1/requests", Map.of("kind", KIND, "fields", fields));
    }
}
