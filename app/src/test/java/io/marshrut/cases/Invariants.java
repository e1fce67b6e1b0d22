package io.marshrut.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.marshrut.directory.Directory;
import io.marshrut.shared.Caller;
import io.marshrut.shared.SqlTime;
import io.marshrut.sla.Pause;
import io.marshrut.sla.Sla;
import io.marshrut.worklist.WorkItem;
import io.marshrut.worklist.WorkItems;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must hold of a case at any time, told from the tables and from the engine, not from the façades alone. */
final class Invariants {

    private static final Set<String> ENDED = Set.of("COMPLETED", "REJECTED", "WITHDRAWN", "VERIFIED");

    /** Between two readings of the running clock inside one action. */
    private static final Duration AT_ONCE = Duration.ofSeconds(5);

    private final JdbcClient jdbc;
    private final WorkItems workItems;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final Sla sla;
    private final Directory directory;
    private final People people;

    Invariants(
            JdbcClient jdbc,
            WorkItems workItems,
            TaskService tasks,
            RuntimeService runtime,
            Sla sla,
            Directory directory,
            People people) {
        this.jdbc = jdbc;
        this.workItems = workItems;
        this.tasks = tasks;
        this.runtime = runtime;
        this.sla = sla;
        this.directory = directory;
        this.people = people;
    }

    void hold(Case one) {
        endsOrWaitsForAPerson(one);
        theInboxShowsTheEnginesTasks(one);
        theLedgerAddsUp(one);
        if (one.isRequest()) {
            theStatusIsWhatTheJournalTells(one);
        }
    }

    String status(Case one) {
        return jdbc.sql("select status from " + (one.isRequest() ? "service_request" : "primary_document")
                        + " where id = :id")
                .param("id", one.id())
                .query(String.class)
                .single();
    }

    boolean isOver(Case one) {
        return ENDED.contains(status(one));
    }

    private void endsOrWaitsForAPerson(Case one) {
        boolean running = runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(one.id().toString())
                        .count()
                > 0;
        assertThat(running)
                .as("%s runs in the engine while it is not over", one)
                .isEqualTo(!isOver(one));
        if (running) {
            assertThat(workItems.pendingOf(one.type(), List.of(one.id())))
                    .as("%s waits for a person", one)
                    .anyMatch(item -> item.state() == WorkItem.State.OPEN && waitsForSomebody(item));
        }
    }

    private boolean waitsForSomebody(WorkItem item) {
        return item.assignee() == null
                ? item.groups().stream()
                        .anyMatch(group -> !people.holding(group).isEmpty())
                : people.isActive(item.assignee());
    }

    private void theInboxShowsTheEnginesTasks(Case one) {
        Set<String> inTheEngine =
                tasks.createTaskQuery().processInstanceBusinessKey(one.id().toString()).list().stream()
                        .map(Task::getId)
                        .collect(Collectors.toSet());
        Set<String> inTheInbox = workItems.pendingOf(one.type(), List.of(one.id())).stream()
                .filter(item -> !item.origin().equals("request-answer"))
                .map(WorkItem::originRef)
                .collect(Collectors.toSet());
        assertThat(inTheInbox).as("inbox and engine of %s", one).isEqualTo(inTheEngine);
        long offered = jdbc.sql("""
                        select count(*) from work_item w
                         where w.subject_type = :type and w.subject_id = :id
                           and (w.state = 'OPEN' and w.assignee is null)
                               <> exists (select 1 from work_item_group g where g.item_id = w.id)
                        """)
                .param("type", one.type())
                .param("id", one.id().toString())
                .query(Long.class)
                .single();
        assertThat(offered)
                .as("items of %s offered though held, or free and not offered", one)
                .isZero();
    }

    private record Clock(
            java.util.UUID id,
            String site,
            String calendar,
            String state,
            Timestamp startedAt,
            Timestamp dueAt,
            Timestamp endedAt) {}

    private record Fact(String fact, Timestamp at, String detail) {}

    private void theLedgerAddsUp(Case one) {
        List<Clock> clocks = jdbc.sql("""
                        select id, site, calendar, state, started_at, due_at, ended_at from sla_clock
                         where subject_type = :type and subject_id = :id
                        """)
                .param("type", one.type())
                .param("id", one.id().toString())
                .query(Clock.class)
                .list();
        Duration paused = Duration.ZERO;
        int pauses = 0;
        for (Clock clock : clocks) {
            List<Pause> stood = pausesOf(clock);
            for (Pause pause : stood) {
                paused = paused.plus(Duration.between(pause.from(), pause.to()));
            }
            pauses += stood.size();
        }
        assertThat(paused)
                .as("pauses of %s in the ledger and in the journal", one)
                .isCloseTo(askedToAnswered(one), AT_ONCE.multipliedBy(pauses + 1L));
    }

