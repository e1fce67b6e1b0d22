package io.marshrut.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.marshrut.access.ToldRule.Thing;
import io.marshrut.support.Api;
import io.marshrut.support.PortalTest;
import java.time.Duration;
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
 * Random people with random roles and deputies, random requests, documents and contracts: lists, cards, files, exports and search show to
 * each of them what the rule says, neither more nor less. {@code MARSHRUT_SEED} repeats a run whose seed was told.
 */
@PortalTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhoReadsWhatTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    Api api;

    private final long seed = Optional.ofNullable(System.getenv("MARSHRUT_SEED"))
            .map(Long::parseLong)
            .orElseGet(() -> new Random().nextLong());
    private RandomHouse house;
    private List<Thing> requests;
    private List<Thing> documents;
    private List<Thing> contracts;
    private ToldRule rule;

    @BeforeAll
    void fillTheHouse() {
        house = new RandomHouse(context, seed);
        house.fill();
        requests = house.requests();
        documents = house.documents();
        contracts = house.contracts();
        rule = house.rule();
    }

    @AfterAll
    void letThemGo() {
        house.empty();
    }

    @Test
    void listsCardsFilesAndSearchShowWhatTheRuleSays() {
        Differences differences = new Differences();
        for (String login : house.logins()) {
            Set<String> mayRequests = may(login, requests);
            Set<String> mayDocuments = opens(login, documents);
            differences.compare(login, "list of requests", mayRequests, listed(login, "requests", requests));
            differences.compare(login, "list of documents", mayDocuments, listed(login, "documents", documents));
            differences.compare(
                    login, "cards of requests", mayRequests, opened(login, requests, "/api/v1/requests/%s"));
            differences.compare(
                    login, "timelines", mayRequests, opened(login, requests, "/api/v1/requests/%s/timeline"));
            differences.compare(login, "attachments", opens(login, requests), files(login, requests));
            differences.compare(
                    login, "files told in timelines", told(login, mayRequests), toldFiles(login, mayRequests));
            differences.compare(
                    login, "cards of documents", mayDocuments, opened(login, documents, "/api/v1/documents/%s"));
            differences.compare(login, "files of documents", mayDocuments, files(login, documents));
            differences.compare(
                    login, "texts of documents", mayDocuments, opened(login, documents, "/api/v1/documents/%s/text"));
        }
        differences.areNone(seed);
        // a test in which everybody sees everything, or nobody anything, proves nothing
        long seen = house.logins().stream()
                .mapToLong(login ->
                        may(login, requests).size() + opens(login, documents).size())
                .sum();
        assertThat(seen).isBetween(1L, (long) house.logins().size() * (requests.size() + documents.size()) - 1);
    }

    @Test
    void registersCardsVersionsAndExportsOfContractsShowWhatTheRuleSays() {
        awaitThePages();
        Differences differences = new Differences();
        int seen = 0;
        for (String login : house.logins()) {
            ContractsShownTo shown = new ContractsShownTo(login, house, api.base());
            Set<String> may = may(login, contracts);
            seen += may.size();
            differences.compare(login, "list of contracts", may, shown.listed(""));
            differences.compare(login, "list of own contracts", own(login), shown.listed("&mine=true"));
            differences.compare(login, "register of contracts", may, shown.onThePage());
            differences.compare(login, "export of contracts", may, shown.exported());
            differences.compare(login, "pages of contracts", may, shown.cards());
            for (String path : List.of(
                    "/api/v1/contracts/%s",
                    "/api/v1/contracts/%s/timeline",
                    "/api/v1/contracts/%s/versions/1/content",
                    "/api/v1/documents/%2$s/pages/1.png")) {
                differences.compare(login, path, may, shown.opened(path));
            }
        }
        differences.areNone(seed);
        assertThat(seen).isBetween(1, house.logins().size() * contracts.size() - 1);
    }

    /** All versions have the same content, which is made into pages once. */
    private void awaitThePages() {
        Thing any = contracts.get(0);
        await().atMost(Duration.ofSeconds(120))
                .until(() -> house.as(any.owners().get(0))
                                .get("/api/v1/documents/" + any.file() + "/pages/1.png")
                                .status()
                        == 200);
    }

    private Set<String> own(String login) {
        return ids(
                contracts.stream().filter(contract -> contract.owners().get(0).equals(login)));
    }

    /** The panel «Кто видит и почему» asks the rule the other way round. */
    @Test
    void thePanelNamesThoseWhoReadAndNobodyElse() {
        Differences differences = new Differences();
        for (Thing request : requests) {
            comparePanel(differences, request, "/api/v1/requests/" + request.id(), login -> rule.reads(login, request));
            comparePanel(
                    differences, request, "/api/v1/documents/" + request.file(), login -> rule.opens(login, request));
        }
        for (Thing document : documents) {
            comparePanel(
                    differences, document, "/api/v1/documents/" + document.id(), login -> rule.opens(login, document));
        }
        for (Thing contract : contracts) {
            comparePanel(
                    differences,
                    contract,
                    "/api/v1/documents/" + contract.file(),
                    login -> rule.reads(login, contract));
        }
        differences.areNone(seed);
    }

    private void comparePanel(Differences differences, Thing thing, String path, Predicate<String> reads) {
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
        differences.compare(path, "panel", expected, ofTheHouse);
        // of everybody else the portal itself says who reads
        for (String login : List.of("admin", "director", "it", "lawyer", "employee", "zueva")) {
            if (named.contains(login) != isOpen(login, path)) {
                differences.add(path + ": the panel and the card disagree about " + login);
            }
        }
    }

    @Test
    void searchAndItsNumbersShowWhatTheRuleSays() {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(found("admin").path("total").asLong())
                        // an administrator finds everything but what is secret
                        .isEqualTo(requests.size()
                                + contracts.size()
                                + documents.stream()
                                        .filter(document -> document.named() == null)
                                        .count()));
        // whom a contract has admitted last stands in the index a moment later
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> searched().areNone(seed));
    }

    private Differences searched() {
        Differences differences = new Differences();
        for (String login : house.logins()) {
            JsonNode found = found(login);
            Set<String> ids = new TreeSet<>();
            found.path("items").forEach(hit -> ids.add(hit.path("id").asText()));
            Set<String> expected = may(login, requests);
            expected.addAll(opens(login, documents));
            expected.addAll(may(login, contracts));
            differences.compare(login, "search", expected, ids);
            int counted = 0;
            for (JsonNode value : found.path("facets").path("type")) {
                counted += value.path("count").asInt();
            }
            if (found.path("total").asInt() != expected.size() || counted != expected.size()) {
                differences.add(login + " is told " + found.path("total") + " hits and " + counted
                        + " in facets instead of " + expected.size());
            }
        }
        return differences;
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

    private static Set<String> ids(Stream<Thing> things) {
        return things.map(Thing::id).collect(Collectors.toCollection(TreeSet::new));
    }
}
