package io.marshrut.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import io.marshrut.support.Api;
import io.marshrut.support.Incidents;
import io.marshrut.support.PortalTest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Attack: names of files that are paths, disguises, or headers. */
@PortalTest
class HostileFileNamesTest {

    @Autowired
    Api api;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../../../etc/cron.d/evil.txt",
                "/etc/passwd",
                "C:\\\\Windows\\\\system32\\\\evil.txt",
                "..\\\\..\\\\evil.txt",
                "\u202Etxt.exe",
                "invoice\u202Efdp.exe",
                "zero\u200Bwidth\uFEFF.txt",
                "CON",
                "nul.txt",
                "aux.pdf.",
                "....",
                "..",
                ".",
                " ",
                ".htaccess",
                "a;b=c.txt",
                "a%00.pdf",
                "a%0d%0aSet-Cookie: evil=1.txt",
                "x\"; filename=\\\"evil.exe",
                "name*=utf-8''evil.exe",
                "<img src=x onerror=alert(1)>.txt",
                "=cmd|' /C calc'!A0.csv",
                "a\tb.txt",
                "a\u0000b.txt",
                "a\u0085b\u2028c.txt",
                "file:stream.txt",
                "{{7*7}}${7*7}.txt",
                "\uD83D\uDE00.txt"
            })
    void isKeptAsAHarmlessName(String name) {
        isHarmless(name);
    }

    @ParameterizedTest
    @ValueSource(ints = {255, 300, 5000})
    void aNameWithoutEndIsShortened(int length) {
        assertThat(isHarmless("ы".repeat(length) + ".txt"))
                .hasSizeLessThanOrEqualTo(180)
                .endsWith(".txt");
    }

    private String isHarmless(String name) {
        String request = new Incidents(api).file("employee", Incidents.title());
        String answer = upload(request, name);
        assertThat(Wire.status(answer)).as(answer).isIn(201, 400, 422);
        if (Wire.status(answer) != 201) {
            return "";
        }
        String id = answer.replaceAll("(?s).*\"documentId\":\"([^\"]+)\".*", "$1");

        Api.Answer card = api.as("employee").get("/api/v1/documents/" + id);
        String kept = card.json().path("fileName").asText();
        assertThat(kept)
                .isNotBlank()
                .doesNotContain("/", "\\", "\r", "\n", "\t", "\u0000", "\u202E", "\u200B", "\uFEFF", "\u2028", "\u0085")
                .isNotIn(".", "..");
        Api.Answer content = api.as("employee").get("/api/v1/documents/" + id + "/content");
        assertThat(content.status()).isEqualTo(200);
        assertThat(content.header("Set-Cookie")).isNull();
        assertThat(content.header("Content-Disposition"))
                .startsWith("attachment;")
                .matches(
                        "attachment; filename=\"[^\"/\\\\\\p{Cntrl}]*\"; filename\\*=UTF-8''[A-Za-z0-9%!#$&+.^_`|~-]+");
        Api.Answer page = Intruder.as(api, "employee").get("/requests/" + request);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).doesNotContain("<img src=x", "\u202E");
        assertThat(api.as("employee")
                        .get("/api/v1/requests/" + request + "/timeline")
                        .text())
                .doesNotContain("\u202E", "../");
        return kept;
    }

    /** As a hostile client sends it: the name's bytes are not touched by anybody on the way. */
    private String upload(String request, String name) {
        byte[] body = ("--limit\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: text/html\r\n\r\n<script>alert(1)</script>\r\n--limit--\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] head = ("POST /api/v1/requests/" + request
                        + "/documents HTTP/1.1\r\nHost: localhost\r\nAuthorization: Basic "
                        + Base64.getEncoder().encodeToString("employee:employee".getBytes(StandardCharsets.UTF_8))
                        + "\r\nContent-Type: multipart/form-data; boundary=limit\r\nContent-Length: " + body.length
                        + "\r\nConnection: close\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] whole = new byte[head.length + body.length];
        System.arraycopy(head, 0, whole, 0, head.length);
        System.arraycopy(body, 0, whole, head.length, body.length);
        return Wire.send(api.base(), whole);
    }
}
