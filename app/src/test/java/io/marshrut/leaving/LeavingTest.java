package io.marshrut.leaving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.marshrut.access.ApiTokens;
import io.marshrut.access.Callers;
import io.marshrut.directory.Organisation;
import io.marshrut.shared.Grant;
import io.marshrut.support.Api;
import io.marshrut.support.Incidents;
import io.marshrut.support.PortalTest;
import io.marshrut.worklist.Handovers;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody is blocked, and what waited for them waits for somebody else. */
@PortalTest
class LeavingTest {

    @Autowired
    Api api;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    private LeavingPeople people;
    private Incidents incidents;
    private String superior;
    private String leaver;

    @BeforeEach
    void somebodyWorksHere() {
        people = new LeavingPeople(context);
        incidents = new Incidents(api);
        superior = people.person("IT", null);
        leaver = people.person("IT", superior, "it");
    }

    @Test
    void whatTheyHeldGoesToTheDeputyOfAPlannedAbsence() {
        String deputy = people.person("IT", null, "it");
        plan(leaver, 20, deputy, "it/%");
        String request = taken("employee");

        people.leave(leaver);

        JsonNode task = handed(request, deputy);
        assertThat(task.path("because").asText()).contains("больше не работает", "замещающему");
        assertThat(timeline(request)).anySatisfy(entry -> {
            assertThat(entry.path("event").asText()).isEqualTo("task.handed-on");
            assertThat(entry.path("actor").asText()).isEqualTo("system");
        });
        assertThat(told(deputy, request)).anyMatch(title -> title.startsWith("К вам перешла задача"));
        assertThat(incidents.decide(deputy, task, "accept", null).status()).isEqualTo(200);
    }

    @Test
    void withoutADeputyItGoesBackToItsGroup() {
        String request = taken("employee");

        people.leave(leaver);

        await().untilAsserted(() -> assertThat(assignee(request)).isNull());
        assertThat(incidents.task("it", request).path("because").asText()).contains("вернулась в группу");
        assertThat(timeline(request))
                .anySatisfy(entry -> assertThat(entry.path("event").asText()).isEqualTo("task.returned"));
        assertThat(told("safonov", request)).anyMatch(title -> title.contains("снова у вашей группы"));
    }

    @Test
    void aDeputyForOtherWorkIsPassedOver() {
        plan(leaver, 3, people.person("IT", null, "it"), "documents/%");
        String request = taken("employee");

        people.leave(leaver);

        await().untilAsserted(() -> assertThat(assignee(request)).isNull());
    }

    @Test
    void aQuestionToALeaverIsAnsweredByTheNearestSuperiorWhoIsThere() {
        String away = people.person("IT", superior);
        String initiator = people.person("IT", away);
        String request = taken(initiator);
        incidents.decide(leaver, incidents.task(leaver, request), "accept", null);
        incidents.decide(leaver, incidents.task(leaver, request), "need-info", "Какая касса?");
        plan(away, 0, superior, "documents/%");

        people.leave(initiator);

        JsonNode question = handed(request, superior);
        assertThat(question.path("because").asText()).contains("вышестоящему");
        assertThat(incidents.decide(superior, question, "answer", "Третья").status())
                .isEqualTo(200);
    }

    @Test
    void aQuestionAskedAfterwardsGoesToTheSuperiorAtOnce() {
        String initiator = people.person("IT", superior);
        String request = taken(initiator);
        incidents.decide(leaver, incidents.task(leaver, request), "accept", null);
        people.leave(initiator);

        incidents.decide(leaver, incidents.task(leaver, request), "need-info", "Какая касса?");

        assertThat(incidents.task(superior, request).path("stage").asText()).isNotEmpty();
        assertThat(rule(request)).containsExactly("SUPERIOR");
        assertThat(told(superior, request)).hasSize(1);
    }

    @Test
    void whoHasNoSuperiorIsFollowedByTheHeadOfTheDepartment() {
        String initiator = people.person("IT", null);
        String request = taken(initiator);
        incidents.decide(leaver, incidents.task(leaver, request), "accept", null);
        incidents.decide(leaver, incidents.task(leaver, request), "need-info", "Какая касса?");

        people.leave(initiator);

        handed(request, "orlov");
        assertThat(rule(request)).containsExactly("HEAD");
    }

    @Test
    void whatWaitsForAnAnswerComesBackToTheGroup() {
        String request = taken("employee");
        incidents.decide(leaver, incidents.task(leaver, request), "accept", null);
        incidents.decide(leaver, incidents.task(leaver, request), "need-info", "Какая касса?");

        people.leave(leaver);
        await().untilAsserted(() -> assertThat(rule(request)).containsExactly("GROUP"));
        incidents.decide("employee", incidents.task("employee", request), "answer", "Третья");

        assertThat(incidents.task("it", request).path("assignee").isNull()).isTrue();
    }

    @Test
    void whoComesBackDoesNotGetItBack() {
        String request = taken("employee");
        people.leave(leaver);
        await().untilAsserted(() -> assertThat(assignee(request)).isNull());

        people.comeBack(leaver);

        assertThat(assignee(request)).isNull();
        assertThat(incidents.task(leaver, request)).isNotNull();
    }

