package io.marshrut.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.marshrut.directory.Directory;
import io.marshrut.directory.Employee;
import io.marshrut.shared.SqlTime;
import io.marshrut.sla.Sla;
import io.marshrut.worklist.WorkItem;
import io.marshrut.worklist.WorkItems;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must hold of a case at any time, told from the tables and from the engine, not from the façades alone. */
final class Invariants {

    private static final Set<String> ENDED = Set.of("COMPLETED", "REJECTED", "WITHDRAWN", "VERIFIED");

    private final JdbcClient jdbc;
    private final WorkItems workItems;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final ModelTimers timers;
    private final Directory directory;
    private final CaseJournal journal;
    private final Ledgers ledgers;
    private final People people;

    Invariants(
            JdbcClient jdbc,
            WorkItems workItems,
            TaskService tasks,
            RuntimeService runtime,
            ModelTimers timers,
            Sla sla,
            Directory directory,
            People people) {
        this.jdbc = jdbc;
        this.workItems = workItems;
        this.tasks = tasks;
        this.runtime = runtime;
        this.timers = timers;
        this.directory = directory;
        this.journal = new CaseJournal(jdbc);
        this.ledgers = new Ledgers(jdbc, sla, directory, journal);
        this.people = people;
    }

    void hold(Case one) {
        endsOrWaitsForAPerson(one);
        theInboxShowsTheEnginesTasks(one);
        ledgers.addUp(one);
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
        if (isAside(one)) {
            standsAsideForOneThatIsNotOver(one);
        } else if (running) {
            List<WorkItem> open = workItems.pendingOf(one.type(), List.of(one.id())).stream()
                    .filter(item -> item.state() == WorkItem.State.OPEN)
                    .toList();
            assertThat(open).as("%s waits for a person", one).allMatch(this::waitsForSomebody);
            if (open.isEmpty()) {
                // a timer that is due may go off between two looks
                await("%s waits for nothing".formatted(one))
                        .until(() -> timers.moves(one) || isOver(one) || isOpenSomewhere(one));
            }
        }
    }

    private boolean isOpenSomewhere(Case one) {
        return workItems.pendingOf(one.type(), List.of(one.id())).stream()
                .anyMatch(item -> item.state() == WorkItem.State.OPEN && waitsForSomebody(item));
    }

    boolean isAside(Case one) {
        return status(one).equals("MERGED");
    }

    private void standsAsideForOneThatIsNotOver(Case one) {
        assertThat(jdbc.sql("""
                        select m.status from request_repeat t join service_request m on m.id = t.master_id
                         where t.repeat_id = :id
                        """).param("id", one.id()).query(String.class).list())
                .as("%s stands aside for one that is worked on", one)
                .hasSize(1)
                .allMatch(Set.of("OPEN", "WAITING_FOR_INITIATOR")::contains);
        assertThat(workItems.pendingOf(one.type(), List.of(one.id())))
                .as("%s stands aside", one)
                .isEmpty();
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(one.id().toString())
                        .suspended()
                        .count())
                .as("%s stands still", one)
                .isOne();
    }

    private boolean waitsForSomebody(WorkItem item) {
        return item.assignee() == null
                ? item.groups().stream()
                        .anyMatch(group -> !people.holding(group).isEmpty())
                : directory.find(item.assignee()).filter(Employee::active).isPresent();
    }

    private Set<String> inTheEngine(Case one) {
        return tasks.createTaskQuery().processInstanceBusinessKey(one.id().toString()).list().stream()
                .map(Task::getId)
                .collect(Collectors.toSet());
    }

    private Set<String> inTheInbox(Case one) {
        return workItems.of(one.type(), one.id()).stream()
                .filter(item -> !item.state().isOver() && !item.origin().equals("request-answer"))
                .map(WorkItem::originRef)
                .collect(Collectors.toSet());
    }

    private void theInboxShowsTheEnginesTasks(Case one) {
        // the executor may end or begin a task between the two looks
        await("inbox and engine of " + one)
                .untilAsserted(() -> assertThat(inTheInbox(one)).isEqualTo(inTheEngine(one)));
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

    private void theStatusIsWhatTheJournalTells(Case one) {
        String told = "OPEN";
        int open = 0;
        for (CaseJournal.Entry entry : journal.of(one)) {
            if ("QUESTION".equals(entry.outcome())) {
                open++;
            } else if (entry.event().equals("request.answered")) {
                open--;
            } else if (entry.event().equals("request.merged")) {
                told = "MERGED";
            } else if (entry.event().equals("request.separated")) {
                told = "OPEN";
            } else if (Set.of("request.withdrawn", "request.completed", "request.rejected")
                    .contains(entry.event())) {
                assertThat(told).as("%s ends once", one).isIn("OPEN", "MERGED");
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
                        select 'told ' || coalesce(told.n, 0) || ' of ' || coalesce(there.n, 0) || ' '
                               || coalesce(there.kind, told.kind) || ' for '
                               || coalesce(there.assignee, told.assignee, coalesce(there.groups, told.groups)::text)
                          from (select assignee, groups, kind, sum(n) as n from work_item_tally group by 1, 2, 3) told
                               full join
                               (select assignee, kind, groups, count(*) as n
                                  from (select assignee, kind,
                                               case when names is not null and assignee is null and state = 'OPEN'
                                                    then (select array_agg('user:' || one order by one)
                                                            from unnest(names) one)
                                                    when names is not null
                                                    then array['user:' || coalesce(assignee, '')]
                                                    when assignee is null and state = 'OPEN'
                                                    then (select array_agg(code order by code)
                                                            from unnest(groups) g
                                                            cross join lateral (values (g), (g || '@' || site),
                                                                                (g || '#' || department)) v(code)
                                                           where code is not null)
                                                    else '{}' end as groups
                                          from work_item where state in ('OPEN', 'ON_HOLD')) offered
                                 group by 1, 2, 3) there
                               on coalesce(there.assignee, '') = coalesce(told.assignee, '')
                                  and there.groups = told.groups and there.kind = told.kind
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

    /** Nobody else files meanwhile, and what is refused here is refused before it gets a number. */
    void theNumbersHaveNoGaps(List<Case> all) {
        Map<String, List<Long>> bySeries = new HashMap<>();
        for (Case one : all) {
            if (one.isRequest()) {
                String number = jdbc.sql("select number from service_request where id = :id")
                        .param("id", one.id())
                        .query(String.class)
                        .single();
                int dash = number.lastIndexOf('-');
                bySeries.computeIfAbsent(number.substring(0, dash), any -> new ArrayList<>())
                        .add(Long.parseLong(number.substring(dash + 1)));
            }
        }
        bySeries.forEach((series, numbers) -> {
            List<Long> expected = LongStream.range(numbers.get(0), numbers.get(0) + numbers.size())
                    .boxed()
                    .toList();
            assertThat(numbers)
                    .as("numbers of %s in the order of filing", series)
                    .isEqualTo(expected);
        });
    }

    void noTimerFiredTwice() {
        assertThat(jdbc.sql("""
                                select count(*) from (select job_id_ from act_hi_job_log where job_state_ = 2
                                                       group by job_id_ having count(*) > 1) twice
                                """).query(Long.class).single()).isZero();
    }
}
