package io.marshrut.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.marshrut.support.Api;
import io.marshrut.support.Incidents;
import io.marshrut.support.Newcomers;
import io.marshrut.support.Uploads;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * What people did on a portal, and what it answered them.
 *
 * @param open id of a request that waits for {@code it}
 * @param content of the document, as it was downloaded
 * @param page its first page, as a picture
 */
record Memories(
        JsonNode solved, String open, String document, byte[] content, byte[] page, String inn, int documentsFound) {

    private static final String WORD = "Кофемашина";

    static Memories madeOn(Api api) {
        Incidents incidents = new Incidents(api);
        String solved = incidents.file("employee", WORD + " не включается");
        assertThat(incidents
                        .decide("it", incidents.task("it", solved), "solve", "Включена")
                        .status())
                .isEqualTo(200);
        String open = incidents.file("employee", WORD + " течёт");
        Newcomers newcomers = new Newcomers(api);
        String newcomer = newcomers.file("employee");
        newcomers.decide("manager", newcomer, "approval", "approve", null);
        newcomers.attachTheNote(newcomer);
        var invoice = Uploads.newInvoice();
        String inn = invoice.seller().inn();
        String document = new Uploads(api)
                .read("invoice.pdf", Uploads.textPdf(invoice))
                .path("id")
                .asText();
        await().atMost(BackupAndRestoreTest.PATIENCE)
                .until(() -> found(api, "employee", WORD) == 2 && found(api, "accountant", inn) > 0);
        return new Memories(
                incidents.request("employee", solved),
                open,
                document,
                content(api, document),
                page(api, document),
                inn,
                found(api, "accountant", inn));
    }

    void mustBeTrueOf(Api api) {
        Incidents incidents = new Incidents(api);
        assertThat(incidents.request("employee", solved.path("id").asText())).isEqualTo(solved);
        assertThat(content(api, document)).isEqualTo(content);
        assertThat(page(api, document)).isEqualTo(page);
        await().atMost(BackupAndRestoreTest.PATIENCE).untilAsserted(() -> {
            assertThat(found(api, "employee", WORD)).isEqualTo(2);
            assertThat(found(api, "accountant", inn)).isEqualTo(documentsFound);
        });
    }

    /** How much search finds; -1 while it does not answer. */
    static int found(Api api, String login, String word) {
        return api.as(login)
                .get("/api/v1/search?q=" + URLEncoder.encode(word, StandardCharsets.UTF_8))
                .json()
                .path("total")
                .asInt(-1);
    }

    private static byte[] content(Api api, String document) {
        return got(api, "/api/v1/documents/" + document + "/content");
    }

    private static byte[] page(Api api, String document) {
        return got(api, "/api/v1/documents/" + document + "/pages/1.png");
    }

    private static byte[] got(Api api, String path) {
        Api.Answer answer = api.as("accountant").get(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.body();
    }
}
