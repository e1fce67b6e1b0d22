package io.marshrut.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.marshrut.access.ToldRule.Person;
import io.marshrut.access.ToldRule.Stand;
import io.marshrut.access.ToldRule.Thing;
import io.marshrut.directory.Directory;
import io.marshrut.directory.Organisation;
import io.marshrut.directory.Substitutions;
import io.marshrut.shared.Grant;
import io.marshrut.shared.LocalText;
import io.marshrut.shared.Transactions;
import io.marshrut.support.Api;
import io.marshrut.support.Incidents;
import io.marshrut.support.PortalTest;
import io.marshrut.support.Uploads;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Random people with random roles and deputies, random requests and documents: lists, cards, files and search show to
 * each of them what the rule says, neither more nor less. {@code MARSHRUT_SEED} repeats a run whose seed was told.
 */
@PortalTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhoReadsWhatTest {

    private static final int PEOPLE = 14;
    private static final int REQUESTS = 14;
    private static final int DOCUMENTS = 6;
    private static final List<String> SITES = List.of("SPB-01", "SPB-02", "VVO-01");
    private static final List<String> ROLES = List.of("it", "director", "accountant", "manager", "marketing");
    private static final List<String> AREAS = List.of("%", "it/%", "it/incident", "documents/%", "legal/%");

    @Autowired
    Api api;

    @Autowired
    Organisation organisation;

    @Autowired
    Directory directory;

    @Autowired
    Substitutions substitutions;

    @Autowired
    Callers callers;

    @Autowired
    ApiTokens tokens;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient jdbc;

    private final long seed = Optional.ofNullable(System.getenv("MARSHRUT_SEED"))
            .map(Long::parseLong)
            .orElseGet(() -> new Random().nextLong());
    private final Random random = new Random(seed);
    private final String mark = letters();
    private final List<String> departments = List.of(mark + "-A", mark + "-B", mark + "-C");
    private final Map<String, Person> people = new LinkedHashMap<>();
    private final Map<String, Api.Session> sessions = new HashMap<>();
    private final List<Stand> stands = new ArrayList<>();
    private final List<Thing> requests = new ArrayList<>();
    private final List<Thing> documents = new ArrayList<>();
    private ToldRule rule;

    @BeforeAll
    void fillTheHouse() {
        hirePeople();
        sendSomeAway();
        people.keySet()
                .forEach(login -> sessions.put(
                        login,
                        api.withToken(tokens.create(callers.of(login).orElseThrow(), "test", 1)
                                .secret())));
        for (int i = 0; i < REQUESTS; i++) {
            requests.add(request());
        }
        for (int i = 0; i < DOCUMENTS; i++) {
            documents.add(document(i));
        }
        Map<String, String> parents = new HashMap<>();
        directory.departments().forEach(one -> parents.put(one.code(), one.parent()));
        rule = new ToldRule(people, parents, stands);
    }

    @AfterAll
    void letThemGo() {
        jdbc.sql("delete from absence where employee in (:logins)")
                .param("logins", people.keySet())
                .update();
        jdbc.sql("update employee set active = false where login in (:logins)")
                .param("logins", people.keySet())
                .update();
    }

    @Test
    void listsCardsFilesAndSearchShowWhatTheRuleSays() {
        List<String> differences = new ArrayList<>();
        for (String login : people.keySet()) {
            Set<String> mayRequests = may(login, requests);
            Set<String> mayDocuments = may(login, documents);
            compare(differences, login, "list of requests", mayRequests, listed(login, "requests", requests));
            compare(differences, login, "list of documents", mayDocuments, listed(login, "documents", documents));
            compare(
                    differences,
                    login,
                    "cards of requests",
                    mayRequests,
                    opened(login, requests, "/api/v1/requests/%s"));
            compare(
                    differences,
                    login,
                    "timelines",
                    mayRequests,
                    opened(login, requests, "/api/v1/requests/%s/timeline"));
            compare(differences, login, "attachments", mayRequests, files(login, requests));
            compare(
                    differences,
                    login,
                    "cards of documents",
                    mayDocuments,
                    opened(login, documents, "/api/v1/documents/%s"));
            compare(differences, login, "files of documents", mayDocuments, files(login, documents));
            compare(
                    differences,
                    login,
                    "texts of documents",
                    mayDocuments,
                    opened(login, documents, "/api/v1/documents/%s/text"));
        }
        assertThat(differences).as("seed %d", seed).isEmpty();
        // a test in which everybody sees everything, or nobody anything, proves nothing
        long seen = people.keySet().stream()
                .mapToLong(login ->
                        may(login, requests).size() + may(login, documents).size())
                .sum();
        assertThat(seen).isBetween(1L, (long) PEOPLE * (REQUESTS + DOCUMENTS) - 1);
    }

    @Test
    void searchAndItsNumbersShowWhatTheRuleSays() {
        List<Thing> all = Stream.concat(requests.stream(), documents.stream()).toList();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(found("admin").path("total").asInt()).isEqualTo(all.size()));
        List<String> differences = new ArrayList<>();
        for (String login : people.keySet()) {
            JsonNode found = found(login);
            Set<String> ids = new TreeSet<>();
            found.path("items").forEach(hit -> ids.add(hit.path("id").asText()));
            Set<String> expected = may(login, all);
            compare(differences, login, "search", expected, ids);
            int counted = 0;
            for (JsonNode value : found.path("facets").path("type")) {
                counted += value.path("count").asInt();
            }
            if (found.path("total").asInt() != expected.size() || counted != expected.size()) {
                differences.add(login + " is told " + found.path("total") + " hits and " + counted
                        + " in facets instead of " + expected.size());
            }
        }
        assertThat(differences).as("seed %d", seed).isEmpty();
    }

    private void hirePeople() {
        List<String> heads = new ArrayList<>();
        for (int i = 0; i < departments.size(); i++) {
            heads.add(mark.toLowerCase() + i);
        }
        transactions.run(() -> {
            for (int i = 0; i < departments.size(); i++) {
                LocalText name = LocalText.same(departments.get(i));
                String parent = i == 1 ? departments.get(0) : "MGMT";
                organisation.add(new Organisation.NewDepartment(
                        departments.get(i), name, parent, any(SITES), null, heads.get(i)));
            }
            for (int i = 0; i < PEOPLE; i++) {
                hire(mark.toLowerCase() + i, i < departments.size() ? departments.get(i) : null);
            }
        });
        // the list of departments is kept for a moment
        await().until(() ->
                directory.departments().stream().anyMatch(one -> one.code().equals(departments.get(2))));
    }

    private void hire(String login, String heads) {
        List<Grant> grants = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            grants.add(grant());
        }
        Person person = new Person(login, any(SITES), any(departments), List.copyOf(grants), heads);
        people.put(login, person);
        organisation.add(new Organisation.NewEmployee(
                login,
                "Проверкин",
                "Пётр",
                null,
                null,
                person.department(),
                "accountant",
                person.site(),
                null,
                grants.stream().map(Grant::toString).distinct().toList()));
    }

    private Grant grant() {
        String role = any(ROLES);
        return switch (random.nextInt(4)) {
            case 0 -> Grant.company(role);
            case 1 -> Grant.inDepartment(role, any(departments));
            default -> Grant.atSite(role, any(SITES));
        };
    }

    /** The last three are away; each has a deputy who is not. Nobody has a superior who would stand in. */
    private void sendSomeAway() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        List<String> logins = List.copyOf(people.keySet());
        for (String absent : logins.subList(PEOPLE - 3, PEOPLE)) {
            String deputy = any(logins.subList(0, PEOPLE - 3));
            String area = any(AREAS);
            UUID id = UUID.randomUUID();
            jdbc.sql("""
                            insert into absence (id, employee, first_day, last_day, reason, created_by, created_at)
                            values (:id, :absent, :first, :last, 'VACATION', 'test', '2026-01-01T00:00:00Z')
                            """)
                    .param("id", id)
                    .param("absent", absent)
                    .param("first", today.minusDays(2))
                    .param("last", today.plusDays(2))
                    .update();
            jdbc.sql("insert into absence_deputy (absence_id, deputy, area) values (:id, :deputy, :area)")
                    .param("id", id)
                    .param("deputy", deputy)
                    .param("area", area)
                    .update();
            stands.add(new Stand(absent, deputy, area));
        }
        stands.forEach(stand -> await().until(() -> substitutions.by(stand.deputy()).stream()
                .anyMatch(one -> one.absent().equals(stand.absent()))));
    }

    private Thing request() {
        Person initiator = anybody();
        String site = any(SITES);
        Api.Answer filed = sessions.get(initiator.login())
                .post(
                        "/api/v1/requests",
                        Map.of("kind", "it/incident", "site", site, "fields", Incidents.fields("Сбой " + mark)));
        assertThat(filed.status()).as(filed.text()).isEqualTo(201);
        String id = filed.json().path("id").asText();
        Api.Answer attached = sessions.get(initiator.login())
                .upload(
                        "/api/v1/requests/" + id + "/documents",
                        "a.txt",
                        mark.getBytes(),
                        Map.of("role", "attachment"));
        return new Thing(
                id,
                "it/incident",
                site,
                initiator.department(),
                List.of(initiator.login()),
                attached.json().path("documentId").asText());
    }

    private Thing document(int number) {
        // somebody of the house sends it, so that everybody else has it by the rule alone
        String uploader = number % 2 == 0 ? "accountant" : "manager";
        String site = any(SITES);
        Api.Answer sent = api.as(uploader)
                .upload(
                        "/api/v1/documents",
                        mark + " " + number + ".pdf",
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
        return new Thing(
                id,
                "documents/primary-document",
                site,
                directory.employee(uploader).department(),
                List.of(uploader),
                id);
    }

    private Set<String> may(String login, List<Thing> things) {
        return ids(things.stream().filter(thing -> rule.reads(login, thing)));
    }

    private Set<String> listed(String login, String what, List<Thing> things) {
        Set<String> known = ids(things.stream());
        Set<String> listed = new TreeSet<>();
        int page = 0;
        JsonNode answer;
        do {
            answer = sessions.get(login)
                    .get("/api/v1/" + what + "?size=200&page=" + page++)
                    .json();
            answer.path("items").forEach(item -> listed.add(item.path("id").asText()));
        } while ((long) page * 200 < answer.path("total").asLong());
        listed.retainAll(known);
        return listed;
    }

    private Set<String> opened(String login, List<Thing> things, String path) {
        return ids(things.stream().filter(thing -> isOpen(login, path.formatted(thing.id()))));
    }

    private Set<String> files(String login, List<Thing> things) {
        return ids(things.stream().filter(thing -> isOpen(login, "/api/v1/documents/" + thing.file() + "/content")));
    }

    private boolean isOpen(String login, String path) {
        int status = sessions.get(login).get(path).status();
        assertThat(status).as(login + " " + path).isIn(200, 404);
        return status == 200;
    }

    private JsonNode found(String login) {
        Api.Session session = sessions.getOrDefault(login, api.as("admin"));
        return session.get("/api/v1/search?size=200&q=" + mark).json();
    }

    private static void compare(
            List<String> differences, String login, String where, Set<String> expected, Set<String> shown) {
        if (!expected.equals(shown)) {
            Set<String> more = new TreeSet<>(shown);
            more.removeAll(expected);
            Set<String> less = new TreeSet<>(expected);
            less.removeAll(shown);
            differences.add(login + ", " + where + ": shown but forbidden " + more + ", hidden but allowed " + less);
        }
    }

    private static Set<String> ids(Stream<Thing> things) {
        return things.map(Thing::id).collect(Collectors.toCollection(TreeSet::new));
    }

    private Person anybody() {
        return any(List.copyOf(people.values()));
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private String letters() {
        return random.ints(9, 'A', 'Z' + 1)
                .mapToObj(letter -> String.valueOf((char) letter))
                .collect(Collectors.joining());
    }
}
