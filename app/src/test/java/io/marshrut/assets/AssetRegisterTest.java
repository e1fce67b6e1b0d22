package io.marshrut.assets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.marshrut.access.Accounts;
import io.marshrut.access.Callers;
import io.marshrut.directory.Organisation;
import io.marshrut.journal.JournalEntry;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Problem;
import io.marshrut.support.Api;
import io.marshrut.support.PortalTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The register of equipment through its API: who sees what, what is checked, what the journal tells. */
@PortalTest
class AssetRegisterTest {

    private static final String PATH = "/api/v1/assets";

    @Autowired
    Api api;

    @Autowired
    Assets assets;

    @Autowired
    Callers callers;

    @Autowired
    Organisation organisation;

    @Autowired
    Accounts accounts;

    static Map<String, Object> draft(String site) {
        return new HashMap<>(
                Map.of("number", "T-" + UUID.randomUUID(), "name", "Проба", "type", "computer", "site", site));
    }

    private JsonNode registered(Map<String, Object> draft) {
        Api.Answer answer = api.as("maintenance").post(PATH, draft);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    private static String id(JsonNode one) {
        return one.path("id").asText();
    }

    @Test
    void everybodySeesTheirOwnSiteAndSomeSeeEverySite() {
        String own = id(registered(draft("SPB-01")));
        String other = id(registered(draft("VVO-01")));

        for (String login : List.of("employee", "manager")) {
            assertThat(api.as(login).get(PATH + "/" + own).status()).as(login).isEqualTo(200);
            assertThat(api.as(login).get(PATH + "/" + other).status()).as(login).isEqualTo(404);
            assertThat(sites(api.as(login).get(PATH + "?size=200"))).as(login).containsOnly("SPB-01");
            assertThat(sites(api.as(login).get(PATH + "?site=VVO-01")))
                    .as(login)
                    .isEmpty();
        }
        for (String login : List.of("it", "maintenance", "director", "admin")) {
            assertThat(api.as(login).get(PATH + "/" + other).status()).as(login).isEqualTo(200);
            assertThat(sites(api.as(login).get(PATH + "?size=200"))).as(login).contains("SPB-01", "VVO-01");
        }
    }

    @Test
    void whoKeepsTheRegisterOfOneSiteKeepsNoOther() {
        String keeper = "k" + UUID.randomUUID().toString().substring(0, 8);
        organisation.add(new Organisation.NewEmployee(
                keeper,
                "Техник",
                "Пётр",
                null,
                null,
                "ST-SPB-01",
                "cashier",
                "SPB-01",
                null,
                List.of("maintenance@VVO-01")));
        accounts.setWellKnownPassword(keeper, keeper);
        String own = id(registered(draft("SPB-01")));
        String kept = id(registered(draft("VVO-01")));
        String other = id(registered(draft("SPB-02")));

        assertThat(sites(api.as(keeper).get(PATH + "?size=200"))).containsOnly("SPB-01", "VVO-01");
        assertThat(api.as(keeper).get(PATH + "/" + other).status()).isEqualTo(404);
        assertThat(api.as(keeper).post(PATH, draft("VVO-01")).status()).isEqualTo(201);
        Api.Answer elsewhere = api.as(keeper).post(PATH, draft("SPB-01"));
        assertThat(elsewhere.status()).isEqualTo(422);
        assertThat(elsewhere.json().path("errors").get(0).path("field").asText())
                .isEqualTo("site");
        Caller caller = callers.of(keeper).orElseThrow();
        assertThat(assets.kept(caller).covers("VVO-01")).isTrue();
        assertThatThrownBy(() -> assets.change(caller, UUID.fromString(own), null))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.FORBIDDEN));
        assertThat(assets.get(caller, UUID.fromString(kept)).site()).isEqualTo("VVO-01");
    }

    private static List<String> sites(Api.Answer answer) {
        return StreamSupport.stream(answer.json().path("items").spliterator(), false)
                .map(item -> item.path("site").asText())
                .toList();
    }

    @Test
    void isFoundByNumberNameAndPlace() {
        Map<String, Object> draft = draft("SPB-01");
        draft.put("place", "Угол " + UUID.randomUUID());
        registered(draft);

        for (Object words : List.of(draft.get("number"), ((String) draft.get("place")).substring(5))) {
            assertThat(api.as("employee")
                            .get(PATH + "?q=" + words)
                            .json()
                            .path("total")
                            .asInt())
                    .isEqualTo(1);
        }
    }

    @Test
    void theNextServiceCountsFromTheLastOrFromTheBeginning() {
        Map<String, Object> draft = draft("SPB-01");
        draft.put("serviceMonths", 6);
        draft.put("commissionedOn", "2026-01-31");
        assertThat(registered(draft).path("nextServiceOn").asText()).isEqualTo("2026-07-31");

        draft.put("number", "T-" + UUID.randomUUID());
        draft.put("lastServiceOn", "2026-08-31");
        assertThat(registered(draft).path("nextServiceOn").asText()).isEqualTo("2027-02-28");

        assertThat(registered(draft("SPB-01")).path("nextServiceOn").isNull()).isTrue();
    }

    @Test
    void namesEverythingThatIsWrong() {
        Map<String, Object> wrong = new HashMap<>(Map.of(
                "number", " ",
                "name", "",
                "type", "spaceship",
                "site", "MOON-01",
                "responsible", "nobody-of-that-name",
                "serviceMonths", 0,
                "commissionedOn", "0001-01-01"));

        Api.Answer answer = api.as("it").post(PATH, wrong);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text())
                .contains(
                        "\"number\"",
                        "\"name\"",
                        "\"type\"",
                        "\"site\"",
                        "\"responsible\"",
                        "\"serviceMonths\"",
                        "\"commissionedOn\"");
        assertThat(api.as("it").post(PATH, "{\"commissionedOn\":\"yesterday\"}").status())
                .isEqualTo(400);
    }

    @Test
    void aNumberIsGivenOnceWhateverItsCase() {
        Map<String, Object> draft = draft("SPB-01");
        registered(draft);
        draft.put("number", ((String) draft.get("number")).toLowerCase());

        assertThat(api.as("it").post(PATH, draft).code()).isEqualTo("asset_exists");
    }

    @Test
    void aChangeTellsTheJournalAndOverlooksNobody() {
        Map<String, Object> draft = draft("SPB-01");
        String id = id(registered(draft));
        draft.put("state", "IN_REPAIR");
        draft.put("version", 0);

        assertThat(api.as("it")
                        .call("PUT", PATH + "/" + id, draft)
                        .json()
                        .path("version")
                        .asInt())
                .isEqualTo(1);
        assertThat(api.as("it").call("PUT", PATH + "/" + id, draft).code()).isEqualTo("changed_meanwhile");
        List<JournalEntry> timeline = assets.timeline(callers.of("it").orElseThrow(), UUID.fromString(id));
        assertThat(timeline).extracting(JournalEntry::event).containsExactly("asset.registered", "asset.changed");
        assertThat(timeline.get(1).changes()).containsExactly(new JournalEntry.Change("state", "IN_USE", "IN_REPAIR"));
    }

    @Test
    void whoeverOnlyReadsChangesNothing() {
        String id = id(registered(draft("SPB-01")));

        for (String login : List.of("employee", "manager", "director")) {
            assertThat(api.as(login).post(PATH, draft("SPB-01")).status())
                    .as(login)
                    .isEqualTo(403);
            assertThat(api.as(login)
                            .call("PUT", PATH + "/" + id, draft("SPB-01"))
                            .status())
                    .as(login)
                    .isEqualTo(403);
        }
    }

    @Test
    void theDemonstrationHasEquipmentInItsStores() {
        assertThat(api.as("admin")
                        .get(PATH + "?type=lifting")
                        .json()
                        .path("total")
                        .asInt())
                .isGreaterThan(3);
    }
}
