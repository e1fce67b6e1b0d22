package io.marshrut.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.marshrut.access.Accounts;
import io.marshrut.access.Callers;
import io.marshrut.directory.Organisation;
import io.marshrut.requests.Requests;
import io.marshrut.requests.Surveys;
import io.marshrut.shared.SqlTime;
import io.marshrut.support.Api;
import io.marshrut.support.Colleagues;
import io.marshrut.support.MovableClock;
import io.marshrut.support.PortalTest;
import io.marshrut.worklist.Decisions;
import io.marshrut.worklist.WorkItems;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Results over requests of a year that no other test knows. */
@PortalTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SurveyResultsTest {

    private static final LocalDate DAY = LocalDate.of(2019, 3, 12);
    private static final String PERIOD = "?from=2019-03-01&to=2019-03-31";

    @Autowired
    Api api;

    @Autowired
    Requests requests;

    @Autowired
    WorkItems workItems;

    @Autowired
    Decisions decisions;

    @Autowired
    Callers callers;

    @Autowired
    Organisation organisation;

    @Autowired
    Accounts accounts;

    @Autowired
    Surveys surveys;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeAll
    void scoreRequests() {
        ScoredRequests scored = new ScoredRequests(requests, workItems, decisions, callers);
        String person = new Colleagues(organisation, accounts).withoutPassword();
        int[] scores = {5, 5, 4, 2, 4, 3};
        List<UUID> done = IntStream.range(0, 8)
                .mapToObj(n -> scored.completed(person, n < 6 ? "HQ" : "OMS-01"))
                .toList();
        for (int n = 0; n < scores.length; n++) {
            surveys.answer(scored.caller(person), done.get(n), scores[n], "Слово " + n);
        }
        surveys.answer(scored.caller(person), done.get(6), 1, "Единственная оценка площадки");
        Instant then = DAY.atTime(12, 0).toInstant(ZoneOffset.UTC);
        done.forEach(id -> jdbc.sql("update service_request set created_at = :then, closed_at = :then where id = :id")
                .param("then", SqlTime.of(then))
                .param("id", id)
                .update());
    }

    @Test
    void theyAreAddedUpByDeskKindAndSite() {
        JsonNode told = results("orlov", "");

        assertThat(told.path("total").path("completed").asInt()).isEqualTo(8);
        assertThat(told.path("total").path("answered").asInt()).isEqualTo(7);
        assertThat(told.path("total").path("asked").asInt()).isLessThanOrEqualTo(8);
        assertThat(told.path("total").path("average").decimalValue()).isEqualByComparingTo(new BigDecimal("3.43"));
        assertThat(told.path("total").path("good").decimalValue()).isEqualByComparingTo(new BigDecimal("0.5714"));
        assertThat(told.path("total").path("scores")).hasToString("[1,1,1,2,2]");
        assertThat(line(told, "desks", "it").path("answered").asInt()).isEqualTo(7);
        assertThat(line(told, "kinds", "it/incident").path("answered").asInt()).isEqualTo(7);
        assertThat(line(told, "months", "2019-03").path("answered").asInt()).isEqualTo(7);
        assertThat(line(told, "sites", "HQ").path("average").decimalValue())
                .isEqualByComparingTo(new BigDecimal("3.83"));
    }

    @Test
    void aGroupOfFewScoresIsNotToldByItsAverage() {
        JsonNode omsk = line(results("orlov", ""), "sites", "OMS-01");

        assertThat(omsk.path("completed").asInt()).isEqualTo(2);
        assertThat(omsk.path("answered").asInt()).isEqualTo(1);
        assertThat(omsk.path("few").asBoolean()).isTrue();
        assertThat(omsk.path("average").isNull()).isTrue();
        assertThat(omsk.path("scores").isNull()).isTrue();
        assertThat(results("orlov", "&site=OMS-01")
                        .path("total")
                        .path("average")
                        .isNull())
                .isTrue();
    }

    @Test
    void theyAreForThoseWhoAnswerForTheWork() {
        assertThat(get("employee", "").status()).isEqualTo(403);
        assertThat(get("it", "").status()).isEqualTo(403);
        assertThat(results("director", "").path("total").path("completed").asInt())
                .isEqualTo(8);
        assertThat(results("gromova", "").path("total").path("completed").asInt())
                .as("the head of another desk sees nothing of this one")
                .isZero();
        assertThat(api.as("employee").get("/surveys").status()).isNotEqualTo(200);
    }

    @Test
    void filtersNarrowThemAndAPeriodThatEndsBeforeItBeginsIsRefused() {
        assertThat(results("orlov", "&kind=it/new-user")
                        .path("total")
                        .path("completed")
                        .asInt())
                .isZero();
        assertThat(results("orlov", "&desk=it&site=HQ")
                        .path("total")
                        .path("completed")
                        .asInt())
                .isEqualTo(6);
        assertThat(api.as("orlov")
                        .get("/api/v1/surveys/results?from=2019-03-31&to=2019-03-01")
                        .status())
                .isEqualTo(422);
    }

    private JsonNode results(String login, String more) {
        Api.Answer answer = get(login, more);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private Api.Answer get(String login, String more) {
        return api.as(login).get("/api/v1/surveys/results" + PERIOD + more);
    }

    private static JsonNode line(JsonNode told, String group, String key) {
        for (JsonNode line : told.path(group)) {
            if (line.path("key").asText().equals(key)) {
                return line;
            }
        }
        throw new AssertionError(key + " is not among " + told.path(group));
    }
}
