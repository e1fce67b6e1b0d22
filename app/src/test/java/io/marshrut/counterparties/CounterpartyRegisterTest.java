package io.marshrut.counterparties;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.marshrut.access.Callers;
import io.marshrut.journal.JournalEntry;
import io.marshrut.shared.Caller;
import io.marshrut.support.Api;
import io.marshrut.support.PortalTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Counterparties live: they are changed, blocked, found to be the same; and the journal tells it all. */
@PortalTest
class CounterpartyRegisterTest {

    private static final String PATH = "/api/v1/counterparties";

    @Autowired
    Api api;

    @Autowired
    Counterparties counterparties;

    @Autowired
    Callers callers;

    private JsonNode registered(Map<String, Object> more) {
        Map<String, Object> draft = new HashMap<>(
                Map.of("name", "ООО «Проба " + UUID.randomUUID() + "»", "inn", Codes.inn(), "kpp", "990901001"));
        draft.putAll(more);
        Api.Answer answer = api.as("accountant").post(PATH, draft);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    private static String id(JsonNode one) {
        return one.path("id").asText();
    }

    private static Map<String, Object> draft(JsonNode one, Map<String, Object> changed) {
        Map<String, Object> draft = new HashMap<>(Map.of(
                "name", one.path("name").asText(),
                "inn", one.path("inn").asText(),
                "kpp", one.path("kpp").asText(),
                "version", one.path("version").asInt()));
        draft.putAll(changed);
        return draft;
    }

    private List<JournalEntry> journal(String id) {
        return counterparties.timeline(accountant(), UUID.fromString(id));
    }

    private Caller accountant() {
        return callers.of("accountant").orElseThrow();
    }

    @Test
    void keepsAllDetailsAndAnswersThem() {
        String account = Codes.account();
        JsonNode one = registered(Map.of(
                "ogrn",
                Codes.ogrn(),
                "affiliated",
                true,
                "email",
                "a@b.example",
                "accounts",
                List.of(
                        Map.of("bik", Codes.BIK, "account", account),
                        Map.of("bik", Codes.BIK, "account", Codes.account()))));

        JsonNode read = api.as("lawyer").get(PATH + "/" + id(one)).json();

        assertThat(read).isEqualTo(one);
        assertThat(read.path("accounts")).hasSize(2);
        assertThat(read.path("bankAccount").asText()).isEqualTo(account);
        assertThat(read.path("status").asText()).isEqualTo("ACTIVE");
        assertThat(read.path("legalForm").asText()).isEqualTo("ORGANISATION");
    }

    @Test
    void aChangeTellsTheJournalWhatWasBeforeAndAfter() {
        JsonNode one = registered(Map.of("phone", "111"));

        Api.Answer changed = api.as("finance")
                .call("PUT", PATH + "/" + id(one), draft(one, Map.of("phone", "222", "legalForm", "ORGANISATION")));

        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        JournalEntry last = journal(id(one)).get(1);
        assertThat(last.event()).isEqualTo("counterparty.changed");
        assertThat(last.actor()).isEqualTo("finance");
        assertThat(last.changes()).containsExactly(new JournalEntry.Change("phone", "111", "222"));
    }

    @Test
    void whatIsTheSameAlreadyChangesNothing() {
        JsonNode one = registered(Map.of());

        Api.Answer again = api.as("accountant").call("PUT", PATH + "/" + id(one), draft(one, Map.of()));

        assertThat(again.json().path("version").asInt()).isZero();
        assertThat(journal(id(one))).hasSize(1);
    }

    @Test
    void aChangeThatOverlooksAnothersIsRefused() {
        JsonNode one = registered(Map.of());
        api.as("accountant").call("PUT", PATH + "/" + id(one), draft(one, Map.of("phone", "1")));

        Api.Answer late = api.as("finance").call("PUT", PATH + "/" + id(one), draft(one, Map.of("phone", "2")));

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.code()).isEqualTo("changed_meanwhile");
    }

    @Test
    void codesFitTheLegalForm() {
        Map<String, Object> wrong =
                Map.of("name", "Х", "inn", Codes.personInn(), "legalForm", "ORGANISATION", "ogrn", "1027700132196");
        assertThat(api.as("accountant").post(PATH, wrong).text()).contains("\"inn\"", "\"ogrn\"");

        Map<String, Object> trader = Map.of("name", "ИП Проба", "inn", Codes.personInn(), "ogrn", Codes.ogrnip());
        assertThat(api.as("accountant")
                        .post(PATH, trader)
                        .json()
                        .path("legalForm")
                        .asText())
                .isEqualTo("SOLE_TRADER");

        Map<String, Object> person =
                Map.of("name", "Проба", "inn", Codes.personInn(), "legalForm", "PERSON", "ogrn", Codes.ogrnip());
        assertThat(api.as("accountant").post(PATH, person).text()).contains("\"ogrn\"");
    }

