package io.marshrut.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.marshrut.support.PackageCases;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A document in a package waits for the package; what is taken out stands alone. */
class ReleasedPackagesTest extends Exchanging {

    @Test
    void documentsOfAPackageLeaveWhenItIsReleased() throws IOException {
        try (AccountingServer server = new AccountingServer()) {
            PackageCases cases = new PackageCases(api);
            String id = cases.make("accountant", "SERVICES").path("id").asText();
            String invoice = cases.invoice("accountant");
            assertThat(cases.put("accountant", id, invoice).status()).isLessThan(300);
            String later = doubtful().toString();
            assertThat(cases.put("accountant", id, later).status()).isLessThan(300);
            Partner partner = partner(
                    ChannelKind.ONE_C_HTTP,
                    server.address(),
                    MessageFormat.JSON,
                    MessageKind.DOCUMENT_VERIFIED,
                    MessageKind.PACKAGE_RELEASED);
            cases.verify(later, "ACCEPTANCE_ACT");
            assertThat(of(partner, later)).isEmpty();

            assertThat(cases.release("accountant", id, "Договор придёт почтой").status())
                    .isEqualTo(200);

            patiently().until(() -> {
                courier.round();
                return messages(partner).stream()
                                .filter(message -> List.of(invoice, later, id)
                                        .contains(message.subjectId().toString()))
                                .filter(message -> message.state() == MessageState.ACKNOWLEDGED)
                                .count()
                        == 3;
            });
            JsonNode told = new ObjectMapper().readTree(of(partner, id).get(0).body());
            assertThat(told.at("/package/overrideReason").asText()).isEqualTo("Договор придёт почтой");
            assertThat(told.at("/package/documents")).hasSize(2);
        }
    }

    @Test
    void aDocumentThatIsTakenOutOfItsPackageLeavesAlone() {
        try (AccountingServer server = new AccountingServer()) {
            PackageCases cases = new PackageCases(api);
            String id = cases.make("accountant", "SERVICES").path("id").asText();
            String document = doubtful().toString();
            assertThat(cases.put("accountant", id, document).status()).isLessThan(300);
            Partner partner = partner(
                    ChannelKind.ONE_C_HTTP, server.address(), MessageFormat.JSON, MessageKind.DOCUMENT_VERIFIED);
            cases.verify(document, "INVOICE");
            assertThat(of(partner, document)).isEmpty();

            assertThat(api.as("accountant")
                            .call("DELETE", "/api/v1/packages/" + id + "/documents/" + document)
                            .status())
                    .isLessThan(300);

            patiently().until(() -> {
                courier.round();
                return of(partner, document).size() == 1;
            });
        }
    }

    private List<OutboxMessage> of(Partner partner, String subject) {
        return messages(partner).stream()
                .filter(message -> message.subjectId().toString().equals(subject))
                .toList();
    }
}
