package io.marshrut.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.marshrut.support.Api;
import io.marshrut.support.Incidents;
import io.marshrut.support.PortalTest;
import io.marshrut.support.Uploads;
import io.marshrut.support.Window;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A secret document is seen by those whom it names, wherever it could be met. */
@PortalTest
class SecretDocumentsTest {

    @Autowired
    Api api;

    @Autowired
    JdbcClient jdbc;

    private final String mark = "zz" + UUID.randomUUID().toString().substring(0, 8);
    private Uploads uploads;
    private byte[] bytes;
    private String id;

    @BeforeEach
    void uploadADoubtfulDocument() {
        uploads = new Uploads(api);
        bytes = Uploads.textPdf(Uploads.newInvoice());
        id = uploads.send("accountant", mark + ".pdf", bytes);
        assertThat(uploads.settled("accountant", id).path("status").asText()).isEqualTo("TO_VERIFY");
    }

    @Test
    void isNotThereForAnybodyElse() {
        long before = total("admin");
        assertThat(name("accountant", id, "lawyer").status()).isEqualTo(200);

        for (String login : List.of("admin", "director", "zueva", "employee")) {
            for (String part :
                    List.of("", "/content", "/text", "/pages/1.png", "/searchable.pdf", "/secrecy", "/readers")) {
                assertThat(api.as(login).get("/api/v1/documents/" + id + part).status())
                        .as(login + part)
                        .isEqualTo(404);
            }
            assertThat(name(login, id, login).status()).as(login).isEqualTo(404);
        }
        assertThat(total("admin")).isEqualTo(before - 1);
        for (String login : List.of("accountant", "lawyer")) {
            assertThat(api.as(login).get("/api/v1/documents/" + id).status()).isEqualTo(200);
        }
    }

    @Test
    void itsTaskWaitsForThoseAloneWhoAreNamedAndMayVerify() {
        long all = tasks("director").path("total").asLong();
        name("accountant", id, "zueva", "lawyer");

        assertThat(task("director")).isNull();
        assertThat(task("lawyer")).isNull();
        assertThat(tasks("director").path("total").asLong()).isEqualTo(all - 1);
        JsonNode offered = task("zueva");
        assertThat(offered).isNotNull();
        assertThat(offered.toString()).doesNotContain(mark).contains("Конфиденциально");
        String path = "/api/v1/tasks/" + offered.path("id").asText();
        assertThat(api.as("director").get(path).status()).isEqualTo(404);
        assertThat(api.as("admin").post(path + "/claim").status()).isEqualTo(404);
        // nor is it handed to somebody who does not see the document
        api.as("zueva").post(path + "/claim");
        Api.Answer handed = api.as("zueva").post(path + "/delegate", Map.of("to", "belova"));
        assertThat(handed.status()).isEqualTo(422);
        assertThat(handed.text()).contains("не может решать");
        assertThat(verify("lawyer").status()).isEqualTo(403);
        assertThat(verify("zueva").status()).isEqualTo(200);
        assertThat(uploads.card("accountant", id).path("status").asText()).isEqualTo("VERIFIED");
    }

    @Test
    void whatWasDecidedOfItIsKeptFromOthersToo() {
        String path = "/api/v1/tasks/" + task("zueva").path("id").asText();
        assertThat(verify("zueva").status()).isEqualTo(200);
        assertThat(api.as("director").get(path).text()).contains(mark);

        name("accountant", id, "lawyer");

        assertThat(api.as("director").get(path).status()).isEqualTo(404);
        assertThat(api.as("zueva").get(path).status()).isEqualTo(404);
        assertThat(api.as("accountant").get(path).status()).isEqualTo(200);
    }

    @Test
    void isNotMadeSecretWhereItWouldWaitForNobody() {
        String theirs = uploads.send("manager", mark + "-2.pdf", Uploads.textPdf(Uploads.newInvoice()));
        uploads.settled("manager", theirs);

        Api.Answer refused = name("manager", theirs, "director");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("secret_waits_for_nobody");
        assertThat(name("manager", theirs, "zueva").status()).isEqualTo(200);
        // the one who may verify it is not taken from the list while it waits
        assertThat(name("manager", theirs, "manager", "director").code()).isEqualTo("secret_waits_for_nobody");
    }

    @Test
    void whoMadeItSecretKeepsTheList() {
        name("accountant", id, "lawyer");

        assertThat(name("lawyer", id, "lawyer", "director", "accountant").status())
                .isEqualTo(403);
        assertThat(api.as("lawyer")
                        .call("DELETE", "/api/v1/documents/" + id + "/secrecy")
                        .status())
                .isEqualTo(403);
        assertThat(name("accountant", id, "accountant", "nobody-of-this-name").status())
                .isEqualTo(422);
        assertThat(name("accountant", id).status()).isEqualTo(422);
    }

    @Test
    void whoMadeItSecretMayLeaveTheListToTheOthers() {
        name("accountant", id, "zueva");

        assertThat(name("accountant", id, "zueva").status()).isEqualTo(200);
        assertThat(api.as("accountant").get("/api/v1/documents/" + id).status()).isEqualTo(404);
        assertThat(name("zueva", id, "zueva", "lawyer").status()).isEqualTo(200);
    }

