package io.marshrut.absences;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.marshrut.support.Api;
import io.marshrut.support.PortalTest;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may enter an absence, and what is refused. */
@PortalTest
class EnteredAbsencesTest {

    @Autowired
    Api api;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    private Absentees people;
    private String absent;
    private String deputy;

    @BeforeEach
    void hire() {
        people = new Absentees(context);
        absent = people.person(null);
        deputy = people.person(null);
    }

    @Test
    void isEnteredByThePersonASuperiorAtAnyDistanceOrAnAdministrator() {
        String top = people.person(null);
        String middle = people.person(top);
        String below = people.person(middle);

        assertThat(enter(top, below, 1).status()).isEqualTo(201);
        assertThat(enter("admin", below, 2).status()).isEqualTo(201);
        assertThat(enter(below, below, 3).status()).isEqualTo(201);
        Api.Answer refused = enter(deputy, below, 4);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("absence_of_another");
        assertThat(enter(below, top, 4).status()).isEqualTo(403);
        assertThat(enter("admin", "no-such-person", 4).status()).isEqualTo(422);

        assertThat(api.as(top)
                        .get("/api/v1/absences?others=true")
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(3);
        JsonNode first =
                api.as(below).get("/api/v1/absences").json().path("items").get(0);
        String path = "/api/v1/absences/" + first.path("id").asText();
        assertThat(api.as(deputy).call("DELETE", path).status()).isEqualTo(404);
        assertThat(api.as(middle).call("DELETE", path).status()).isEqualTo(204);
    }

    @ParameterizedTest
    @CsvSource({
        "2, 1, deputy, %, to",
        "0, 366, deputy, %, to",
        "0, 1, nobody-of-that-name, %, deputies[0].employee",
        "0, 1, absent, %, deputies[0].employee",
        "0, 1, deputy, it/no-such-kind, deputies[0].area",
        "0, 1, deputy, i%, deputies[0].area"
    })
    void whatIsWrongIsNamed(int first, int last, String who, String area, String field) {
        String named = who.equals("deputy") ? deputy : who.equals("absent") ? absent : who;

        Api.Answer answer = api.as(absent)
                .post(
                        "/api/v1/absences",
                        Absentees.draft(
                                people.today().plusDays(first), people.today().plusDays(last), named, area));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("errors").findValuesAsText("field")).containsExactly(field);
    }

    @Test
    void twoAbsencesOfOnePersonDoNotOverlap() {
        people.away(absent, people.today(), people.today().plusDays(5), deputy, "%");

        Api.Answer answer = api.as(absent)
                .post(
                        "/api/v1/absences",
                        Absentees.draft(
                                people.today().plusDays(5), people.today().plusDays(9), deputy, "%"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("уже есть отсутствие");
        assertThat(api.as(absent)
                        .post(
                                "/api/v1/absences",
                                Absentees.draft(
                                        people.today().plusDays(6),
                                        people.today().plusDays(9),
                                        deputy,
                                        "%"))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void aBlockedDeputyIsRefused() {
        jdbc.sql("update employee set active = false where login = :login")
                .param("login", deputy)
                .update();

        assertThat(api.as(absent)
                        .post("/api/v1/absences", Absentees.draft(people.today(), people.today(), deputy, "%"))
                        .status())
                .isEqualTo(422);
    }

    private Api.Answer enter(String by, String employee, int week) {
        LocalDate monday = people.today().plusWeeks(week);
        return api.as(by)
                .post(
                        "/api/v1/absences",
                        Map.of("employee", employee, "from", monday.toString(), "to", monday.toString()));
    }
}
