package io.marshrut.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.marshrut.access.ToldRule.Person;
import io.marshrut.access.ToldRule.Thing;
import io.marshrut.directory.Directory;
import io.marshrut.support.Api;
import io.marshrut.support.Incidents;
import io.marshrut.support.Uploads;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.ApplicationContext;

/** Random requests with an attachment and random primary documents, some of them secret. */
final class RandomPapers {

    private final Api api;
    private final Directory directory;
    private final RandomHouse house;
    private final Random random;

    RandomPapers(ApplicationContext context, RandomHouse house, Random random) {
        this.api = context.getBean(Api.class);
        this.directory = context.getBean(Directory.class);
        this.house = house;
        this.random = random;
    }

    Thing request() {
        Person initiator = any(house.people());
        String site = any(RandomHouse.SITES);
        Api.Answer filed = house.as(initiator.login())
                .post(
                        "/api/v1/requests",
                        Map.of(
                                "kind",
                                "it/incident",
                                "site",
                                site,
                                "fields",
                                Incidents.fields("Сбой " + house.mark())));
        assertThat(filed.status()).as(filed.text()).isEqualTo(201);
        String id = filed.json().path("id").asText();
        Person watcher = any(house.people());
        Api.Answer invited =
                house.as(initiator.login()).call("PUT", "/api/v1/requests/" + id + "/watchers/" + watcher.login());
        assertThat(invited.status()).as(invited.text()).isEqualTo(200);
        Api.Answer attached = house.as(initiator.login())
                .upload(
                        "/api/v1/requests/" + id + "/documents",
                        "a.txt",
                        house.mark().getBytes(),
                        Map.of("role", "attachment"));
        String file = attached.json().path("documentId").asText();
        Set<String> named = random.nextBoolean() ? secret(house.as(initiator.login()), initiator.login(), file) : null;
        return new Thing(
                id,
                "it/incident",
                site,
                initiator.department(),
                List.of(initiator.login(), watcher.login()),
                List.of(),
                file,
                named);
    }

    Thing document(int number) {
        // somebody of the house sends it, so that everybody else has it by the rule alone
        String uploader = number % 2 == 0 ? "accountant" : "manager";
        String site = any(RandomHouse.SITES);
        Api.Answer sent = api.as(uploader)
                .upload(
                        "/api/v1/documents",
                        house.mark() + " " + number + ".pdf",
                        Uploads.textPdf(Uploads.newInvoice()),
                        Map.of("site", site));
        assertThat(sent.status()).as(sent.text()).isEqualTo(202);
        String id = sent.json().path("id").asText();
        await().atMost(Duration.ofSeconds(120))
                .until(() -> !Set.of("RECEIVED", "RECOGNISING")
                        .contains(api.as("admin")
                                .get("/api/v1/documents/" + id)
                                .json()
                                .path("status")
                                .asText()));
        // a manager may not verify, so that some accountant has to be named
        Set<String> named = number % 4 < 2 ? null : secret(api.as(uploader), uploader, id, "accountant");
        return new Thing(
                id,
                "documents/primary-document",
                site,
                directory.employee(uploader).department(),
                List.of(uploader),
                List.of(),
                id,
                named);
    }

    /** Makes a file secret for some people of the house, among them perhaps absent ones and their deputies. */
    private Set<String> secret(Api.Session owner, String login, String file, String... others) {
        Set<String> named = new TreeSet<>(List.of(others));
        for (int i = random.nextInt(4); i > 0; i--) {
            named.add(any(house.people()).login());
        }
        Api.Answer marked = owner.call("PUT", "/api/v1/documents/" + file + "/secrecy", Map.of("readers", named));
        assertThat(marked.status()).as(marked.text()).isEqualTo(200);
        named.add(login);
        return named;
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
