package io.marshrut.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.marshrut.support.Api;
import io.marshrut.support.Endpoints;
import io.marshrut.support.Incidents;
import io.marshrut.support.PortalTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every endpoint against every role. {@code access/endpoints.csv} is the table: who gets past the permission check.
 * An endpoint that is missing from it fails the test, so nobody adds one without deciding who may call it.
 */
@PortalTest
class RoleEndpointTest {

    private static final List<String> ROLES = List.of(
            "employee",
            "lawyer",
            "accountant",
            "it",
            "marketing",
            "maintenance",
            "finance",
            "manager",
            "director",
            "admin");

    /**
     * A line of the table.
     *
     * @param allowed roles that are let through, {@code *} for everybody who is signed in, {@code -} for nobody,
     *     {@code public} for strangers too
     */
    record Endpoint(String method, String path, String allowed) {

        boolean lets(String role) {
            return allowed.equals("*")
                    || allowed.equals("public")
                    || Arrays.asList(allowed.split(" ")).contains(role);
        }

        boolean isApi() {
            return path.startsWith("/api/");
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    Api api;

    static List<Endpoint> table() {
        try (BufferedReader file = new BufferedReader(new InputStreamReader(
                RoleEndpointTest.class.getResourceAsStream("/access/endpoints.csv"), StandardCharsets.UTF_8))) {
            return file.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(";"))
                    .map(parts -> new Endpoint(parts[0].strip(), parts[1].strip(), parts[2].strip()))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<Endpoint> apiEndpoints() {
        return table().stream().filter(Endpoint::isApi).toList();
    }

    static List<Endpoint> pages() {
        return table().stream()
                .filter(endpoint -> !endpoint.isApi() && !endpoint.path().startsWith("/internal"))
                .toList();
    }

    @Test
    void everyEndpointStandsInTheTable() {
        assertThat(missing(mappings)).isEmpty();
    }

    @Test
    void everyLineOfTheTableIsAnEndpoint() {
        assertThat(table().stream().map(Endpoint::toString)).isSubsetOf(Endpoints.of(mappings));
    }

    @Test
    void aPlantedEndpointThatIsMissingFromTheTableIsCaught() {
        assertThat(missing(Endpoints.mappingOf(new Planted())))
                .containsExactly("DELETE /api/v1/planted/{id}", "GET /planted", "POST /planted");
    }

    @RestController
    @TestComponent
    static class Planted {

        @DeleteMapping("/api/v1/planted/{id}")
        void delete() {}

        /** Without a method it answers to every one of them. */
        @RequestMapping(path = "/planted")
        void anything() {}
    }

    private static Set<String> missing(RequestMappingHandlerMapping mappings) {
        Set<String> missing = new TreeSet<>(Endpoints.of(mappings));
        missing.removeAll(table().stream().map(Endpoint::toString).collect(Collectors.toSet()));
        return missing;
    }

    @ParameterizedTest
    @MethodSource("apiEndpoints")
    void aStrangerIsAskedToSignIn(Endpoint endpoint) {
        Api.Answer answer = api.stranger().call(endpoint.method(), filled(endpoint.path()));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("unauthenticated");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Basic");
    }

    @ParameterizedTest
    @MethodSource("apiEndpoints")
    void onlyTheRolesOfTheTableGetPastThePermissionCheck(Endpoint endpoint) {
        for (String role : ROLES) {
            Api.Answer answer = call(endpoint, role);
            if (endpoint.lets(role)) {
                assertThat(answer.status()).as(role + ": " + answer.text()).isNotIn(401, 403, 500);
            } else {
                assertThat(answer.status()).as(role + ": " + answer.text()).isEqualTo(403);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageSendsAStrangerToTheSignIn(Endpoint endpoint) {
        if (endpoint.allowed().equals("public")) {
            return;
        }
        Api.Answer answer = api.stranger().call(endpoint.method(), filled(endpoint.path()));

        // a write without a CSRF token is refused before anybody asks who calls
        assertThat(answer.status()).isEqualTo(endpoint.method().equals("GET") ? 302 : 403);
    }

    @Test
    void theEnginesRestApiIsClosedToPeople() {
        for (String path :
                List.of("/engine-rest/engine", "/engine-rest/process-definition", "/internal/tasks/1/attempts")) {
            assertThat(api.as("admin").get(path).status()).as(path).isEqualTo(401);
            assertThat(api.stranger().get(path).status()).as(path).isEqualTo(401);
        }
    }

    @Test
    void metricsAreForAdministratorsAndHealthForEverybody() {
        assertThat(api.as("employee").get("/actuator/prometheus").status()).isEqualTo(403);
        assertThat(api.as("admin").get("/actuator/prometheus").status()).isEqualTo(200);
        assertThat(api.stranger().get("/actuator/health/readiness").status()).isEqualTo(200);
    }

    private Api.Answer call(Endpoint endpoint, String role) {
        String path = filled(endpoint.path());
        Api.Session session = api.as(role);
        if (endpoint.method().equals("POST") && endpoint.path().equals("/api/v1/documents")) {
            return session.upload(path, "a.txt", new byte[] {1}, Map.of());
        }
        if (endpoint.method().equals("POST") && endpoint.path().endsWith("/documents")) {
            return session.upload(path, "a.txt", new byte[] {1}, Map.of());
        }
        if (endpoint.path().endsWith("/routes/replay")) {
            return session.upload(
                    path, "dmn", "a.dmn", new byte[] {1}, Map.of("from", "2026-01-01", "to", "2026-01-31"));
        }
        if (endpoint.method().equals("POST") && endpoint.path().endsWith("/admin/processes")) {
            return session.upload(path, "a.zip", new byte[] {1}, Map.of());
        }
        return switch (endpoint.method()) {
            case "POST" -> session.post(path, body(endpoint.path()));
            case "PUT" -> session.call("PUT", path, body(endpoint.path()));
            default -> session.call(endpoint.method(), path);
        };
    }

    /** A body that is understood, so that the answer is about the permission. */
    private static String body(String path) {
        if (path.equals("/api/v1/requests")) {
            return "{\"kind\":\"it/incident\",\"fields\":{\"summary\":\"%s\",\"category\":\"other\",\"impact\":\"one\"}}"
                    .formatted(Incidents.title());
        }
        if (path.endsWith("/verification")) {
            return "{\"accept\":true}";
        }
        return "{}";
    }

    /** Ids that nobody has: beyond the permission check a 404 waits. */
    private static String filled(String path) {
        return path.replace("{desk}/{kind}", "it/incident")
                .replaceAll("\\{(page|n|attempt)}", "1")
                .replaceAll("\\{[a-zA-Z]+}", "00000000-0000-7000-8000-000000000000");
    }
}
