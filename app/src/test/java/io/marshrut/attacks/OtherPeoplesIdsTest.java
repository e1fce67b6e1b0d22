package io.marshrut.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import io.marshrut.access.Accounts;
import io.marshrut.access.ApiTokens;
import io.marshrut.access.Callers;
import io.marshrut.access.Sessions;
import io.marshrut.assets.AssetImport;
import io.marshrut.counterparties.CounterpartyImport;
import io.marshrut.directory.Organisation;
import io.marshrut.support.Api;
import io.marshrut.support.Endpoints;
import io.marshrut.support.PortalTest;
import io.marshrut.tables.Imports;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Attack: ids of things that belong to others, in every endpoint that takes one. An endpoint with an id that
 * {@link OthersThings} does not know fails the test, so that nobody adds one without asking whose things it gives away.
 */
@PortalTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OtherPeoplesIdsTest {

    /** Variables that name nobody's thing: public words, formats, and secrets that are what they open. */
    private static final Set<String> NOBODYS = Set.of("{desk}", "{kind}", "{extension}", "{secret}");

    private static final List<String> GARBAGE = List.of(
            "no-such-thing",
            "0",
            "-1",
            "00000000-0000-0000-0000-000000000000",
            "'%20or%201=1--",
            "..%2f..%2fetc%2fpasswd",
            "..%5c..%5cwin.ini",
            "%2e%2e",
            "%00",
            "id%00.pdf",
            "%0d%0aSet-Cookie:%20a=b",
            "%3Cscript%3Ealert(1)%3C%2Fscript%3E",
            "%D0%B9%D1%86%D1%83%D0%BA%D0%B5%D0%BD",
            "%FF%FE",
            "$%7B7*7%7D",
            "x".repeat(4000));

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    Api api;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Callers callers;

    @Autowired
    ApiTokens tokens;

    @Autowired
    Sessions sessions;

    @Autowired
    Imports imports;

    @Autowired
    CounterpartyImport counterparties;

    @Autowired
    AssetImport assets;

    @Autowired
    Organisation organisation;

    @Autowired
    Accounts accounts;

    private OthersThings things;
    private Intruder stranger;

    @BeforeAll
    void prepare() {
        things = new OthersThings(api, jdbc, callers, tokens, sessions, imports, counterparties, assets);
        stranger = Intruder.stranger(api, organisation, accounts);
    }

    @Test
    void noThingOfOthersIsShownOrTouched() {
        List<String> wrong = new ArrayList<>();
        for (String endpoint : withIds(mappings)) {
            for (String path : things.filled(path(endpoint)).orElseThrow()) {
                expectRefusal(method(endpoint), path, wrong);
            }
        }

        assertThat(wrong).isEmpty();
    }

    /** The id of a document in a request's path, and every other mistake of this kind. */
    @Test
    void idsOfThingsOfAnotherKindLeadNowhere() {
        List<String> ids = List.of(
                things.request(),
                things.document(),
                things.asset(),
                UUID.randomUUID().toString());
        Intruder[] people = {stranger, Intruder.as(api, "employee")};
        List<String> wrong = new ArrayList<>();
        for (String endpoint : withIds(mappings)) {
            String path = path(endpoint);
            String own = path.contains("/requests/") ? ids.get(0) : path.contains("/documents/{") ? ids.get(1) : "";
            boolean equipment = path.contains("/assets/") || path.contains("/equipment/");
            for (String id : ids) {
                if (id.equals(own) || equipment) {
                    continue;
                }
                for (Intruder person : people) {
                    String asked = path.replaceAll("\\{(page|n|attempt)}", "1").replaceAll("\\{[a-zA-Z]+}", id);
                    expect(person, method(endpoint), asked, Set.of(401, 403, 404), wrong);
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void garbageInPlaceOfAnIdIsNothingThatExists() {
        List<String> wrong = new ArrayList<>();
        Intruder admin = Intruder.as(api, "admin");
        for (String endpoint : withIds(mappings)) {
            for (String garbage : GARBAGE) {
                String path = path(endpoint)
                        .replaceAll("\\{(page|n|attempt)}", "1")
                        .replaceAll("\\{[a-zA-Z]+}", java.util.regex.Matcher.quoteReplacement(garbage));
                expect(admin, method(endpoint), path, refusals(endpoint), wrong);
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void numbersBesideAnIdLeadNowhereEither() {
        String document = "/api/v1/documents/" + things.document();
        Api.Session accountant = api.as("accountant");
        for (String page : List.of("0", "-1", "2", "99999999999999999999", "1.5", "..%2f1", "%00", "1%0d%0a")) {
            assertThat(accountant.get(document + "/pages/" + page + ".png").status())
                    .as(page)
                    .isIn(400, 404);
        }
    }

    @Test
    void everyIdOfAnEndpointIsKnownHere() {
        assertThat(unknown(mappings)).isEmpty();
        assertThat(withIds(mappings)).hasSizeGreaterThan(60);
    }

    @Test
    void aPlantedEndpointWithAnIdIsCaught() {
        assertThat(unknown(Endpoints.mappingOf(new Planted()))).containsExactly("GET /planted/{id}");
    }

    @TestComponent
    @RestController
    static class Planted {

        @GetMapping("/planted/{id}")
        String thing() {
            return "everything";
        }

        @GetMapping("/planted")
        String things() {
            return "everything";
        }
    }

    /** Two pages say in words what others say by their status: the step is mended already, the field is wrong. */
    private static Set<Integer> refusals(String endpoint) {
        if (endpoint.equals("POST /admin/incidents/{id}/retry")) {
            return Set.of(302, 400, 404);
        }
        return endpoint.endsWith("/merge") ? Set.of(400, 404, 422) : Set.of(400, 401, 403, 404, 405);
    }

    private void expectRefusal(String method, String path, List<String> wrong) {
        expect(stranger, method, path, Set.of(401, 403, 404), wrong);
    }

    private static void expect(Intruder who, String method, String path, Set<Integer> expected, List<String> wrong) {
        Api.Answer answer = who.call(method, path);
        String asked = method + " " + (path.length() > 200 ? path.substring(0, 200) : path);
        if (!expected.contains(answer.status())) {
            wrong.add(asked + " -> " + answer.status() + " " + brief(answer));
        } else if (answer.text().contains(OthersThings.SECRET)) {
            wrong.add(asked + " -> " + answer.status() + " tells the secret");
        }
    }

    private static String brief(Api.Answer answer) {
        String text = answer.text().replaceAll("\\s+", " ");
        return answer.header("Content-Type") + " " + text.substring(0, Math.min(160, text.length()));
    }

    private Set<String> unknown(RequestMappingHandlerMapping asked) {
        Set<String> unknown = new TreeSet<>(withIds(asked));
        unknown.removeIf(endpoint -> things.filled(path(endpoint)).isPresent());
        return unknown;
    }

    private static Set<String> withIds(RequestMappingHandlerMapping mappings) {
        Set<String> endpoints = new TreeSet<>(Endpoints.of(mappings));
        endpoints.removeIf(endpoint -> {
            String left = endpoint;
            for (String nobodys : NOBODYS) {
                left = left.replace(nobodys, "");
            }
            return !left.contains("{");
        });
        return endpoints;
    }

    private static String method(String endpoint) {
        return endpoint.substring(0, endpoint.indexOf(' '));
    }

    private static String path(String endpoint) {
        return endpoint.substring(endpoint.indexOf(' ') + 1);
    }
}
