package io.marshrut.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Problem;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Objects of 1C, filled as the partner's mapping says, each there once. */
class ODataTest extends Exchanging {

    private static final String GOOD = """
            power.issued:
              entity: Document_Доверенность
              fields:
                Контрагент: /subject/id
                Порядок: {from: /n, as: number}
            """;

    @Autowired
    Partners partners;

    @Test
    void anObjectIsCreatedOnceAndChangedFromThenOn() {
        try (ODataServer server = new ODataServer()) {
            Partner partner = odata(server, GOOD);
            UUID subject = UUID.randomUUID();
            // it creates the object, and its answer gets lost
            server.losesItsNextAnswer();
            tell(subject, 1);
            tell(subject, 2);

            patiently().until(() -> count(partner, MessageState.ACKNOWLEDGED) == 2);

            assertThat(server.objects()).hasSize(1);
            ObjectNode object = server.objects().get("Document_Доверенность/" + subject);
            assertThat(object.path("Порядок").asInt()).isEqualTo(2);
            assertThat(server.methods()).containsExactly("GET", "POST", "GET", "PATCH", "GET", "PATCH");
            assertThat(messages(partner))
                    .allMatch(message -> message.externalNumber().equals("00БП-000001"));
        }
    }

    @Test
    void whatOneCRefusesIsToldInItsWords() {
        try (ODataServer server = new ODataServer()) {
            Partner partner = odata(server, GOOD.replace("Контрагент:", "Владелец:"));
            tell(UUID.randomUUID(), 1);

            patiently().until(() -> count(partner, MessageState.REFUSED) == 1);
            assertThat(messages(partner).get(0).detail()).isEqualTo("Не заполнено обязательное поле Контрагент");
        }
    }

    @Test
    void aMessageThatTheMappingCannotWriteWaitsForAPersonAndIsNotSent() {
        try (ODataServer server = new ODataServer()) {
            Partner partner = odata(server, GOOD.replace("as: number", "as: date-time"));
            tell(UUID.randomUUID(), 1);
            patiently().until(() -> count(partner, MessageState.REFUSED) == 1);
            OutboxMessage message = messages(partner).get(0);
            assertThat(message.reason()).isEqualTo(Answer.UNMAPPED);
            assertThat(message.detail()).contains("Порядок");
            assertThat(server.methods()).isEmpty();

            Partner now = partners.get(admin(), partner.id());
            partners.map(admin(), partner.id(), GOOD, now.version());
            exchange.replay(admin(), message.id());

            patiently().until(() -> count(partner, MessageState.ACKNOWLEDGED) == 1);
        }
    }

    @Test
    void aMappingForODataNamesItsObject() {
        try (ODataServer server = new ODataServer()) {
            Partner partner = odata(server, GOOD);
            Caller admin = admin();
            int version = partners.get(admin, partner.id()).version();
            Assertions.assertThatThrownBy(() -> partners.map(
                            admin, partner.id(), GOOD.replace("  entity: Document_Доверенность\n", ""), version))
                    .isInstanceOfSatisfying(
                            Problem.class,
                            problem -> assertThat(problem.errors())
                                    .extracting(error -> error.args().get(0))
                                    .containsExactly("power.issued.entity"));
            Assertions.assertThatThrownBy(() -> partners.map(admin, partner.id(), GOOD, version - 1))
                    .isInstanceOfSatisfying(
                            Problem.class, problem -> assertThat(problem.code()).isEqualTo("changed_meanwhile"));
        }
    }

    private Partner odata(ODataServer server, String mapping) {
        Partner partner =
                partner(ChannelKind.ONE_C_ODATA, server.address(), MessageFormat.JSON, MessageKind.POWER_ISSUED);
        partnerRows.update(partner.mapped(mapping, partner.version()));
        return partner;
    }
}
