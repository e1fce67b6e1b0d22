package io.marshrut.surveys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marshrut.access.Accounts;
import io.marshrut.access.Callers;
import io.marshrut.directory.Organisation;
import io.marshrut.journal.JournalEntry;
import io.marshrut.journal.Origin;
import io.marshrut.notifications.MailChoice;
import io.marshrut.notifications.MailChoices;
import io.marshrut.notifications.NewsKind;
import io.marshrut.requests.Requests;
import io.marshrut.requests.Surveys;
import io.marshrut.shared.SqlTime;
import io.marshrut.support.Api;
import io.marshrut.support.Colleagues;
import io.marshrut.support.MovableClock;
import io.marshrut.support.PortalTest;
import io.marshrut.support.Window;
import io.marshrut.surveys.Invitations.Outcome;
import io.marshrut.worklist.Decisions;
import io.marshrut.worklist.WorkItem;
import io.marshrut.worklist.WorkItems;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answering by the link of a mail; attacks: a scanner follows it, somebody makes one up, uses it twice or too late. */
@PortalTest
class SurveyByLinkTest {

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
    Invitations invitations;

    @Autowired
    SendInvitation send;

    @Autowired
    SurveyTokens tokens;

    @Autowired
    SurveyLinks links;

    @Autowired
    MailChoices choices;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private ScoredRequests scored;
    private String person;
    private UUID request;

    @BeforeEach
    void completeARequest() {
        scored = new ScoredRequests(requests, workItems, decisions, callers);
        person = new Colleagues(organisation, accounts).withoutPassword();
        request = scored.completed(person, "HQ");
        send.run(request.toString());
    }

    @Test
    void theLinkShowsTheScoreAndOnlyTheButtonSendsIt() {
        String path = link() + "?score=5";
        Window window = new Window(api.base());

        HttpResponse<String> page = window.get(path);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .containsPattern("value=\"5\"[^>]*checked")
                .doesNotContainPattern("value=\"4\"[^>]*checked");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(surveys.find(request))
                .as("a scanner that follows the link answers nothing")
                .isEmpty();

        HttpResponse<String> sent = window.post(path, link(path), Map.of("score", "5", "comment", "Быстро"));
        assertThat(sent.statusCode()).isEqualTo(200);
        assertThat(surveys.find(request).orElseThrow().score()).isEqualTo(5);
        assertThat(surveys.find(request).orElseThrow().answeredBy()).isEqualTo(person);

        assertThat(window.get(path).statusCode()).isEqualTo(410);
        assertThat(window.get(path).body()).contains("Оценка уже есть");
        assertThat(links.answer(token(path), 1, "ещё раз", Origin.portal("127.0.0.1")))
                .isEqualTo(SurveyLinks.State.ANSWERED);
        assertThat(surveys.find(request).orElseThrow().score()).isEqualTo(5);
    }

    @Test
    void aLowScoreNeedsACommentAndTheLinkGoesOnWorking() {
        String path = link();
        Window window = new Window(api.base());

        HttpResponse<String> refused = window.post(path, path, Map.of("score", "2", "comment", " "));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).containsPattern("value=\"2\"[^>]*checked");
        assertThat(window.post(path, path, Map.of("comment", "Без оценки")).statusCode())
                .isEqualTo(422);
        assertThat(surveys.find(request)).isEmpty();

