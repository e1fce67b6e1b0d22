package io.marshrut.attacks;

import io.marshrut.access.Accounts;
import io.marshrut.directory.Organisation;
import io.marshrut.support.Api;
import io.marshrut.support.Colleagues;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who has an account here but no business with the things they ask for: at the pages and at the API. */
final class Intruder {

    /** What the forms and calls of the house ask for, so that an answer is about rights and not about a missing field. */
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("text", "?"),
            Map.entry("comment", "?"),
            Map.entry("reason", "?"),
            Map.entry("decision", "resolve"),
            Map.entry("to", "it"),
            Map.entry("sla", "PT1H"),
            Map.entry("score", "5"),
            Map.entry("accept", "true"),
            Map.entry("into", "00000000-0000-7000-8000-000000000000"),
            Map.entry("kind", "it/incident"),
            Map.entry("shown", "x"),
            Map.entry("base", "1"),
            Map.entry("amount", "1"),
            Map.entry("unit", "H"),
            Map.entry("version", "1"),
            Map.entry("name", "?"));

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*?(?:value|content)=\"([^\"]+)\"");

    private final String base;
    private final String login;
    private final String password;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String csrf;

    Intruder(String base, String login, String password) {
        this.base = base;
        this.login = login;
        this.password = password;
        String form =
                "username=%s&password=%s&_csrf=%s".formatted(coded(login), coded(password), coded(token("/login")));
        send(request("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
        this.csrf = token("/profile");
    }

    /** Somebody of the demonstration, whose password is the login. */
    static Intruder as(Api api, String login) {
        return new Intruder(api.base(), login, login);
    }

    /** An employee of the head office without a role and without anything of their own. */
    static Intruder stranger(Api api, Organisation organisation, Accounts accounts) {
        return new Intruder(api.base(), new Colleagues(organisation, accounts).withPassword(), Colleagues.PASSWORD);
    }

    String login() {
        return login;
    }

    /** Calls as a program where the path is the API's, else as a page does, with everything that forms ask for. */
    Api.Answer call(String method, String path) {
        HttpRequest.Builder request = request(path);
        if (isApi(path)) {
            return send(request.header("Authorization", basic())
                    .header("Content-Type", takesFiles(path) ? multipartType() : "application/json")
                    .method(
                            method,
                            takesFiles(path) && method.equals("POST")
                                    ? HttpRequest.BodyPublishers.ofByteArray(form())
                                    : body(method, jsonFor(path))));
        }
        request.header("X-CSRF-TOKEN", csrf);
        return send(
                method.equals("GET")
                        ? request.GET()
                        : request.header("Content-Type", multipartType())
                                .method(method, HttpRequest.BodyPublishers.ofByteArray(form())));
    }

    /** A call of the API with a body of one's own. */
    Api.Answer send(String path, String json) {
        return send(request(path)
                .header("Authorization", basic())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    Api.Answer get(String path) {
        return call("GET", path);
    }

    /** A form of a page, with its CSRF token. */
    Api.Answer post(String path, Map<String, String> fields) {
        StringBuilder form = new StringBuilder("_csrf=" + coded(csrf));
        fields.forEach((name, value) ->
                form.append('&').append(coded(name)).append('=').append(coded(value)));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form.toString())));
    }

    /** The same without its CSRF token, as another site would make a browser send it. */
    Api.Answer forged(String method, String path) {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", "https://evil.example")
                .method(method, HttpRequest.BodyPublishers.ofString("comment=forged")));
    }

    private static boolean isApi(String path) {
        return path.startsWith("/api/") || path.startsWith("/internal/");
    }

    private static HttpRequest.BodyPublisher body(String method, String json) {
        return method.equals("GET") ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(json);
    }

    private static String jsonFor(String path) {
        if (path.endsWith("/verification")) {
            return "{\"accept\":true}";
        }
        return path.endsWith("/survey") ? "{\"score\":5}" : "{}";
    }

    private static boolean takesFiles(String path) {
        return !path.matches(".*/packages/[^/]+/documents")
                && path.matches(".*/(documents|versions|signed-scan|replay|files|answers|scans|api/v1/claims)");
    }

    private static String multipartType() {
        return "multipart/form-data; boundary=limit";
    }

    private static byte[] form() {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        FIELDS.forEach(
                (name, value) -> form.writeBytes("--limit\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                        .formatted(name, value)
                        .getBytes(StandardCharsets.UTF_8)));
        for (String part : List.of("file", "files")) {
            form.writeBytes("--limit\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"a.txt\"\r\n\r\na\r\n"
                    .formatted(part)
                    .getBytes(StandardCharsets.UTF_8));
        }
        form.writeBytes("--limit--\r\n".getBytes(StandardCharsets.UTF_8));
        return form.toByteArray();
    }

    private String token(String page) {
        Matcher found = CSRF.matcher(send(request(page).GET()).text());
        if (!found.find()) {
            throw new AssertionError(login + " finds no CSRF token on " + page);
        }
        return found.group(1);
    }

    private String basic() {
        return "Basic " + Base64.getEncoder().encodeToString((login + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path));
    }

    private static String coded(String text) {
        return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Api.Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Api.Answer(answer.statusCode(), answer.body(), answer.headers());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
