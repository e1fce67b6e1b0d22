package io.marshrut.sla;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.marshrut.access.Callers;
import io.marshrut.notifications.Notification;
import io.marshrut.notifications.Notifications;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Paged;
import io.marshrut.support.Api;
import io.marshrut.support.Incidents;
import io.marshrut.support.MovableClock;
import io.marshrut.support.PortalTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Warnings, breaches and escalations of the first line of {@code it/incident}: two hours, a warning at 75 %, to the
 * superior, then every four working hours to the head. Filed on Tuesday 3 March 2026 at 10:00 in Moscow.
 */
@PortalTest
class SlaAlarmsTest {

    private static final Instant FILED = Instant.parse("2026-03-03T07:00:00Z");
    private static final Instant WARNED = Instant.parse("2026-03-03T08:30:05Z");
    private static final Instant BROKEN = Instant.parse("2026-03-03T09:00:05Z");
    /** 12:00 and four working hours, of which 13:00 to 14:00 is lunch: 17:00. */
    private static final Instant SECOND_LEVEL = Instant.parse("2026-03-03T14:00:05Z");

    @Autowired
    Api api;

    @Autowired
    MovableClock clock;

    @Autowired
    Notifications notifications;

    @Autowired
    Callers callers;

    private Incidents incidents;
    private String title;
    private String id;

    @BeforeEach
    void people() {
        incidents = new Incidents(api);
        title = Incidents.title();
    }

    /** Files an incident and goes on from there: the clock comes back to the present at the end alone. */
    private void fromTheFiling(Runnable test) {
        clock.at(FILED, () -> {
            id = incidents.file("petrov", title);
            test.run();
        });
    }

    @Test
    void warnsBreaksAndEscalatesEachOnce() {
        fromTheFiling(() -> {
            claim();
            clock.moveTo(WARNED);
            awaitFact("WARNED");
            assertThat(facts()).containsExactly("STARTED", "WARNED");
            assertThat(told("it"))
                    .filteredOn(title -> title.startsWith("Скоро срок"))
                    .hasSize(1);
            assertThat(told("safonov")).noneMatch(title -> title.startsWith("Скоро срок"));

            clock.moveTo(BROKEN);
            awaitFact("ESCALATED");
            assertThat(facts()).containsExactly("STARTED", "WARNED", "BREACHED", "ESCALATED");
            assertThat(told("it"))
                    .filteredOn(title -> title.startsWith("Просрочено"))
                    .hasSize(1);
            assertThat(told("orlov"))
                    .filteredOn(title -> title.startsWith("Нарушен срок"))
                    .hasSize(1);

            clock.moveTo(SECOND_LEVEL);
            awaitUntil(() -> facts().size() == 5);
            assertThat(facts()).containsExactly("STARTED", "WARNED", "BREACHED", "ESCALATED", "ESCALATED");
            assertThat(events()).contains("sla.warned", "sla.breached", "sla.escalated");
        });
    }

    @Test
    void whatPassedWhileNothingRanIsCaughtUpWithoutIdleWarnings() {
        fromTheFiling(() -> {
            clock.moveTo(Instant.parse("2026-03-04T07:00:00Z"));
            awaitFact("ESCALATED");

            assertThat(facts()).startsWith("STARTED", "WARNED", "BREACHED", "ESCALATED", "ESCALATED");
            assertThat(told("it")).noneMatch(title -> title.startsWith("Скоро срок"));
            assertThat(told("it"))
                    .filteredOn(title -> title.startsWith("Просрочено"))
                    .hasSize(1);
        });
    }