        assertThat(window.post(path, path, Map.of("score", "2", "comment", "Долго"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(surveys.find(request).orElseThrow().comment()).isEqualTo("Долго");
    }

    @Test
    void oneOfManyWhoUseTheLinkAtTheSameMomentAnswers() throws Exception {
        String token = token(link());
        ExecutorService people = Executors.newFixedThreadPool(4);
        try {
            Callable<SurveyLinks.State> answer = () -> links.answer(token, 4, null, Origin.portal("127.0.0.1"));
            List<SurveyLinks.State> states = new ArrayList<>();
            for (Future<SurveyLinks.State> one : people.invokeAll(List.of(answer, answer, answer, answer))) {
                states.add(one.get());
            }
            assertThat(states)
                    .containsExactlyInAnyOrder(
                            SurveyLinks.State.OPEN,
                            SurveyLinks.State.ANSWERED,
                            SurveyLinks.State.ANSWERED,
                            SurveyLinks.State.ANSWERED);
        } finally {
            people.shutdown();
        }
    }

    @Test
    void whatThePortalNeverGaveOutIsToldApartFromWhatIsOver() {
        String token = token(link());
        String forged = (token.charAt(0) == 'A' ? 'B' : 'A') + token.substring(1);

        for (String wrong : List.of(forged, token.substring(0, token.indexOf('.')), "x", token + "x")) {
            assertThat(links.open(wrong).state()).as(wrong).isEqualTo(SurveyLinks.State.FORGED);
        }
        assertThat(new Window(api.base()).get("/survey/" + forged).statusCode()).isEqualTo(404);
        assertThat(links.open(tokens.next()).state()).isEqualTo(SurveyLinks.State.EXPIRED);

        invitations.expect(request, token);
        jdbc.sql("update survey_invitation set expires_at = :then where request_id = :id")
                .param("then", SqlTime.of(clock.instant().minusSeconds(1)))
                .param("id", request)
                .update();
        assertThat(links.open(token).state()).isEqualTo(SurveyLinks.State.EXPIRED);
        assertThat(links.answer(token, 5, null, Origin.portal("127.0.0.1"))).isEqualTo(SurveyLinks.State.EXPIRED);
        assertThat(surveys.find(request)).isEmpty();
    }

    @Test
    void theLinkOfWhoWasBlockedIsClosed() {
        String token = token(link());
        jdbc.sql("update employee set active = false where login = :login")
                .param("login", person)
                .update();

        assertThat(links.open(token).state()).isEqualTo(SurveyLinks.State.CLOSED);
    }

    @Test
    void theTokenStandsInNoTable() {
        String token = token(link());

        assertThat(jdbc.sql(
                                "select count(*) from survey_invitation where digest is not null and digest = convert_to(:token, 'UTF8')")
                        .param("token", token)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select octet_length(digest) from survey_invitation where request_id = :id")
                        .param("id", request)
                        .query(Integer.class)
                        .single())
                .isEqualTo(32);
        assertThat(jdbc.sql(
                                "select count(*) from mail where recipient = :me and (text like '%/survey/%' or link like '%/survey/%')")
                        .param("me", person)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void nobodyIsAskedByMailAgainWithinTheTimeOfRest() {
        assertThat(outcome(request)).isEqualTo(Outcome.KEPT);
        UUID second = scored.completed(person, "HQ");
        send.run(second.toString());

        assertThat(outcome(second)).isEqualTo(Outcome.RESTING);
        assertThat(surveys.awaits(
                        scored.caller(person),
                        requests.get(scored.caller(person), second).request()))
                .as("the card still offers it")
                .isTrue();

        UUID third = scored.completed(person, "HQ");
        send.run(third.toString());
        Instant later = Instant.now().plus(Duration.ofDays(14).plusMinutes(1));
        clock.at(later, () -> assertThat(invitations.mayBeAsked(person, third)).isTrue());
    }

    @Test
    void whoWantsNoSurveysIsNotAskedAndWhoWantsADigestGetsALine() {
        String silent = new Colleagues(organisation, accounts).withoutPassword();
        choices.choose(scored.caller(silent), Map.of(NewsKind.SURVEYS, MailChoice.NEVER));
        String daily = new Colleagues(organisation, accounts).withoutPassword();
        choices.choose(scored.caller(daily), Map.of(NewsKind.SURVEYS, MailChoice.DAILY));

        UUID unasked = scored.completed(silent, "HQ");
        UUID asked = scored.completed(daily, "HQ");
        send.run(unasked.toString());
        send.run(asked.toString());

        assertThat(outcome(unasked)).isEqualTo(Outcome.NOT_WANTED);
        assertThat(outcome(asked)).isEqualTo(Outcome.DIGEST);
        assertThat(jdbc.sql("select link from mail where recipient = :me and state = 'DIGEST'")
                        .param("me", daily)
                        .query(String.class)
                        .list())
                .contains("/requests/" + asked);
    }

    @Test
    void aLowScoreWaitsForTheHeadOfTheDeskWhoTellsWhatCameOfIt() {
        surveys.answer(scored.caller(person), request, 2, "Пришли через неделю");

        WorkItem low = scored.pending(request).get(0);
        assertThat(low.assignee()).isEqualTo("orlov");
        assertThat(low.stage().ru()).isEqualTo("Разобрать низкую оценку");
        assertThat(low.dueAt()).isAfter(low.createdAt());
        assertThat(requests.waitingFor(scored.caller("orlov"), request))
                .extracting(WorkItem::id)
                .containsExactly(low.id());

        assertThatThrownBy(() -> decisions.decide(scored.caller("orlov"), low.id(), "resolved", " ", Map.of()))
                .hasMessageContaining("comment_required");
        decisions.decide(scored.caller("orlov"), low.id(), "resolved", "Поговорили с исполнителем", Map.of());

        assertThat(scored.pending(request)).isEmpty();
        assertThat(jdbc.sql("select resolved_by || ': ' || comment from survey_follow_up where request_id = :id")
                        .param("id", request)
                        .query(String.class)
                        .single())
                .isEqualTo("orlov: Поговорили с исполнителем");
        assertThat(requests.timeline(scored.caller(person), request))
                .extracting(JournalEntry::event)
                .contains("survey.asked", "request.scored", "survey.resolved");
    }

    @Test
    void aGoodScoreOpensNothing() {
        surveys.answer(scored.caller(person), request, 4, null);

        assertThat(scored.pending(request)).isEmpty();
    }

    private Outcome outcome(UUID id) {
        return invitations.find(id).orElseThrow().outcome();
    }

    /** As the mail has it: this portal has no mail server, so the token is made here. */
    private String link() {
        String token = tokens.next();
        invitations.expect(request, token);
        return "/survey/" + token;
    }

    private static String link(String path) {
        return path.replaceAll("\\?.*", "");
    }

    private static String token(String path) {
        return link(path).substring("/survey/".length());
    }
}
