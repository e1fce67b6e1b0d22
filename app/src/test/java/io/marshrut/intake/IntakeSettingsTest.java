package io.marshrut.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marshrut.ocr.model.DocumentType;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** What an administrator writes into the environment. */
class IntakeSettingsTest {

    @Test
    void nothingIsWatchedUnlessItIsSaid() {
        IntakeSettings settings = bound(Map.of());

        assertThat(settings.folders()).isEmpty();
        assertThat(settings.mailbox().isOn()).isFalse();
        assertThat(settings.names()).isEmpty();
    }

    @Test
    void foldersAndAMailboxWithItsSendersAreRead() {
        Map<String, String> said = new HashMap<>(folder(0, "scans"));
        said.putAll(Map.of(
                "mailbox.host", "mail.company.example",
                "mailbox.user", "scans@company.example",
                "mailbox.password", "secret",
                "mailbox.senders[0].address", "@shops.example",
                "mailbox.senders[0].login", "accountant",
                "mailbox.senders[0].type", "INVOICE"));

        IntakeSettings settings = bound(said);

        assertThat(settings.names()).containsExactly("scans", "scans@company.example");
        assertThat(settings.folders().get(0).type()).isEqualTo(DocumentType.UTD);
        assertThat(settings.mailbox().protocol()).isEqualTo("imaps");
        assertThat(settings.mailbox().senders()).singleElement().satisfies(sender -> {
            assertThat(sender.is("One@Shops.Example")).isTrue();
            assertThat(sender.is("one@shops.example.org")).isFalse();
            assertThat(sender.type()).isEqualTo(DocumentType.INVOICE);
        });
    }

    @Test
    void whatMeansNothingIsSaidAtTheStart() {
        Map<String, String> twice = new HashMap<>(folder(0, "scans"));
        twice.putAll(folder(1, "scans"));
        Map<String, String> without = new HashMap<>(folder(0, "scans"));
        without.remove("folders[0].sender");

        assertThatThrownBy(() -> bound(twice)).hasRootCauseMessage("Two watched folders have the same name");
        assertThatThrownBy(() -> bound(without)).rootCause().hasMessageContaining("a sender");
        assertThatThrownBy(() -> bound(Map.of("mailbox.host", "mail.company.example")))
                .rootCause()
                .hasMessageContaining("a password");
        assertThatThrownBy(() -> bound(Map.of("mailbox.protocol", "pop3")))
                .rootCause()
                .hasMessageContaining("pop3");
    }

    private static Map<String, String> folder(int number, String name) {
        String folder = "folders[" + number + "].";
        return Map.of(
                folder + "name", name,
                folder + "path", "/srv/scans",
                folder + "site", "SPB-01",
                folder + "type", "UTD",
                folder + "sender", "accountant");
    }

    private static IntakeSettings bound(Map<String, String> said) {
        Map<String, String> named = new HashMap<>();
        said.forEach((key, value) -> named.put("marshrut.intake." + key, value));
        return new Binder(new MapConfigurationPropertySource(named))
                .bindOrCreate("marshrut.intake", IntakeSettings.class);
    }
}
