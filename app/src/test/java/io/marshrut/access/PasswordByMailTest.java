package io.marshrut.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.marshrut.support.Accessibility;
import io.marshrut.support.Browser;
import io.marshrut.support.PortalProcess;
import io.marshrut.support.Window;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A lost password, with a real mail server; attack: whoever asks names another host. */
class PasswordByMailTest {

    private static final String ADDRESS = "https://portal.masterovoy.example";
    private static final String PASSWORD = "синий трамвай едет в депо";
    private static final Pattern LINK = Pattern.compile("https?://\\S+/password/link/([\\w-]{43})");

    @TempDir
    Path data;

    @Test
    void aLostPasswordIsReplacedByTheLinkFromTheMail() throws Exception {
        ServerSetup setup = new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        GreenMail relay = new GreenMail(setup);
        relay.start();
        try (PortalProcess portal = new PortalProcess(
                                data,
                                "--spring.mail.host=127.0.0.1",
                                "--spring.mail.port=" + setup.getPort(),
                                "--marshrut.address=" + ADDRESS,
                                "--marshrut.embedded.workers=0")
                        .start();
                Browser browser = new Browser(portal.api().base());
                Browser.Visitor visitor = browser.visitor(Browser.PHONE)) {
            visitor.open("/login").page().click("a[href='/password/forgotten']");
            look(visitor, "forgotten");
            visitor.page().fill("#who", "Employee@masterovoy.example");
            visitor.page().click(".btn-primary");
            visitor.page().waitForURL("**/password/forgotten?sent");
            look(visitor, "forgotten-sent");

            MimeMessage mail = mail(relay, 0);
            assertThat(mail.getSubject()).isEqualTo("Новый пароль для портала «Маршрут»");
            assertThat(mail.getAllRecipients()[0]).hasToString("employee@masterovoy.example");
            Matcher link = link(mail);
            assertThat(link.group()).startsWith(ADDRESS);
            visitor.open("/password/link/" + link.group(1));
            visitor.page().fill("#password", "employee employee");
            visitor.page().waitForSelector(".strength-words-bad");
            visitor.page().fill("#password", PASSWORD);
            visitor.page().waitForSelector(".strength-good");
            look(visitor, "link");
            visitor.page().click(".btn-primary");
            visitor.page().waitForURL("**/login?chosen");
            visitor.page().fill("#username", "employee");
            visitor.page().fill("#password", PASSWORD);
            visitor.page().click(".front-door-card .btn-primary");
            visitor.page().waitForURL("**/work**");
            assertThat(visitor.open("/password/link/" + link.group(1)).page().content())
                    .contains("Ссылка не действует");

            askAs(portal, "lawyer", "evil.example");
            MimeMessage second = mail(relay, 1);
            assertThat(link(second).group()).startsWith(ADDRESS);
            assertThat(GreenMailUtil.getWholeMessage(second)).doesNotContain("evil");

            askAs(portal, "lawyer\r\nBcc: eve@evil.example", "portal");
            askAs(portal, "nobody", "portal");
            askAs(portal, "accountant", "portal");
            MimeMessage third = mail(relay, 2);
            assertThat(third.getAllRecipients()).hasSize(1);
            assertThat(third.getAllRecipients()[0]).hasToString("accountant@masterovoy.example");
            assertThat(portal.log()).doesNotContain(link.group(1));
        } finally {
            relay.stop();
        }
    }

    /** Asks with a Host header and its forwarded brothers of one's own: no HTTP client does that, so by hand. */
    private static void askAs(PortalProcess portal, String who, String host) throws IOException {
        URI base = URI.create(portal.api().base());
        Window window = new Window(portal.api().base());
        String token = window.csrf("/password/forgotten");
        String body = "who=" + URLEncoder.encode(who, StandardCharsets.UTF_8) + "&_csrf="
                + URLEncoder.encode(token, StandardCharsets.UTF_8);
        try (Socket socket = new Socket("localhost", base.getPort())) {
            socket.getOutputStream()
                    .write(String.join(
                                    "\r\n",
                                    "POST /password/forgotten HTTP/1.1",
                                    "Host: " + host,
                                    "X-Forwarded-Host: " + host,
                                    "Forwarded: host=" + host,
                                    "Cookie: MARSHRUT=" + window.session(),
                                    "Content-Type: application/x-www-form-urlencoded",
                                    "Content-Length: " + body.length(),
                                    "Connection: close",
                                    "",
                                    body)
                            .getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 302");
        }
    }

    private static void look(Browser.Visitor visitor, String name) {
        visitor.photograph("mail-" + name);
        assertThat(visitor.overflow()).isZero();
        assertThat(visitor.errors()).isEmpty();
        assertThat(Accessibility.violations(visitor.page())).isEmpty();
    }

    private static MimeMessage mail(GreenMail relay, int number) {
        await().atMost(Duration.ofMinutes(1)).until(() -> relay.getReceivedMessages().length > number);
        return relay.getReceivedMessages()[number];
    }

    private static Matcher link(MimeMessage mail) throws Exception {
        MimeMultipart whole = (MimeMultipart) mail.getContent();
        MimeMultipart related = (MimeMultipart) whole.getBodyPart(0).getContent();
        MimeMultipart alternative = (MimeMultipart) related.getBodyPart(0).getContent();
        Matcher link = LINK.matcher((String) alternative.getBodyPart(0).getContent());
        assertThat(link.find()).isTrue();
        return link;
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }
}