    /** Checks one clock against its facts, and the stored due moment against the calculation that everybody may ask for. */
    private List<Pause> pausesOf(Clock clock) {
        List<Fact> facts = jdbc.sql("select fact, at, detail from sla_fact where clock_id = :id order by id")
                .param("id", clock.id())
                .query(Fact.class)
                .list();
        assertThat(facts.get(0).fact()).isEqualTo("STARTED");
        assertThat(facts.get(0).at()).isEqualTo(clock.startedAt());
        assertThat(facts).extracting(Fact::at).isSorted();
        List<Pause> pauses = new ArrayList<>();
        String state = "RUNNING";
        Instant since = null;
        Instant ended = null;
        for (Fact fact : facts.subList(1, facts.size())) {
            assertThat(ended).as("nothing happens to a clock after its end").isNull();
            Instant at = fact.at().toInstant();
            switch (fact.fact()) {
                case "PAUSED" -> {
                    assertThat(state).isEqualTo("RUNNING");
                    state = "PAUSED";
                    since = at;
                }
                case "RESUMED" -> {
                    assertThat(state).isEqualTo("PAUSED");
                    state = "RUNNING";
                    pauses.add(new Pause(since, at));
                }
                case "WARNED", "BREACHED", "ESCALATED" ->
                    assertThat(state).as("only a clock that runs rings").isEqualTo("RUNNING");
                default -> {
                    state = fact.fact();
                    ended = at;
                }
            }
        }
        assertThat(state).isEqualTo(clock.state());
        assertThat(ended)
                .isEqualTo(clock.endedAt() == null ? null : clock.endedAt().toInstant());
        assertThat(clock.calendar()).isEqualTo(directory.site(clock.site()).calendar());
        Sla.DueDateAnswer due = sla.dueDate(
                Caller.system(),
                clock.site(),
                clock.startedAt().toInstant().atOffset(ZoneOffset.UTC),
                facts.get(0).detail(),
                pauses);
        Instant stored = clock.dueAt().toInstant();
        // facts are kept to the microsecond, the moment they came from was finer
        assertThat(due.dueAt().toInstant()).isCloseTo(stored, within(1, ChronoUnit.MILLIS));
        if (state.equals("MET") || state.equals("MISSED")) {
            assertThat(state).isEqualTo(ended.isAfter(stored) ? "MISSED" : "MET");
        }
        return pauses;
    }

    private record Entry(String event, String stage, String outcome, Timestamp at) {}

    private List<Entry> journal(Case one) {
        return jdbc.sql("""
                        select event, stage_key as stage, details ->> 'outcome' as outcome, at from journal_entry
                         where subject_type = :type and subject_id = :id order by id
                        """)
                .param("type", one.type())
                .param("id", one.id().toString())
                .query(Entry.class)
                .list();
    }

    /** Time between questions and their answers; a question that nobody has answered yet does not count. */
    private Duration askedToAnswered(Case one) {
        Duration total = Duration.ZERO;
        Map<String, Instant> asked = new HashMap<>();
        for (Entry entry : journal(one)) {
            if ("QUESTION".equals(entry.outcome())) {
                asked.put(entry.stage(), entry.at().toInstant());
            } else if (entry.event().equals("request.answered")) {
                total = total.plus(
                        Duration.between(asked.remove(entry.stage()), entry.at().toInstant()));
            }
        }
        return total;
    }

    private void theStatusIsWhatTheJournalTells(Case one) {
        String told = "OPEN";
        int open = 0;
        for (Entry entry : journal(one)) {
            if ("QUESTION".equals(entry.outcome())) {
                open++;
            } else if (entry.event().equals("request.answered")) {
                open--;
            } else if (Set.of("request.withdrawn", "request.completed", "request.rejected")
                    .contains(entry.event())) {
                assertThat(told).as("%s ends once", one).isEqualTo("OPEN");
                told = entry.event().substring("request.".length()).toUpperCase(Locale.ROOT);
            }
        }
        if (told.equals("OPEN") && open > 0) {
            told = "WAITING_FOR_INITIATOR";
        }
        assertThat(status(one)).as("status of %s and its journal", one).isEqualTo(told);
    }

    /** What people did to a case, without what happened by itself. */
    long actionsInTheJournal(Case one) {
        return jdbc.sql("""
                        select count(*) from journal_entry
                         where subject_type = :type and subject_id = :id and actor <> 'system'
                        """)
                .param("type", one.type())
                .param("id", one.id().toString())
                .query(Long.class)
                .single();
    }

    /** What the counters of the inbox sum up is what there is, for everybody in the shared portal. */
    void theTallyIsRight() {
        assertThat(jdbc.sql("""
                        select 'told ' || coalesce(told.n, 0) || ' of ' || coalesce(there.n, 0) || ' for '
                               || coalesce(there.assignee, told.assignee, 'the groups ' || coalesce(there.groups, told.groups)::text)
                          from (select assignee, groups, sum(n) as n from work_item_tally group by 1, 2) told
                               full join
                               (select assignee, case when assignee is null and state = 'OPEN' then groups else '{}' end as groups,
                                       count(*) as n
                                  from work_item where state in ('OPEN', 'ON_HOLD') group by 1, 2) there
                               on coalesce(there.assignee, '') = coalesce(told.assignee, '') and there.groups = told.groups
                         where coalesce(told.n, 0) <> coalesce(there.n, 0)
                        """).query(String.class).list()).isEmpty();
    }

    private record News(String recipient, String link, String title, String text, Timestamp at) {}

    /** @param steps when each action began, in order: what one action tells, it tells everybody once */
    void nobodyWasToldTwice(NavigableSet<Instant> steps) {
        Set<List<Object>> told = new HashSet<>();
        jdbc.sql("select recipient, link, title, text, at from notification where at >= :from and at < :to")
                .param("from", SqlTime.of(steps.first()))
                .param("to", SqlTime.of(steps.last().plusSeconds(60)))
                .query(News.class)
                .list()
                .forEach(news -> {
                    Instant step = steps.floor(news.at().toInstant());
                    assertThat(told.add(List.of(step, news.recipient(), news.link(), news.title(), news.text())))
                            .as("%s, told twice at %s", news, step)
                            .isTrue();
                });
        assertThat(told).isNotEmpty();
    }
}