    @Test
    void nothingIsBrokenWhileTheInitiatorIsAsked() {
        fromTheFiling(() -> {
            // filed at the same moment: shows that the timers of that time have gone off
            String other = incidents.file("petrov", Incidents.title());
            clock.moveTo(Instant.parse("2026-03-03T08:00:00Z"));
            incidents.decide("it", incidents.task("it", id), "need-info", "Какая касса?");
            clock.moveTo(Instant.parse("2026-03-05T07:00:00Z"));
            awaitUntil(() -> facts(other).contains("BREACHED"));
            assertThat(facts()).containsExactly("STARTED", "PAUSED");

            incidents.decide("petrov", incidents.task("petrov", id), "answer", "Третья");
            // of two hours one was left: 11:00 in Moscow
            clock.moveTo(Instant.parse("2026-03-05T08:00:05Z"));
            awaitFact("BREACHED");
            assertThat(facts()).startsWith("STARTED", "PAUSED", "RESUMED", "WARNED", "BREACHED");
        });
    }

    @Test
    void aStageThatIsDoneRingsNoMore() {
        fromTheFiling(() -> {
            String other = incidents.file("petrov", Incidents.title());
            clock.moveTo(FILED.plusSeconds(60));
            incidents.decide("it", incidents.task("it", id), "accept", null);
            clock.moveTo(BROKEN);
            awaitUntil(() -> facts(other).contains("BREACHED"));

            assertThat(told("it")).noneMatch(line -> line.startsWith("Просрочено"));
            assertThat(events()).doesNotContain("sla.warned", "sla.breached");
        });
    }

    @Test
    void anotherTimeKeepsThePausesAndIsAPromiseOfItsOwn() {
        fromTheFiling(() -> {
            claim();
            String task = incidents.task("it", id).path("id").asText();
            clock.moveTo(BROKEN);
            awaitFact("BREACHED");
            clock.moveTo(BROKEN.plusSeconds(60));
            assertThat(deadline("it", task, "PT6H").status()).isEqualTo(403);
            assertThat(deadline("orlov", task, "завтра").status()).isEqualTo(422);
            assertThat(deadline("orlov", task, "PT6H").status()).isEqualTo(200);

            // six working hours from 10:00: 17:00
            assertThat(incidents.request("petrov", id).path("dueAt").asText()).startsWith("2026-03-03T14:00:0");
            clock.moveTo(Instant.parse("2026-03-03T14:00:05Z"));
            awaitUntil(() -> facts().stream().filter("BREACHED"::equals).count() == 2);
            assertThat(events()).contains("task.deadline-changed");
        });
    }

    private Api.Answer deadline(String login, String task, String policy) {
        return api.as(login)
                .post("/api/v1/tasks/" + task + "/deadline", Map.of("sla", policy, "comment", "Ждём запчасть"));
    }

    private void claim() {
        api.as("it").post("/api/v1/tasks/" + incidents.task("it", id).path("id").asText() + "/claim", Map.of());
    }

    private void awaitFact(String fact) {
        awaitUntil(() -> facts().contains(fact));
    }

    private static void awaitUntil(Callable<Boolean> condition) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(condition);
    }

    private List<String> facts() {
        return facts(id);
    }

    private List<String> facts(String request) {
        List<String> facts = new ArrayList<>();
        for (JsonNode fact : api.as("petrov")
                .get("/api/v1/requests/" + request + "/sla")
                .json()
                .path("facts")) {
            facts.add(fact.path("fact").asText());
        }
        return facts;
    }

    private List<String> events() {
        List<String> events = new ArrayList<>();
        api.as("petrov")
                .get("/api/v1/requests/" + id + "/timeline")
                .json()
                .forEach(entry -> events.add(entry.path("event").asText()));
        return events;
    }

    /** Titles and texts of what a person was told about this request. */
    private List<String> told(String login) {
        Caller reader = callers.of(login).orElseThrow();
        List<String> titles = new ArrayList<>();
        Paged<Notification> page;
        int number = 0;
        // other tests live later and fill the first pages
        do {
            page = notifications.list(reader, new Paged.Request(number++, 200));
            page.items().stream()
                    .filter(line -> line.text().contains(title))
                    .map(Notification::title)
                    .forEach(titles::add);
        } while (page.hasNext());
        return titles;
    }
}
