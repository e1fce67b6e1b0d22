package io.marshrut.attacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.marshrut.access.Accounts;
import io.marshrut.directory.Organisation;
import io.marshrut.journal.Journal;
import io.marshrut.journal.JournalEntry;
import io.marshrut.journal.Subject;
import io.marshrut.support.Api;
import io.marshrut.support.Incidents;
import io.marshrut.support.PortalTest;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What was refused is in the journal with who tried what, and however often it is tried the journal stays short. */
@PortalTest
class RefusalsInTheJournalTest {

    @Autowired
    Api api;

    @Autowired
    Journal journal;

    @Autowired
    Organisation organisation;

    @Autowired
    Accounts accounts;

    private Intruder intruder;

    @BeforeEach
    void enter() {
        intruder = Intruder.stranger(api, organisation, accounts);
    }

    @Test
    void aThingOfOthersThatWasAskedForIsToldAtOnce() {
        String request = new Incidents(api).file("employee", Incidents.title());

        assertThat(intruder.get("/requests/" + request).status()).isEqualTo(404);
        assertThat(intruder.get("/api/v1/requests/" + request).status()).isEqualTo(404);

        assertThat(told("access.hidden"))
                .extracting(entry -> entry.details().get("name"))
                .containsExactly("GET /requests/" + request, "GET /api/v1/requests/" + request);
        assertThat(told("access.hidden")).allSatisfy(entry -> {
            assertThat(entry.actor()).isEqualTo(intruder.login());
            assertThat(entry.origin().address()).isNotBlank();
        });
    }

    @Test
    void whatIsTriedAgainAndAgainIsToldWithGrowingDistance() {
        String request = new Incidents(api).file("employee", Incidents.title());

        IntStream.range(0, 30).forEach(n -> intruder.get("/api/v1/requests/" + request + "/sla"));

        assertThat(told("access.hidden")).hasSize(2);
    }

    @Test
    void aMistypedIdIsNoAttackButGuessingIs() {
        intruder.get("/api/v1/requests/" + UUID.randomUUID());
        assertThat(told("access.guessed")).isEmpty();

        IntStream.range(0, 120).forEach(n -> intruder.get("/api/v1/requests/" + UUID.randomUUID()));

        assertThat(told("access.guessed"))
                .extracting(entry -> entry.details().get("times"))
                .containsExactly("10", "100");
        assertThat(told("access.hidden")).isEmpty();
    }

    @Test
    void aPageForOthersIsToldOnce() {
        assertThat(intruder.get("/admin/journal").status()).isEqualTo(403);
        assertThat(intruder.get("/admin/journal").status()).isEqualTo(403);

        assertThat(told("access.refused"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.details()).containsEntry("name", "GET /admin/journal"));
    }

    @Test
    void aThousandDifferentThingsAreNoThousandEntries() {
        IntStream.range(0, 200).forEach(n -> intruder.get("/admin/processes/uploads/" + UUID.randomUUID()));

        assertThat(told("access.refused")).hasSizeBetween(50, 52);
    }

    @Test
    void aForgedFormIsToldWithWhoseItWas() {
        assertThat(intruder.forged("POST", "/notifications/read").status()).isEqualTo(403);

        assertThat(told("access.forged"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.details()).containsEntry("name", "POST /notifications/read"));
        assertThat(told("access.refused")).isEmpty();
    }

    @Test
    void aRefusalThatAPageTellsBesideItsFormIsToldToo() {
        String request = new Incidents(api).file("employee", Incidents.title());
        Intruder reader = Intruder.as(api, "it");
        int before = of("it", "access.refused").size();

        Api.Answer answer = reader.post("/requests/" + request + "/withdraw", java.util.Map.of("comment", "?"));

        assertThat(answer.status()).isEqualTo(302);
        assertThat(of("it", "access.refused")).hasSize(before + 1);
    }

    @Test
    void aCallThatIsTooLargeIsTold() {
        Api.Answer answer = intruder.send("/api/v1/requests", "{\"kind\":\"" + "x".repeat(3 * 1024 * 1024) + "\"}");

        assertThat(answer.status()).isEqualTo(413);
        // the answer leaves while the body is still coming in, and the entry follows it
        await().untilAsserted(() -> assertThat(told("access.oversized")).hasSize(1));
    }

    @Test
    void onesOwnThingsAndTheirMissingPartsAreNoRefusals() {
        String request = new Incidents(api).file("employee", Incidents.title());
        int before = of("employee", "access.hidden").size();

        assertThat(api.as("employee")
                        .get("/api/v1/requests/" + request + "/nothing-of-that-name")
                        .status())
                .isEqualTo(404);

        assertThat(of("employee", "access.hidden")).hasSize(before);
    }

    @Test
    void anAdministratorFindsThemByTheirGroup() {
        String request = new Incidents(api).file("employee", Incidents.title());
        intruder.get("/requests/" + request);

        assertThat(Intruder.as(api, "admin")
                        .get("/admin/journal?group=REFUSALS")
                        .text())
                .contains("попытка открыть чужое: GET /requests/" + request);
    }

    private List<JournalEntry> told(String event) {
        return of(intruder.login(), event);
    }

    private List<JournalEntry> of(String login, String event) {
        return journal.of(new Subject("account", login)).stream()
                .filter(entry -> entry.event().equals(event))
                .toList();
    }
}
