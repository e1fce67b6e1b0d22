package io.marshrut.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import com.fasterxml.jackson.databind.JsonNode;
import io.marshrut.access.Callers;
import io.marshrut.directory.Directory;
import io.marshrut.primarydocuments.PrimaryDocuments;
import io.marshrut.relations.Dependencies;
import io.marshrut.relations.Merging;
import io.marshrut.relations.Relations;
import io.marshrut.requests.Catalogue;
import io.marshrut.requests.Requests;
import io.marshrut.sla.Sla;
import io.marshrut.support.Api;
import io.marshrut.support.MovableClock;
import io.marshrut.support.PortalTest;
import io.marshrut.support.Uploads;
import io.marshrut.worklist.Assignments;
import io.marshrut.worklist.Decisions;
import io.marshrut.worklist.WorkItem;
import io.marshrut.worklist.WorkItems;
import io.marshrut.worklist.Worklist;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Random actions over every kind of case, with a clock that moves. {@code MARSHRUT_CASES} says how many cases (150),
 * {@code MARSHRUT_SEED} repeats a run whose seed was printed.
 */
@PortalTest
class CasesTest {

    private static final int CASES = Integer.parseInt(
            Optional.ofNullable(System.getenv("MARSHRUT_CASES")).orElse("150"));
    private static final long SEED = Optional.ofNullable(System.getenv("MARSHRUT_SEED"))
            .map(Long::parseLong)
            .orElseGet(System::nanoTime);

    /** One case in so many is a document: it has to be read first, which takes the worker a second. */
    private static final int DOCUMENTS = 25;

    private static final int MOST_DOCUMENTS = 60;
    private static final int MOST_STEPS = 8;
    private static final int UNDER_WAY = 12;

    /** A Monday morning in Moscow; the production calendar knows the months after it. */
    private static final Instant BEGIN = Instant.parse("2026-03-02T06:30:00Z");

    @Autowired
    MovableClock clock;

    @Autowired
    Api api;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Requests requests;

    @Autowired
    io.marshrut.requests.RequestStages stages;

    @Autowired
    PrimaryDocuments documents;

    @Autowired
    Worklist worklist;

    @Autowired
    Assignments assignments;

    @Autowired
    Decisions decisions;

    @Autowired
    WorkItems workItems;

    @Autowired
    Merging merging;

    @Autowired
    Dependencies dependencies;

    @Autowired
    Relations relations;

    @Autowired
    Callers callers;

    @Autowired
    Directory directory;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    Sla sla;

    @Autowired
    ElasticsearchClient search;

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final List<Case> all = new ArrayList<>();
    private final Map<Case, Long> journalled = new HashMap<>();
    private final NavigableSet<Instant> steps = new TreeSet<>();
    private Instant now = BEGIN;
    private Driver driver;
    private Invariants invariants;
    private ModelTimers timers;

    @Test
    void everyCaseEndsOrWaitsForAPersonAndNothingIsLostOrDoneTwice() {
        System.out.printf("%d random cases, repeat with MARSHRUT_SEED=%d%n", CASES, SEED);
        People people = new People(callers, directory);
        RelatedCases related = new RelatedCases(random, requests, merging, dependencies, relations);
        driver = new Driver(
                random,
                people,
                catalogue,
                requests,
                stages,
                documents,
                worklist,
                assignments,
                decisions,
                workItems,
                related);
        timers = new ModelTimers(management, runtime, clock);
        invariants = new Invariants(jdbc, workItems, tasks, runtime, timers, sla, directory, people);

        clock.at(BEGIN, this::run);
        System.out.printf("%d times cases were related%n", related.done());
        assertThat(related.done() > 0 || CASES < 150).as("some were related").isTrue();

        invariants.theNumbersHaveNoGaps(all);
        invariants.noTimerFiredTwice();
        theIndexIsWhatTheDatabaseIs();
    }

    private void run() {
        List<Case> underWay = new ArrayList<>(doubtfulDocuments());
        int filed = underWay.size();
        Map<Case, Integer> taken = new HashMap<>();
        while (filed < CASES || !underWay.isEmpty()) {
            if (filed < CASES && underWay.size() < UNDER_WAY + MOST_DOCUMENTS) {
                underWay.add(atTheNextMoment(this::file));
                filed++;
            }
            Case one = underWay.get(random.nextInt(underWay.size()));
            boolean enough = taken.merge(one, 1, Integer::sum) > MOST_STEPS;
            atTheNextMoment(() -> {
                act(one, enough);
                return one;
            });
            if (invariants.isOver(one) || enough && random.nextInt(8) == 0) {
                underWay.remove(one);
            }
        }
        all.forEach(invariants::hold);
        invariants.nobodyWasToldTwice(steps);
        invariants.theTallyIsRight();
    }