    @Test
    void isThereForEverybodyAgainOnceTheMarkIsLifted() {
        name("accountant", id);
        assertThat(task("zueva")).isNull();

        Api.Answer lifted = api.as("accountant").call("DELETE", "/api/v1/documents/" + id + "/secrecy");

        assertThat(lifted.status()).isEqualTo(200);
        assertThat(lifted.json().path("secret").asBoolean()).isFalse();
        assertThat(api.as("director").get("/api/v1/documents/" + id).status()).isEqualTo(200);
        assertThat(task("zueva").toString()).contains(mark);
        assertThat(task("director")).isNotNull();
    }

    @Test
    void aRepeatOfItIsNotALinkToIt() {
        name("accountant", id);

        JsonNode repeat = uploads.settled("manager", uploads.send("manager", "again.pdf", bytes));

        assertThat(repeat.path("duplicateOf").isNull()).isTrue();
        assertThat(uploads.card("accountant", repeat.path("id").asText())
                        .path("duplicateOf")
                        .asText())
                .isEqualTo(id);
    }

    @Test
    void theJournalOfAdministratorsTellsWhatHappenedButNotItsName() {
        api.as("accountant").get("/api/v1/documents/" + id + "/content");
        Window admin = new Window(api.base());
        admin.signIn("admin", "admin");
        String entries = "/admin/journal?type=document&subject=" + id;
        assertThat(admin.get(entries).body()).contains(mark);

        name("accountant", id);

        assertThat(admin.get(entries).body()).contains("•••").doesNotContain(mark);
        assertThat(admin.get("/admin/journal/export.csv?type=document&subject=" + id)
                        .body())
                .contains("•••")
                .doesNotContain(mark);
        assertThat(admin.get("/admin/journal/export.csv?words=" + mark).body()).doesNotContain(mark);
        assertThat(admin.get("/admin/journal/export.csv?type=document&subject=" + mark + ".pdf")
                        .body()
                        .lines())
                .hasSize(1);
    }

    @Test
    void whatOthersWereToldOfItIsTakenBack() {
        assertThat(told()).isPositive();

        name("accountant", id, "zueva");

        assertThat(told()).isZero();
        assertThat(jdbc.sql("select count(*) from notification where recipient = 'zueva' and link = :link")
                        .param("link", "/documents/" + id + "/secrecy")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aSecretFileOfARequestIsNotToldToThoseWhoReadTheRequest() {
        String request = new Incidents(api).file("employee", "Сбой " + mark);
        String file = attach(request, mark + ".txt", "attachment");

        assertThat(name("employee", file, "director").status()).isEqualTo(200);

        for (String login : List.of("it", "admin")) {
            assertThat(api.as(login).get("/api/v1/requests/" + request).status())
                    .isEqualTo(200);
            assertThat(api.as(login)
                            .get("/api/v1/documents/" + file + "/content")
                            .status())
                    .isEqualTo(404);
            assertThat(api.as(login)
                            .get("/api/v1/requests/" + request + "/timeline")
                            .text())
                    .doesNotContain("document.attached");
            Window window = new Window(api.base());
            window.signIn(login, login);
            assertThat(window.get("/requests/" + request).body())
                    .contains("Сбой " + mark)
                    .doesNotContain(mark + ".txt")
                    .doesNotContain(file);
        }
        Window initiator = new Window(api.base());
        initiator.signIn("employee", "employee");
        assertThat(initiator.get("/requests/" + request).body()).contains(mark + ".txt");
        assertThat(api.as("director")
                        .get("/api/v1/documents/" + file + "/content")
                        .status())
                .isEqualTo(200);
    }

    private String attach(String request, String name, String role) {
        return api.as("employee")
                .upload("/api/v1/requests/" + request + "/documents", name, mark.getBytes(), Map.of("role", role))
                .json()
                .path("documentId")
                .asText();
    }

    /** Notifications and mails that tell what it is. */
    private long told() {
        return jdbc.sql("""
                        select (select count(*) from notification where title || text like :mark and recipient not in ('accountant', 'zueva'))
                               + (select count(*) from mail where subject || text like :mark)
                        """).param("mark", "%" + mark + "%").query(Long.class).single();
    }

    private long total(String login) {
        return api.as(login)
                .get("/api/v1/documents?size=1")
                .json()
                .path("total")
                .asLong();
    }

    private JsonNode tasks(String login) {
        return api.as(login)
                .get("/api/v1/tasks?scope=all&sort=created&size=200")
                .json();
    }

    private JsonNode task(String login) {
        for (JsonNode task : tasks(login).path("items")) {
            if (task.path("subject").path("id").asText().equals(id)) {
                return task;
            }
        }
        return null;
    }

    private Api.Answer verify(String login) {
        return api.as(login).post("/api/v1/documents/" + id + "/verification", Map.of("accept", true));
    }

    private Api.Answer name(String login, String document, String... readers) {
        return api.as(login)
                .call("PUT", "/api/v1/documents/" + document + "/secrecy", Map.of("readers", List.of(readers)));
    }
}
