package io.marshrut.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import io.marshrut.support.Api;
import io.marshrut.support.HostileFiles;
import io.marshrut.support.Incidents;
import io.marshrut.support.PortalTest;
import io.marshrut.support.Uploads;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Attack: bodies that are too large, too deep, too many, or not what they say. */
@PortalTest
class HostileBodiesTest {

    private static final String AUTHORIZATION =
            "Basic " + Base64.getEncoder().encodeToString("employee:employee".getBytes(StandardCharsets.UTF_8));

    private static final String EXTERNAL = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";

    /** What the file begins with. */
    private static final String SECRET = "root:x:0";

    @Autowired
    Api api;

    @Test
    void jsonBeyondAllFormsIsTooLargeWhateverItSaysOfItsLength() {
        String large = "{\"kind\":\"it/incident\",\"fields\":{\"summary\":\"" + "x".repeat(4 * 1024 * 1024) + "\"}}";

        Api.Answer answer = api.as("employee").post("/api/v1/requests", large);
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.code()).isEqualTo("too_large");
        assertThat(Wire.status(Wire.send(api.base(), chunked(large)))).isEqualTo(413);
        alive();
    }

    @Test
    void jsonOfTenThousandsOfLevelsIsABadBody() {
        for (String deep : List.of(
                "[".repeat(100_000),
                "{\"kind\":\"it/incident\",\"fields\":{\"summary\":" + "[".repeat(50_000) + "]".repeat(50_000) + "}}",
                "{\"fields\":" + "{\"a\":".repeat(50_000) + "1" + "}".repeat(50_000) + "}")) {
            Api.Answer answer = api.as("employee").post("/api/v1/requests", deep);
            assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        }
        alive();
    }

    @Test
    void numbersWithoutEndAreBadValues() {
        for (String number : List.of("1e999999999", "9".repeat(2_000), "-1e-999999999")) {
            Api.Answer answer = api.as("employee")
                    .post("/api/v1/requests", "{\"kind\":\"it/incident\",\"fields\":{\"summary\":" + number + "}}");
            assertThat(answer.status()).as(number + answer.text()).isIn(400, 422);
        }
    }

    @Test
    void thingsThatAreNoTextsInPlaceOfTextsAreNamed() {
        for (String value : List.of("{\"a\":1}", "[[[]]]", "true", "null", "1e5", "{\"@class\":\"java.net.URL\"}")) {
            Api.Answer answer = api.as("employee")
                    .post(
                            "/api/v1/requests",
                            "{\"kind\":\"it/incident\",\"fields\":{\"summary\":%s,\"category\":%s,\"impact\":%s}}"
                                    .formatted(value, value, value));
            assertThat(answer.status()).as(value + answer.text()).isIn(400, 422);
        }
    }

    @Test
    void halfCharactersAndZeroesAreNotStored() {
        for (String text : List.of("\\u0000", "a\\u0000b", "\\ud800", "\\udc00\\ud800", "\\uffff", "\\u202e")) {
            Api.Answer answer = api.as("employee")
                    .post(
                            "/api/v1/requests",
                            "{\"kind\":\"it/incident\",\"fields\":{\"summary\":\"%s\",\"category\":\"pos\",\"impact\":\"one\"}}"
                                    .formatted(text + Incidents.title() + text));
            assertThat(answer.status()).as(text + answer.text()).isIn(201, 400, 422);
        }
    }

    @Test
    void everyTextThatIsTypedIsTakenOrRefusedWithItsZeroes() {
        String request = new Incidents(api).file("employee", Incidents.title());
        for (String text : List.of("\\u0000", "a\\u0000b", "\\ud800")) {
            for (String call : List.of(
                    "/api/v1/requests/" + request + "/comments|{\"text\":\"%s\"}",
                    "/api/v1/requests/" + request + "/survey|{\"score\":5,\"comment\":\"%s\"}",
                    "/api/v1/sla/due-date|{\"site\":\"%s\",\"start\":\"%s\",\"duration\":\"%s\"}",
                    "/api/v1/requests|{\"kind\":\"%s\",\"site\":\"%s\",\"onBehalfOf\":\"%s\",\"fields\":{\"%s\":\"%s\"}}")) {
                String[] parts = call.split("\\|");
                Api.Answer answer = api.as("employee").post(parts[0], parts[1].replace("%s", text));
                assertThat(answer.status()).as(text + call + answer.text()).isLessThan(500);
            }
        }
    }

    @Test
    void zeroesInQuestionsAreFoundNowhere() {
        for (String asked : List.of(
                "/api/v1/requests?q=%00",
                "/api/v1/requests?kind=%00&site=%00",
                "/api/v1/tasks?q=a%00b&kind=%00&stage=%00&site=%00",
                "/api/v1/search?q=%00",
                "/api/v1/search?q=a&site=%00&counterpartyInn=%00&stage=%00",
                "/api/v1/employees?q=%00&site=%00&role=%00",
                "/api/v1/counterparties?q=%00",
                "/api/v1/counterparties/similar?name=%00&inn=%00",
                "/api/v1/assets?q=%00&site=%00&type=%00",
                "/api/v1/documents?site=%00",
                "/requests?q=%00&kind=%00&site=%00&status=%00",
                "/work?q=%00&kind=%00&stage=%00&site=%00",
                "/search?q=%00",
                "/people?q=%00",
                "/catalog?q=%00",
                "/equipment?q=%00&site=%00&type=%00&state=%00",
                "/equipment/suggestions?q=%00",
                "/counterparties?q=%00&status=%00",
                "/documents?status=%00&site=%00",
                "/admin/journal?words=%00&event=%00&subject=%00&login=%00",
                "/admin/journal/verification?subject=%00:%00&seal=%00")) {
            Api.Answer answer = Intruder.as(api, "admin").get(asked);
            assertThat(answer.status()).as(asked + answer.text()).isLessThan(500);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/xml",
                "application/x-www-form-urlencoded",
                "application/x-java-serialized-object",
                "multipart/form-data",
                "application/json; charset=utf-99",
                "application/yaml",
                "/"
            })
    void anotherTypeThanJsonIsRefused(String type) {
        String answer = Wire.send(api.base(), """
                POST /api/v1/requests HTTP/1.1
                Host: localhost
                Authorization: %s
                Content-Type: %s
                Content-Length: 2
                Connection: close

                {}""".formatted(AUTHORIZATION, type));

        assertThat(Wire.status(answer)).isIn(400, 415);
    }

    @Test
    void aFormOfTenThousandFieldsOrOfManyMegabytesIsRefused() {
        Intruder employee = Intruder.as(api, "employee");
        Map<String, String> many =
                IntStream.range(0, 20_000).boxed().collect(Collectors.toMap(n -> "field" + n, n -> "x"));

        // what is beyond the limit is not read, so the form is not complete
        assertThat(employee.post("/catalog/it/incident", many).status()).isIn(400, 403, 413, 422);
        assertThat(employee.post("/catalog/it/incident", Map.of("summary", "x".repeat(8 * 1024 * 1024)))
                        .status())
                .isIn(400, 403, 413);
        alive();
    }

    @Test
    void anUploadOfThousandsOfPartsIsRefused() {
        Map<String, String> parts =
                IntStream.range(0, 5_000).boxed().collect(Collectors.toMap(n -> "part" + n, n -> "x"));
        String request = new Incidents(api).file("employee", Incidents.title());

        for (String path : List.of("/api/v1/documents", "/api/v1/requests/" + request + "/documents")) {
            Api.Answer answer = api.as("accountant").upload(path, "a.txt", new byte[] {1}, parts);
            assertThat(answer.status()).as(answer.text()).isIn(400, 413);
        }
        alive();
    }

    @Test
    void headersAndAddressesWithoutEndAreRefused() {
        assertThat(Wire.status(Wire.send(
                        api.base(),
                        "GET /login HTTP/1.1\nHost: localhost\nConnection: close\nX: " + "x".repeat(100_000) + "\n\n")))
                .isIn(0, 400, 431);
        assertThat(Wire.status(Wire.send(
                        api.base(),
                        "GET /login?" + "x".repeat(100_000) + " HTTP/1.1\nHost: localhost\nConnection: close\n\n")))
                .isIn(0, 400, 414);
        alive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"incident.bpmn", "routing.dmn"})
    void aPackageReadsNoFileOfTheServer(String name) throws IOException {
        String kind = name.endsWith("dmn") ? "it/routing" : "it/incident";
        var sound = io.marshrut.modelling.SamplePackages.sound(kind);
        String file = sound.files().keySet().stream()
                .filter(found -> found.endsWith(name.substring(name.indexOf('.'))))
                .findFirst()
                .orElseThrow();
        String text = new String(sound.files().get(file), StandardCharsets.UTF_8);
        String hostile = text.replaceFirst("\\?>", "?>" + EXTERNAL).replaceFirst("name=\"[^\"]*\"", "name=\"&e;\"");
        var files = new java.util.TreeMap<>(sound.files());
        files.put(file, hostile.getBytes(StandardCharsets.UTF_8));

        Api.Answer answer =
                api.as("admin").upload("/api/v1/admin/processes", "p.zip", zip(kind, files), Map.of("dryRun", "true"));

        assertThat(answer.status()).as(answer.text()).isIn(200, 422);
        assertThat(answer.status() == 422 || !answer.json().path("sound").asBoolean(false))
                .as(answer.text())
                .isTrue();
        assertThat(answer.text()).doesNotContain(SECRET);
    }

    @Test
    void aPackageThatUnpacksToGigabytesIsRefused() throws IOException {
        Api.Answer answer = api.as("admin")
                .upload(
                        "/api/v1/admin/processes",
                        "p.zip",
                        zip("it/incident", Map.of("incident.bpmn", new byte[300 * 1024 * 1024])),
                        Map.of("dryRun", "true"));

        assertThat(answer.status()).as(answer.text()).isIn(413, 422);
        alive();
    }

    @Test
    void documentsThatMeanHarmEndAsUnreadableAndTheNextIsRead() throws IOException {
        Uploads uploads = new Uploads(api);
        Map<String, byte[]> hostile = Map.of(
                "bomb.docx", zip("word", Map.of("document.xml", new byte[300 * 1024 * 1024])),
                "entities.docx", docx(EXTERNAL, "&e;"),
                "laughs.docx", docx(billions(), "&e9;"),
                "bomb.zip", zip("a", Map.of("zeros", new byte[200 * 1024 * 1024])),
                "entities.svg",
                        (EXTERNAL + "<svg xmlns=\"http://www.w3.org/2000/svg\"><text>&e;</text></svg>")
                                .getBytes(StandardCharsets.UTF_8),
                "page.html", "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8),
                "program.pdf", HostileFiles.program());
        Map<String, String> sent = hostile.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, file -> uploads.send("accountant", file.getKey(), file.getValue())));

        sent.forEach((name, id) -> {
            var card = uploads.settled("accountant", id);
            // a letter without its entities is a letter with nothing in it, which a person looks at
            assertThat(card.path("status").asText())
                    .as(name)
                    .isIn(
                            name.matches("(entities|laughs)[.]docx")
                                    ? List.of("UNREADABLE", "TO_VERIFY")
                                    : List.of("UNREADABLE"));
            Api.Answer text = api.as("accountant").get("/api/v1/documents/" + id + "/text");
            assertThat(text.status()).as(name).isIn(200, 404);
            assertThat(text.text()).as(name).doesNotContain(SECRET).hasSizeLessThan(100_000);
        });
        assertThat(uploads.read("next.pdf", Uploads.textPdf(Uploads.newInvoice()))
                        .path("status")
                        .asText())
                .isNotEqualTo("UNREADABLE");
    }

    private void alive() {
        assertThat(api.as("employee").get("/api/v1/me").status()).isEqualTo(200);
    }

    private static byte[] chunked(String body) {
        StringBuilder call = new StringBuilder("POST /api/v1/requests HTTP/1.1\r\nHost: localhost\r\nAuthorization: "
                + AUTHORIZATION
                + "\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n");
        for (int at = 0; at < body.length(); at += 65_536) {
            String part = body.substring(at, Math.min(body.length(), at + 65_536));
            call.append(Integer.toHexString(part.length()))
                    .append("\r\n")
                    .append(part)
                    .append("\r\n");
        }
        return call.append("0\r\n\r\n").toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static String billions() {
        return "<!DOCTYPE x [<!ENTITY e0 \"lol\">"
                + IntStream.range(1, 10)
                        .mapToObj(i -> "<!ENTITY e%d \"%s\">".formatted(i, ("&e" + (i - 1) + ";").repeat(10)))
                        .collect(Collectors.joining())
                + "]>";
    }

    private static byte[] docx(String doctype, String text) throws IOException {
        String types = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/></Types>";
        String rels = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"r\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>";
        String document = "<?xml version=\"1.0\"?>" + doctype
                + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>"
                + text + "</w:t></w:r></w:p></w:body></w:document>";
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(archive)) {
            put(out, "[Content_Types].xml", types.getBytes(StandardCharsets.UTF_8));
            put(out, "_rels/.rels", rels.getBytes(StandardCharsets.UTF_8));
            put(out, "word/document.xml", document.getBytes(StandardCharsets.UTF_8));
        }
        return archive.toByteArray();
    }

    private static byte[] zip(String folder, Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(archive)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                put(out, folder + "/" + file.getKey(), file.getValue());
            }
        }
        return archive.toByteArray();
    }

    private static void put(ZipOutputStream out, String name, byte[] content) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(content);
    }
}
