package io.marshrut.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.marshrut.support.Incidents;
import io.marshrut.support.PortalProcess;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The mail relay is away while there is something to tell. */
class MailRelayAwayTest {

    @TempDir
    Path data;

    @Test
    void everyMailGoesOutOnceWhenTheRelayIsBack() throws Exception {
        ServerSetup address = new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        GreenMail relay = new GreenMail(address);
        try (PortalProcess portal = new PortalProcess(
                        data,
                        "--spring.mail.host=127.0.0.1",
                        "--spring.mail.port=" + address.getPort(),
                        "--marshrut.embedded.workers=0")
                .start()) {
            Incidents incidents = new Incidents(portal.api());
            String request = incidents.file("employee", Incidents.title());
            JsonNode task = incidents.task("it", request);
            assertThat(incidents.decide("it", task, "need-info", "Какая касса?").status())
                    .isEqualTo(200);

            relay.start();

            String number =
                    incidents.request("employee", request).path("number").asText();
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> subjects(relay).stream()
                                    .filter(subject -> subject.contains(number))
                                    .count()
                            >= 2);
            List<String> ids = Arrays.stream(relay.getReceivedMessages())
                    .map(mail -> header(mail, "X-Marshrut-Mail"))
                    .toList();
            assertThat(ids).doesNotHaveDuplicates().doesNotContainNull();
        } finally {
            relay.stop();
        }
    }

    private static List<String> subjects(GreenMail relay) {
        return Arrays.stream(relay.getReceivedMessages())
                .map(MailRelayAwayTest::subject)
                .toList();
    }

    private static String subject(jakarta.mail.internet.MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (jakarta.mail.MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static String header(jakarta.mail.internet.MimeMessage mail, String name) {
        try {
            return mail.getHeader(name, null);
        } catch (jakarta.mail.MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }
}
