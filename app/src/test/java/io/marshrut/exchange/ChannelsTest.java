package io.marshrut.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

/** The other ways to a partner: files, and calls that prove whose they are. */
class ChannelsTest extends Exchanging {

    @Value("${marshrut.exchange.folder}")
    Path folder;

    @Test
    void filesStandInTheOrderInWhichMessagesLeftAndTwiceWrittenIsOneFile() throws IOException {
        String name = "проба-" + UUID.randomUUID();
        Partner partner = partner(ChannelKind.FOLDER, name + "/out", MessageFormat.XML, MessageKind.POWER_ISSUED);
        UUID subject = UUID.randomUUID();
        tell(subject, 1);
        tell(subject, 2);
        patiently().until(() -> count(partner, MessageState.DELIVERED) == 2);

        exchange.replay(admin(), messages(partner).get(0).id());
        patiently().until(() -> count(partner, MessageState.DELIVERED) == 2);

        try (Stream<Path> written = Files.list(folder.resolve(name).resolve("out"))) {
            List<Path> files = written.sorted().toList();
            assertThat(files).hasSize(2);
            assertThat(Files.readString(files.get(0))).contains("<n>1</n>");
            assertThat(Files.readString(files.get(1))).contains("<n>2</n>");
        }
    }

    @Test
    void nothingIsWrittenOutsideTheExchangeFolder() {
        Partner partner = partner(ChannelKind.FOLDER, "../outside", MessageFormat.JSON, MessageKind.POWER_ISSUED);
        tell(UUID.randomUUID(), 1);

        patiently()
                .until(() -> count(partner, MessageState.WAITING) == 1
                        && Answer.DENIED.equals(messages(partner).get(0).reason()));
        assertThat(folder.toAbsolutePath().normalize().resolveSibling("outside"))
                .doesNotExist();
    }

    @Test
    void aWebhookIsSignedUnderThePartnersKey() throws Exception {
        try (AccountingServer server = new AccountingServer()) {
            Partner partner = partner(
                    ChannelKind.WEBHOOK,
                    server.address(),
                    MessageFormat.JSON,
                    null,
                    "key-42",
                    MessageKind.POWER_ISSUED);
            tell(UUID.randomUUID(), 1);
            patiently().until(() -> count(partner, MessageState.DELIVERED) == 1);

            String[] sign = server.headers().get(0).get("marshrut-signature").split("[=,]");
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec("key-42".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            assertThat(sign[3])
                    .isEqualTo(HexFormat.of()
                            .formatHex(mac.doFinal(
                                    (sign[1] + "." + server.bodies().get(0)).getBytes(StandardCharsets.UTF_8))));
            assertThat(server.headers().get(0)).containsEntry("marshrut-event", "power.issued");
        }
    }
}