    @Test
    void theirSessionsAndTokensEndWithThem() {
        Api.Session program = api.withToken(context.getBean(ApiTokens.class)
                .create(context.getBean(Callers.class).of(leaver).orElseThrow(), "скрипт", 3)
                .secret());
        assertThat(program.get("/api/v1/me").status()).isEqualTo(200);

        people.leave(leaver);

        assertThat(program.get("/api/v1/me").status()).isEqualTo(401);
        assertThat(api.as(leaver).get("/api/v1/me").status()).isEqualTo(401);
    }

    @Test
    void whatIsOfferedToAGroupGoesOnWhenItsLastMemberLosesTheRole() {
        String request = taken("employee");
        String group = soleGroup(request, leaver);

        api.as(leaver)
                .post("/api/v1/tasks/"
                        + incidents.task(leaver, request).path("id").asText() + "/unclaim");
        assertThat(assignee(request)).isNull();
        revoke(leaver, group);

        await().untilAsserted(() -> assertThat(rule(request)).containsExactly("HEAD"));
        assertThat(assignee(request)).isEqualTo("orlov");
        assertThat(api.as("orlov")
                        .post("/api/v1/tasks/"
                                + incidents.task("orlov", request).path("id").asText() + "/unclaim")
                        .code())
                .isEqualTo("group_empty");
    }

    @Test
    void whatIsOfferedToTheLeaverAloneGoesToTheirSuperior() {
        String request = incidents.file("employee", Incidents.title());
        soleGroup(request, leaver);

        people.leave(leaver);

        handed(request, superior);
        assertThat(rule(request)).containsExactly("SUPERIOR");
    }

    /** The sweep may come before what follows a leaving, and a leaving of somebody else at the same time. */
    @Test
    void itGoesToTheirSuperiorToo_whenTheSweepFindsItFirst() {
        String request = incidents.file("employee", Incidents.title());
        soleGroup(request, leaver);

        jdbc.sql("update employee set active = false, blocked_at = now() where login = :login")
                .param("login", leaver)
                .update();
        context.getBean(Handovers.class).sweep();

        handed(request, superior);
        assertThat(rule(request)).containsExactly("SUPERIOR");
    }

    /** Offers an item to a group of its own, which has one member. */
    private String soleGroup(String request, String login) {
        String role = "sole-" + UUID.randomUUID().toString().substring(0, 8);
        jdbc.sql("insert into role (code, name_ru, name_en) values (:role, 'Одиночка', 'Alone')")
                .param("role", role)
                .update();
        context.getBean(Organisation.class).grant(login, Grant.atSite(role, "HQ"), "admin");
        jdbc.sql("update work_item set groups = array[:role], site = 'HQ' where subject_id = :id and state = 'OPEN'")
                .param("role", role)
                .param("id", request)
                .update();
        context.getBean(Callers.class).forgetAll();
        return role;
    }

    private void revoke(String login, String role) {
        assertThat(context.getBean(Organisation.class).revoke(login, Grant.atSite(role, "HQ")))
                .isTrue();
    }

    /** A new ticket that the leaver has taken. */
    private String taken(String initiator) {
        String request = incidents.file(initiator, Incidents.title());
        String task = incidents.task("it", request).path("id").asText();
        assertThat(api.as(leaver).post("/api/v1/tasks/" + task + "/claim").status())
                .isEqualTo(200);
        return request;
    }

    private void plan(String login, int inDays, String deputy, String area) {
        LocalDate day = LocalDate.ofInstant(
                        context.getBean(java.time.Clock.class).instant(), ZoneId.of("Europe/Moscow"))
                .plusDays(inDays);
        Api.Answer answer = api.as(login)
                .post(
                        "/api/v1/absences",
                        Map.of(
                                "from",
                                day.toString(),
                                "to",
                                day.toString(),
                                "deputies",
                                List.of(Map.of("employee", deputy, "area", area))));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    private JsonNode handed(String request, String to) {
        await().untilAsserted(() -> assertThat(
                        jdbc.sql("""
                        select assignee from work_item where subject_id = :id and state = 'OPEN'
                        """).param("id", request).query(String.class).list())
                .contains(to));
        return incidents.task(to, request);
    }

    private String assignee(String request) {
        return jdbc.sql(
                        "select assignee from work_item where subject_id = :id and state = 'OPEN' and assignee is not null")
                .param("id", request)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private List<String> rule(String request) {
        return jdbc.sql("""
                        select h.rule from work_handover h join work_item w on w.id = h.item_id
                         where w.subject_id = :id order by h.id
                        """).param("id", request).query(String.class).list();
    }

    private List<String> told(String login, String request) {
        return jdbc.sql("""
                        select n.title from notification n
                         where n.recipient = :login
                           and exists (select 1 from work_item w
                                        where w.subject_id = :id and n.link = '/tasks/' || w.id)
                        """)
                .param("login", login)
                .param("id", request)
                .query(String.class)
                .list();
    }

    private List<JsonNode> timeline(String request) {
        return StreamSupport.stream(
                        api.as("employee")
                                .get("/api/v1/requests/" + request + "/timeline")
                                .json()
                                .spliterator(),
                        false)
                .toList();
    }
}