    @Test
    void oneAccountStandsOnce() {
        Map<String, String> account = Map.of("bik", Codes.BIK, "account", Codes.account());
        Map<String, Object> draft =
                Map.of("name", "Х", "inn", Codes.inn(), "kpp", "990901001", "accounts", List.of(account, account));

        assertThat(api.as("accountant").post(PATH, draft).text()).contains("accounts.1.account");
    }

    @Test
    void isBlockedForAReasonAndUnblocked() {
        String id = id(registered(Map.of()));

        assertThat(api.as("accountant")
                        .post(PATH + "/" + id + "/block", Map.of())
                        .status())
                .isEqualTo(422);
        JsonNode blocked = api.as("accountant")
                .post(PATH + "/" + id + "/block", Map.of("reason", "Долг"))
                .json();
        assertThat(blocked.path("status").asText()).isEqualTo("BLOCKED");
        assertThat(blocked.path("blockedReason").asText()).isEqualTo("Долг");
        assertThat(api.as("accountant")
                        .post(PATH + "/" + id + "/block", Map.of("reason", "Ещё"))
                        .code())
                .isEqualTo("counterparty_blocked");
        assertThat(api.as("accountant")
                        .post(PATH + "/" + id + "/unblock")
                        .json()
                        .path("status")
                        .asText())
                .isEqualTo("ACTIVE");
        assertThat(journal(id))
                .extracting(JournalEntry::event)
                .containsExactly("counterparty.registered", "counterparty.blocked", "counterparty.unblocked");
    }

    @Test
    void oneThatMayBeTheSameIsFoundByInnAndByName() {
        String word = "Ёлочка" + Long.toString(System.nanoTime(), 36);
        String id = id(registered(Map.of("name", "ООО «" + word + "»")));

        List<Counterparty> byName = counterparties.similar(
                accountant(),
                "Общество с ограниченной ответственностью \""
                        + word.toUpperCase().replace('Ё', 'Е') + "\"",
                null,
                null);

        assertThat(byName).extracting(one -> one.id().toString()).contains(id);
        Counterparty found = counterparties.get(accountant(), UUID.fromString(id));
        assertThat(counterparties.similar(accountant(), "Совсем другое", found.inn(), null))
                .containsExactly(found);
        assertThat(counterparties.similar(accountant(), found.name(), found.inn(), found.id()))
                .isEmpty();
    }

    @Test
    void twoThatAreOneAreMergedAndTheLoserPointsToTheWinner() {
        JsonNode winner = registered(Map.of());
        JsonNode loser = registered(Map.of("bankBik", Codes.BIK, "bankAccount", Codes.account()));
        JsonNode earlier = registered(Map.of());
        merge(earlier, loser);

        JsonNode after = merge(loser, winner).json();

        assertThat(after.path("accounts")).hasSize(1);
        for (JsonNode gone : List.of(loser, earlier)) {
            assertThat(api.as("lawyer")
                            .get(PATH + "/" + id(gone))
                            .json()
                            .path("mergedInto")
                            .asText())
                    .isEqualTo(id(winner));
        }
        assertThat(api.as("lawyer")
                        .get(PATH + "?q=" + loser.path("inn").asText())
                        .json()
                        .path("total")
                        .asInt())
                .isZero();
        assertThat(counterparties.knows(loser.path("inn").asText())).isTrue();
        assertThat(merge(loser, winner).code()).isEqualTo("counterparty_merged");
        assertThat(merge(winner, winner).code()).isEqualTo("merge_with_itself");
        assertThat(journal(id(winner))).extracting(JournalEntry::event).contains("counterparty.absorbed");
    }

    @Test
    void whoeverMayOnlyReadChangesNothing() {
        JsonNode one = registered(Map.of());

        assertThat(api.as("manager").get(PATH + "/" + id(one)).status()).isEqualTo(200);
        assertThat(api.as("manager")
                        .call("PUT", PATH + "/" + id(one), draft(one, Map.of()))
                        .status())
                .isEqualTo(403);
        assertThat(api.as("employee").get(PATH + "/" + id(one)).status()).isEqualTo(403);
    }

    private Api.Answer merge(JsonNode loser, JsonNode winner) {
        return api.as("accountant").post(PATH + "/" + id(loser) + "/merge", Map.of("into", id(winner)));
    }
}
