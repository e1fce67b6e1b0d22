package io.marshrut.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import io.marshrut.access.Accounts;
import io.marshrut.directory.Organisation;
import io.marshrut.shared.web.PageController;
import io.marshrut.support.Api;
import io.marshrut.support.Colleagues;
import io.marshrut.support.Endpoints;
import io.marshrut.support.PortalTest;
import io.marshrut.support.Window;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Attacks through somebody else's browser and through what a call claims of itself. */
@PortalTest
class ForgedCallsTest {

    private static final String EVIL = "evil.example";

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    Api api;

    @Autowired
    Organisation organisation;

    @Autowired
    Accounts accounts;

    @Test
    void noFormOfAnyPageWorksWithoutItsToken() {
        Intruder admin = Intruder.as(api, "admin");
        List<String> wrong = new ArrayList<>();
        Set<String> forms = pages("POST");
        assertThat(forms).hasSizeGreaterThan(35);
        for (String path : forms) {
            int status = admin.forged("POST", path.replaceAll("\\{[a-zA-Z]+}", "00000000-0000-7000-8000-000000000000"))
                    .status();
            if (status != 403) {
                wrong.add(path + " -> " + status);
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(admin.forged("POST", "/logout").status()).isEqualTo(403);
        assertThat(admin.get("/profile").status()).isEqualTo(200);
    }

    /** What changes something is never a GET: a picture's address is enough for those. */
    @Test
    void formsAreNotTakenByOtherMethods() {
        Intruder admin = Intruder.as(api, "admin");
        Set<String> readable = pages("GET");
        List<String> wrong = new ArrayList<>();
        for (String path : pages("POST")) {
            String asked = path.replaceAll("\\{[a-zA-Z]+}", "00000000-0000-7000-8000-000000000000");
            if (!readable.contains(path)) {
                int status = admin.get(asked + "?_method=POST").status();
                if (status != 405 && status != 404) {
                    wrong.add("GET " + path + " -> " + status);
                }
            }
            for (String method : List.of("PUT", "DELETE", "PATCH")) {
                int status = admin.call(method, asked + "?_method=POST").status();
                if (status != 405 && status != 404) {
                    wrong.add(method + " " + path + " -> " + status);
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void aHeaderDoesNotTurnOneMethodIntoAnother() {
        for (String header : List.of("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override")) {
            assertThat(api.as("admin")
                            .with(header, "POST")
                            .get("/api/v1/admin/search/reindex")
                            .status())
                    .as(header)
                    .isIn(404, 405);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "TRACK", "CONNECT", "DEBUG", "PROPFIND", "GET<script>", "JEFF"})
    void strangeMethodsAreRefused(String method) {
        String answer = Wire.send(api.base(), """
                %s /login HTTP/1.1
                Host: localhost
                Cookie: secret=1
                Connection: close

                """.formatted(method));

        assertThat(Wire.status(answer)).isIn(400, 403, 405, 501);
        assertThat(answer).doesNotContain("secret=1");
    }

    @Test
    void noOtherSiteMayReadTheApi() {
        for (String origin : List.of("https://" + EVIL, "null", api.base() + "." + EVIL)) {
            Api.Answer answer = api.as("employee").with("Origin", origin).get("/api/v1/me");
            assertThat(answer.headers().map().keySet())
                    .as(origin)
                    .noneMatch(name -> name.toLowerCase(java.util.Locale.ROOT).startsWith("access-control"));
        }
        Api.Answer asked = api.stranger()
                .with("Origin", "https://" + EVIL)
                .with("Access-Control-Request-Method", "POST")
                .with("Access-Control-Request-Headers", "authorization")
                .call("OPTIONS", "/api/v1/requests");
        assertThat(asked.header("Access-Control-Allow-Origin")).isNull();
        assertThat(asked.status()).isIn(401, 403);
    }

    @Test
    void aHostThatIsClaimedIsNeitherLinkedNorLedTo() {
        for (String host : List.of(EVIL, "localhost@" + EVIL, EVIL + ":80", "\"><script>alert(1)</script>")) {
            for (String path :
                    List.of("/login", "/", "/work", "/requests", "/v3/api-docs", "/swagger-ui.html", "/no")) {
                String answer = Wire.send(api.base(), """
                        GET %s HTTP/1.1
                        Host: %s
                        Accept: text/html
                        Connection: close

                        """.formatted(path, host));
                assertThat(Wire.status(answer)).as(host + path).isBetween(200, 499);
                assertThat(Wire.head(answer)).as(host + path).doesNotContain(EVIL);
                assertThat(answer).as(host + path).doesNotContain(EVIL).doesNotContain("<script>alert");
            }
        }
    }

    @Test
    void whatAProxyClaimsIsNoLinkEither() {
        Window window = new Window(
                api.base(),
                Map.of(
                        "X-Forwarded-Host",
                        EVIL,
                        "X-Forwarded-Prefix",
                        "//" + EVIL,
                        "X-Original-URL",
                        "/admin/journal",
                        "X-Rewrite-URL",
                        "/admin/journal",
                        "Forwarded",
                        "host=" + EVIL));
        for (String path : List.of("/login", "/work", "/password/forgotten", "/no-such-page")) {
            HttpResponse<String> answer = window.get(path);
            assertThat(answer.body()).as(path).doesNotContain(EVIL);
            assertThat(answer.headers().map().toString()).as(path).doesNotContain(EVIL);
        }
        HttpResponse<String> signedIn = window.signIn("employee", "employee");
        assertThat(Window.location(signedIn)).doesNotContain(EVIL);
        assertThat(window.get("/work").body()).doesNotContain(EVIL);
        assertThat(window.get("/admin/journal").statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "//evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "///evil.example",
                "/%2fevil.example/..",
                "/\t/evil.example",
                "javascript:alert(1)",
                "data:text/html,x",
                "/work\r\nSet-Cookie: evil.example=1",
                "/work%0d%0aSet-Cookie:%20evil.example=1",
                "/@evil.example",
                ".evil.example",
                "/;/evil.example",
                "/.//evil.example",
                "http:evil.example"
            })
    void nobodyIsLedToAnotherSite(String back) {
        List<HttpResponse<String>> answers = new ArrayList<>();
        String login = new Colleagues(organisation, accounts).withPassword();
        Window window = new Window(api.base());
        answers.add(window.post(
                "/login", "/login", Map.of("username", login, "password", Colleagues.PASSWORD, "back", back)));
        answers.add(
                window.get("/login?back=" + java.net.URLEncoder.encode(back, java.nio.charset.StandardCharsets.UTF_8)));
        answers.add(window.post("/profile", "/language", Map.of("to", "ru", "back", back)));
        answers.add(new Window(api.base())
                .get("/login?back=" + java.net.URLEncoder.encode(back, java.nio.charset.StandardCharsets.UTF_8)));

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isIn(200, 302, 303);
            assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.contains("evil"));
            if (!Window.location(answer).isEmpty()) {
                java.net.URI led = java.net.URI.create(api.base()).resolve(Window.location(answer));
                assertThat(led.getHost()).isEqualTo("localhost");
                assertThat(led.getPath()).doesNotStartWith("//");
            }
        });
    }

    @Test
    void everyParameterThatLeadsSomewhereIsTriedHere() {
        List<String> leading = new ArrayList<>();
        mappings.getHandlerMethods().forEach((mapping, handler) -> {
            if (!handler.getBeanType().isAnnotationPresent(PageController.class)) {
                return;
            }
            for (var parameter : handler.getMethod().getParameters()) {
                if (Set.of("back", "next", "url", "to", "target", "redirect", "returnTo", "continue")
                                .contains(parameter.getName())
                        && parameter.isAnnotationPresent(RequestParam.class)) {
                    leading.add(handler.getMethod().getName() + "(" + parameter.getName() + ")");
                }
            }
        });

        // "to" is a language, a person, a day
        assertThat(leading)
                .containsExactlyInAnyOrder(
                        "choose(to)",
                        "choose(back)",
                        "list(to)",
                        "login(back)",
                        "delegate(to)",
                        "act(to)",
                        "end(to)",
                        "replay(to)",
                        "figures(to)",
                        "results(to)",
                        "export(to)",
                        "export(to)");
    }

    @Test
    void theSessionsCookieIsReadByNoScriptAndSentByNoOtherSite() {
        Window plain = new Window(api.base());
        Window secure = new Window(api.base(), Map.of("X-Forwarded-Proto", "https", "X-Forwarded-For", "203.0.113.7"));

        assertThat(sessionCookie(plain.get("/login")))
                .contains("HttpOnly")
                .contains("SameSite=Lax")
                .contains("Path=/");
        assertThat(sessionCookie(secure.get("/login"))).contains("Secure");
        assertThat(plain.get("/login").headers().map().toString()).doesNotContain("jsessionid");
        assertThat(plain.get("/work;MARSHRUT=abc").statusCode()).isEqualTo(400);
    }

    @Test
    void everyPageForbidsScriptsOfOthers() {
        Intruder admin = Intruder.as(api, "admin");
        List<String> without = new ArrayList<>();
        for (String path : pages("GET")) {
            Api.Answer answer = admin.get(path.replaceAll("\\{[a-zA-Z]+}", "00000000-0000-7000-8000-000000000000"));
            String policy = String.valueOf(answer.header("Content-Security-Policy"));
            if (!policy.contains("script-src 'self'") && !policy.contains("sandbox")) {
                without.add(path + " -> " + answer.status() + " " + policy);
            }
            if (!"nosniff".equals(answer.header("X-Content-Type-Options"))) {
                without.add(path + " may be sniffed");
            }
        }

        assertThat(without).isEmpty();
    }

    @Test
    void requestsThatAreTwoAtOnceAreRefused() {
        for (String lengths : List.of(
                "Content-Length: 6\nTransfer-Encoding: chunked",
                "Content-Length: 6\nContent-Length: 60",
                "Transfer-Encoding: chunked\nTransfer-Encoding: identity",
                "Content-Length: -1",
                "Content-Length: 99999999999999999999")) {
            String answer = Wire.send(
                    api.base(),
                    "POST /login HTTP/1.1\nHost: localhost\nConnection: close\n" + lengths
                            + "\n\n0\n\nGET /admin/journal HTTP/1.1\nHost: localhost\n\n");
            assertThat(answer.split("HTTP/1\\.1 \\d", -1)).as(lengths).hasSizeLessThanOrEqualTo(2);
            assertThat(Wire.status(answer)).as(lengths).isIn(400, 403, 413, 501);
        }
    }

    private static String sessionCookie(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("MARSHRUT="))
                .findFirst()
                .orElseThrow();
    }

    private Set<String> pages(String method) {
        Set<String> paths = new TreeSet<>();
        for (String endpoint : Endpoints.of(mappings)) {
            String path = endpoint.substring(endpoint.indexOf(' ') + 1);
            if (endpoint.startsWith(method + " ") && !path.startsWith("/api/") && !path.startsWith("/internal/")) {
                paths.add(path);
            }
        }
        return paths;
    }
}
