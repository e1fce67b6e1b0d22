package io.marshrut.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.marshrut.access.ToldRule.Thing;
import io.marshrut.support.Api;
import io.marshrut.support.PortalTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Random people with random roles and deputies, random requests and documents: lists, cards, files and search show to
 * each of them what the rule says, neither more nor less. {@code MARSHRUT_SEED} repeats a run whose seed was told.
 */
@PortalTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhoReadsWhatTest {

    @Autowired
    ApplicationContext context;

    private final long seed = Optional.ofNullable(System.getenv("MARSHRUT_SEED"))
            .map(Long::parseLong)
            .orElseGet(() -> new Random().nextLong());
    private RandomHouse house;
    private List<Thing> requests;
    private List<Thing> documents;
    private ToldRule rule;

    @BeforeAll
    void fillTheHouse() {
        house = new RandomHouse(context, seed);
        house.fill();
        requests = house.requests();
        documents = house.documents();
        rule = house.rule();
    }

    @AfterAll
    void letThemGo() {
        house.empty();
    }

    @Test
    void listsCardsFilesAndSearchShowWhatTheRuleSays() {
        List<String> differences = new ArrayList<>();
        for (String login : house.logins()) {
            Set<String> mayRequests = may(login, requests);
            Set<String> mayDocuments = opens(login, documents);
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
            compare(differences, login, "attachments", opens(login, requests), files(login, requests));
            compare(
                    differences,
                    login,
                    "files told in timelines",
                    told(login, mayRequests),
                    toldFiles(login, mayRequests));
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
        long seen = house.logins().stream()
                .mapToLong(login ->
                        may(login, requests).size() + opens(login, documents).size())
                .sum();
        assertThat(seen).isBetween(1L, (long) house.logins().size() * (requests.size() + documents.size()) - 1);
    }

    /** The panel «Кто видит и почему» asks the rule the other way round. */
    @Test
    void thePanelNamesThoseWhoReadAndNobodyElse() {
        List<String> differences = new ArrayList<>();
        for (Thing request : requests) {
            comparePanel(differences, request, "/api/v1/requests/" + request.id(), login -> rule.reads(login, request));
            comparePanel(
                    differences, request, "/api/v1/documents/" + request.file(), login -> rule.opens(login, request));
        }
        for (Thing document : documents) {
            comparePanel(
                    differences, document, "/api/v1/documents/" + document.id(), login -> rule.opens(login, document));
        }
        assertThat(differences).as("seed %d", seed).isEmpty();
    }

    private void comparePanel(List<String> differences, Thing thing, String path, Predicate<String> reads) {
        Set<String> named = new TreeSet<>();
        int page = 0;
        JsonNode answer;
        do {
            Api.Answer asked = house.as(thing.owners().get(0)).get(path + "/readers?size=200&page=" + page++);
            assertThat(asked.status()).as(path).isEqualTo(200);
            answer = asked.json();
            answer.path("items").forEach(reader -> {
                assertThat(reader.path("reasons")).as(path).isNotEmpty();
                named.add(reader.path("login").asText());
            });
        } while ((long) page * 200 < answer.path("total").asLong());
        Set<String> ofTheHouse = new TreeSet<>(named);
        ofTheHouse.retainAll(house.logins());
        Set<String> expected = house.logins().stream().filter(reads).collect(Collectors.toCollection(TreeSet::new));
        compare(differences, path, "panel", expected, ofTheHouse);
        // of everybody else the portal itself says who reads
        for (String login : List.of("admin", "director", "it", "lawyer", "employee", "zueva")) {
            if (named.contains(login) != isOpen(login, path)) {
                differences.add(path + ": the panel and the card disagree about " + login);
            }
        }
    }

    @Test
    void searchAndItsNumbersShowWhatTheRuleSays() {
        List<Thing> all = Stream.concat(requests.stream(), documents.stream()).toList();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(found("admin").path("total").asLong())
                        // an administrator finds everything but what is secret
                        .isEqualTo(requests.size()
                                + documents.stream()
                                        .filter(document -> document.named() == null)
                                        .count()));
        List<String> differences = new ArrayList<>();
        for (String login : house.logins()) {
            JsonNode found = found(login);
            Set<String> ids = new TreeSet<>();
            found.path("items").forEach(hit -> ids.add(hit.path("id").asText()));
            Set<String> expected = may(login, requests);
            expected.addAll(opens(login, documents));
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

    private Set<String> opens(String login, List<Thing> things) {
        return ids(things.stream().filter(thing -> rule.opens(login, thing)));
    }

    /** Of the requests that somebody reads those whose timeline may tell them of the file. */
    private Set<String> told(String login, Set<String> read) {
        return ids(requests.stream()
                .filter(request -> read.contains(request.id()))
                .filter(request -> request.named() == null || request.named().contains(login)));
    }

    private Set<String> toldFiles(String login, Set<String> read) {
        return ids(requests.stream()
                .filter(request -> read.contains(request.id()))
                .filter(request -> house.as(login)
                        .get("/api/v1/requests/" + request.id() + "/timeline")
                        .text()
                        .contains("document.attached")));
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
            answer = house.as(login)
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
        int status = house.as(login).get(path).status();
        assertThat(status).as(login + " " + path).isIn(200, 404);
        return status == 200;
    }

    private JsonNode found(String login) {
        return house.as(login).get("/api/v1/search?size=200&q=" + house.mark()).json();
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
}
