package io.marshrut.powersofattorney;

import static io.marshrut.support.PowerCases.form;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.marshrut.support.Api;
import io.marshrut.support.PortalTest;
import io.marshrut.support.PowerCases;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** One rule for list, card, files and search; revoking is for those who keep them; the check is for everybody. */
@PortalTest
class PowerRightsTest {

    private static final String PATH = "/api/v1/powers-of-attorney/";

    @Autowired
    Api api;

    private PowerCases cases;
    private static String id;
    private static String word;

    @BeforeEach
    void oneForAll() {
        cases = new PowerCases(api);
        if (id == null) {
            word = "вахта" + UUID.randomUUID().toString().substring(0, 8);
            id = cases.signed("employee", form(Map.of("purpose", "Дежурство " + word, "passport", "4010 999888")));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "lawyer, true",
        "gromova, true",
        "director, true",
        "employee, true",
        "nosova, true",
        "petrov, false",
        "manager, false",
        "accountant, false",
        "admin, false"
    })
    void isSeenByItsPeopleAndByThoseWhoKeepThem(String login, boolean sees) {
        JsonNode card = cases.card("lawyer", id).json();

        assertThat(cases.card(login, id).status()).isEqualTo(sees ? 200 : 404);
        assertThat(api.as(login).get(PATH + id + "/timeline").status()).isEqualTo(sees ? 200 : 404);
        assertThat(api.as(login)
                        .get("/api/v1/powers-of-attorney?q=" + coded(word))
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(sees ? 1 : 0);
        for (String file : new String[] {"paper", "scan"}) {
            assertThat(api.as(login)
                            .get("/api/v1/documents/" + card.path(file).asText() + "/content")
                            .status())
                    .as(file)
                    .isEqualTo(sees ? 200 : 404);
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> found("lawyer") > 0);
        assertThat(found(login) > 0).as("in the search").isEqualTo(sees);
    }

    @Test
    void thePassportIsNotAmongTheWordsOfTheSearch() {
        await().atMost(Duration.ofSeconds(30)).until(() -> found("lawyer") > 0);

        assertThat(api.as("lawyer")
                        .get("/api/v1/search?type=power-of-attorney&q=999888")
                        .json()
                        .path("total")
                        .asInt())
                .isZero();
    }

    @Test
    void holderAndInitiatorMayReadItButNotRevokeIt() {
        Map<String, String> why = Map.of("comment", "Уволен");

        assertThat(api.as("nosova").post(PATH + id + "/revoke", why).status()).isEqualTo(403);
        assertThat(api.as("employee").post(PATH + id + "/revoke", why).status()).isEqualTo(403);
        assertThat(api.as("petrov").post(PATH + id + "/revoke", why).status()).isEqualTo(404);
        assertThat(api.as("lawyer")
                        .post(PATH + id + "/revoke", Map.of("comment", " "))
                        .status())
                .isEqualTo(422);
        assertThat(api.as("lawyer")
                        .post(PATH + id + "/revoke", Map.of("from", "2020-01-01", "comment", "Задним числом"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void theCheckAnswersEverybodyInTheirLanguage() {
        JsonNode power = cases.card("lawyer", id).json();

        JsonNode may = check("petrov", "nosova", "receive-goods", null);
        assertThat(may.path("valid").asBoolean()).isTrue();
        assertThat(may.path("because").asText()).contains("разрешает: получать товарно-материальные ценности");
        assertThat(may.has("passport")).isFalse();
        JsonNode byName = check(
                "petrov",
                "НОСОВА  Ксения Павловна",
                "получать пропуска",
                power.path("endsOn").asText());
        assertThat(byName.path("valid").asBoolean()).isTrue();
        assertThat(check("petrov", "nosova", "receive-goods", "2040-01-01")
                        .path("valid")
                        .asBoolean())
                .isFalse();
        JsonNode not = api.as("petrov")
                .with("Accept-Language", "en")
                .get("/api/v1/powers-of-attorney/check?holder=nosova&action=fly%20planes")
                .json();
        assertThat(not.path("valid").asBoolean()).isFalse();
        assertThat(not.path("because").asText()).startsWith("No power of attorney of this person");
        assertThat(api.stranger()
                        .get("/api/v1/powers-of-attorney/check?holder=nosova&action=fly")
                        .status())
                .isEqualTo(401);
        assertThat(api.as("petrov")
                        .get("/api/v1/powers-of-attorney/check?on=x")
                        .json()
                        .path("errors"))
                .hasSize(3);
    }

    @Test
    void revokedTodayTheCheckSaysNoFromThisMoment() {
        String own = cases.signed(
                "employee",
                form(Map.of("holderKind", "outside", "holder", "", "holderName", "Чужих Пётр " + UUID.randomUUID())));
        JsonNode power = cases.card("lawyer", own).json();
        String name = power.path("holderName").asText();
        assertThat(check("petrov", name, "receive-goods", null).path("valid").asBoolean())
                .isTrue();

        Api.Answer revoked =
                api.as("director").post(PATH + own + "/revoke", Map.of("comment", "Договор с ним окончен"));

        assertThat(revoked.status()).as(revoked.text()).isEqualTo(200);
        assertThat(revoked.json().path("state").asText()).isEqualTo("REVOKED");
        JsonNode now = check("petrov", name, "receive-goods", null);
        assertThat(now.path("valid").asBoolean()).isFalse();
        assertThat(now.path("number").asText()).isEqualTo(power.path("number").asText());
        assertThat(now.path("because").asText()).contains("отозвана");
        assertThat(api.as("director")
                        .post(PATH + own + "/revoke", Map.of("comment", "Ещё раз"))
                        .code())
                .isEqualTo("power_not_in_force");
    }

    private int found(String login) {
        return api.as(login)
                .get("/api/v1/search?type=power-of-attorney&q=" + coded(word))
                .json()
                .path("total")
                .asInt();
    }

    private JsonNode check(String login, String holder, String action, String on) {
        return api.as(login)
                .get("/api/v1/powers-of-attorney/check?holder=" + coded(holder) + "&action=" + coded(action)
                        + (on == null ? "" : "&on=" + on))
                .json();
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