    private interface Step {
        Case take();
    }

    private Case atTheNextMoment(Step step) {
        now = now.plusSeconds(random.nextInt(4) == 0 ? random.nextInt(6 * 3_600) : 1 + random.nextInt(900));
        steps.add(now.truncatedTo(ChronoUnit.MICROS));
        Case[] taken = new Case[1];
        clock.moveTo(now);
        timers.fireThoseDue(steps);
        try {
            taken[0] = step.take();
            invariants.hold(taken[0]);
        } catch (RuntimeException | AssertionError e) {
            throw new AssertionError(
                    "At %s with MARSHRUT_SEED=%d, %s: %s".formatted(now, SEED, driver.doing(), e.getMessage()), e);
        }
        // the next step is later than everything this one wrote
        now = clock.instant();
        return taken[0];
    }

    private Case file() {
        Case filed = driver.file(LocalDate.ofInstant(now, ZoneOffset.UTC));
        all.add(filed);
        journalled.put(filed, 1L);
        assertThat(invariants.actionsInTheJournal(filed)).isOne();
        return filed;
    }

    private void act(Case one, boolean finish) {
        if (invariants.isOver(one)) {
            return;
        }
        if (invariants.isAside(one)) {
            holdTheJournal(one, driver.aside(one));
            return;
        }
        if (driver.pending(one).isEmpty()) {
            timers.pass(one);
            return;
        }
        WorkItem item = driver.pending(one).get(0);
        assertThat(random.nextInt(4) > 0 || driver.strangers().areRefused(item))
                .as("strangers are refused at %s", one)
                .isTrue();
        holdTheJournal(one, finish ? driver.finish(one) : driver.step(one));
    }

    private void holdTheJournal(Case one, long made) {
        driver.alsoMade().forEach((other, lines) -> {
            invariants.hold(other);
            assertThat(invariants.actionsInTheJournal(other))
                    .as("an entry in the journal of %s for what was done to %s", other, one)
                    .isEqualTo(journalled.merge(other, (long) lines, Long::sum));
        });
        assertThat(invariants.actionsInTheJournal(one))
                .as("an entry in the journal for each action on %s", one)
                .isEqualTo(journalled.merge(one, made, Long::sum));
    }

    /** Read before the clock starts to move: a lock of the engine would look expired to the worker. */
    private List<Case> doubtfulDocuments() {
        Uploads uploads = new Uploads(api);
        List<String> ids = new ArrayList<>();
        for (int n = 0; n < Math.min(MOST_DOCUMENTS, CASES / DOCUMENTS); n++) {
            ids.add(uploads.send("accountant", "case-" + n + ".pdf", Uploads.textPdf(Uploads.newInvoice())));
        }
        for (String id : ids) {
            JsonNode card = uploads.settled("accountant", id);
            assertThat(card.path("status").asText()).isEqualTo("TO_VERIFY");
            Case read = new Case("document", java.util.UUID.fromString(id), "documents/primary-document");
            all.add(read);
            journalled.put(read, invariants.actionsInTheJournal(read));
        }
        now = clock.instant();
        return all;
    }

    private void theIndexIsWhatTheDatabaseIs() {
        // many cases lead years ahead, and the scheduler's clock cannot be moved: their time has come
        jdbc.sql("update scheduled_tasks set execution_time = now() where task_name = 'follow-up' and not picked")
                .update();
        await().atMost(Duration.ofMinutes(5 + CASES / 250))
                .until(() -> jdbc.sql("select count(*) from scheduled_tasks where task_name = 'follow-up'")
                                .query(Long.class)
                                .single()
                        == 0);
        for (Case one : all) {
            JsonNode indexed = indexed(one);
            assertThat(indexed.path("state").asText())
                    .as("state of %s in the index", one)
                    .isEqualTo(invariants.status(one));
        }
    }

    private JsonNode indexed(Case one) {
        try {
            return search.get(get -> get.index("marshrut").id(one.type() + ":" + one.id()), JsonNode.class)
                    .source();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
