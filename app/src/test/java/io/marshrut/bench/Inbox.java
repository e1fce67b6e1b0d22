package io.marshrut.bench;

import io.marshrut.desks.BoardFilter;
import io.marshrut.desks.Boards;
import io.marshrut.directory.Absence;
import io.marshrut.directory.AbsenceRecords;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Paged;
import io.marshrut.sla.SlaState;
import io.marshrut.support.Api;
import io.marshrut.worklist.Forecast;
import io.marshrut.worklist.ForecastFilter;
import io.marshrut.worklist.WorkItemFilter;
import io.marshrut.worklist.WorkItemFilter.Scope;
import io.marshrut.worklist.Worklist;
import java.io.PrintStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The inbox and the boards with few and with very many open items: façade, API, and what the database does for it. */
final class Inbox {

    private static final int FEW = 1_000;
    private static final int MANY = 100_000;
    private static final int PAGE = 50;
    private static final int FEW_SUMS = 200;
    private static final int ROUNDS = 2;
    private static final int CALLS = 300;

    private final Portal portal;
    private final PrintStream out;
    private final JdbcClient jdbc;
    private final Map<String, Runnable> measured = new LinkedHashMap<>();

    Inbox(Portal portal, PrintStream out) {
        this.portal = portal;
        this.out = out;
        this.jdbc = portal.bean(JdbcClient.class);
        Worklist worklist = portal.bean(Worklist.class);
        Caller performer = portal.caller("it");
        Paged.Request page = Paged.Request.of(0, PAGE);
        Api.Session api = new Api(portal.url()).as("it");
        for (Scope scope : List.of(Scope.MINE, Scope.GROUP, Scope.ALL)) {
            measured.put(
                    "page of " + PAGE + ", " + scope.name().toLowerCase(java.util.Locale.ROOT),
                    () -> worklist.list(performer, WorkItemFilter.of(scope), page));
        }
        for (String kind : List.of("it/incident", "it/new-user")) {
            measured.put(
                    "page of " + PAGE + ", group, kind " + kind.replace('/', '-'),
                    () -> worklist.list(performer, filtered(kind), page));
        }
        measured.put("counters", () -> worklist.counts(performer));
        portal.bean(AbsenceRecords.class)
                .add(
                        new Absence(
                                Ids.next(),
                                performer.login(),
                                LocalDate.ofInstant(portal.bean(Clock.class).instant(), ZoneOffset.UTC),
                                LocalDate.ofInstant(portal.bean(Clock.class).instant(), ZoneOffset.UTC)
                                        .plusDays(Forecast.DAYS),
                                Absence.Reason.VACATION,
                                List.of()),
                        performer.login());
        Forecast forecast = portal.bean(Forecast.class);
        Caller overseer = portal.caller("admin");
        measured.put("forecast", () -> forecast.of(overseer, new ForecastFilter(null, null, null), page));
        measured.put("GET /tasks?scope=group", () -> get(api, "/api/v1/tasks?scope=group"));
        measured.put("GET /tasks/counts", () -> get(api, "/api/v1/tasks/counts"));
        boards(performer);
        SignedIn reader = new SignedIn(portal.url(), "it");
        measured.put("page /work?scope=mine", () -> reader.open("/work?scope=mine"));
        measured.put("page /work?scope=group", () -> reader.open("/work?scope=group"));
        measured.put("page /desks/it", () -> reader.open("/desks/it"));
        measured.put("page /desks", () -> reader.open("/desks"));
    }

    /** The board of the desk whose members these are, whole and narrowed, and the counters of all desks. */
    private void boards(Caller performer) {
        Boards boards = portal.bean(Boards.class);
        measured.put("board", () -> boards.of(performer, "it", BoardFilter.ALL));
        measured.put(
                "board, overdue",
                () -> boards.of(performer, "it", new BoardFilter(null, null, null, SlaState.OVERDUE)));
        measured.put(
                "board, one kind and site, free",
                () -> boards.of(performer, "it", new BoardFilter("it/incident", "HQ", BoardFilter.NOBODY, null)));
        measured.put(
                "board, column, page 3",
                () -> boards.cards(
                        performer,
                        "it",
                        boards.column(performer, "it", "Первая линия", BoardFilter.ALL),
                        BoardFilter.ALL,
                        Paged.Request.of(2, PAGE)));
        measured.put("counters of desks", () -> boards.summaries(performer));
    }

    void measure() {
        Map<String, Map<Integer, List<Double>>> millis = new LinkedHashMap<>();
        Map<String, List<String>> plans = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (int size : List.of(FEW, MANY)) {
                fill(size);
                measured.forEach((name, call) -> millis.computeIfAbsent(name, any -> new TreeMap<>())
                        .computeIfAbsent(size, any -> new ArrayList<>())
                        .addAll(times(call)));
            }
        }
        measured.forEach((name, call) -> {
            if (!name.contains("/")) {
                plans.put(name, new Plans(portal).of(call));
            }
        });
        out.printf(
                "Inbox of a group member with %,d and %,d open items (every tenth held by the reader), ms; aim: growth ≤ 1.5, page p95 ≤ 25 ms%n",
                FEW, MANY);
        millis.forEach((name, bySize) -> {
            Figures few = Figures.of(bySize.get(FEW));
            Figures many = Figures.of(bySize.get(MANY));
            out.printf(
                    "  %-32s p50 %6.2f → %6.2f   p95 %6.2f → %6.2f   growth %.2f%n",
                    name,
                    few.median(),
                    many.median(),
                    few.quantile(0.95),
                    many.quantile(0.95),
                    many.median() / few.median());
        });
        out.printf("%nPlans with %,d open items%n", MANY);
        plans.forEach((name, lines) -> {
            out.println("  " + name);
            lines.forEach(line -> out.println("    " + line));
        });
        out.println();
    }

    /** What opening the inbox sends. */
    void tell() {
        fill(FEW);
        Runnable page = measured.get("page /work?scope=group");
        for (int n = 0; n < CALLS; n++) {
            page.run();
        }
        Statements.tell(out, "the page /work", CALLS, portal.statements().during(() -> {
            for (int n = 0; n < CALLS; n++) {
                page.run();
            }
        }));
    }

    /** As the field "kind" of the inbox does; one in a thousand items is of the rare kind. */
    private static WorkItemFilter filtered(String kind) {
        return new WorkItemFilter(Scope.GROUP, kind, null, null, null, null, WorkItemFilter.Order.DUE);
    }

    private static List<Double> times(Runnable call) {
        for (int n = 0; n < CALLS / 3; n++) {
            call.run();
        }
        List<Double> millis = new ArrayList<>();
        for (int n = 0; n < CALLS; n++) {
            long start = System.nanoTime();
            call.run();
            millis.add((System.nanoTime() - start) / 1e6);
        }
        return millis;
    }

    /** So many items at once are added up by a job, which runs every few seconds. */
    private void awaitTheTally() {
        for (String tally : List.of("work_item_tally", "desk_tally")) {
            while (jdbc.sql("select count(*) from " + tally).query(Long.class).single() > FEW_SUMS) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
            }
            jdbc.sql("vacuum analyze " + tally).update();
        }
    }

    private static void get(Api.Session api, String path) {
        Api.Answer answer = api.get(path);
        if (answer.status() != 200) {
            throw new IllegalStateException(answer.text());
        }
    }

    /** Exactly so many open items, made as copies of what a real case looks like. */
    private void fill(int size) {
        jdbc.sql("delete from work_item where origin_ref like 'bench-%'").update();
        jdbc.sql("""
                        insert into work_item (id, origin, origin_ref, subject_type, subject_id, subject_number,
                            subject_title, kind, stage_key, stage_ru, stage_en, site, groups, assignee, state, created_at,
                            due_at, warn_at, because_ru, because_en, decisions, required_documents)
                        select gen_random_uuid(), 'request-stage', 'bench-' || n, 'request', gen_random_uuid()::text, 'IT-2026-' || n,
                               'Не включается касса ' || n, case when n % 1000 = 1 then 'it/new-user' else 'it/incident' end, case when n % 5 < 3 then 'triage' else 'resolution' end,
                               case when n % 5 < 3 then 'Первая линия' else 'Устранение' end,
                               case when n % 5 < 3 then 'First line' else 'Resolution' end, 'HQ',
                               '{it}', case when n % 10 = 0 then 'it' end, 'OPEN', now() - n * interval '1 minute',
                               now() + (n * 7919 % 100000 - 10000) * interval '1 minute',
                               now() + (n * 7919 % 100000 - 15000) * interval '1 minute',
                               'Заявки идут первой линии', 'Tickets go to the first line',
                               '[{"key":"accept","title":{"ru":"Принять","en":"Accept"},"outcome":"POSITIVE","commentRequired":false}]',
                               '[]'
                          from generate_series(1, :size) n
                        """).param("size", size).update();
        jdbc.sql("vacuum analyze work_item").update();
        jdbc.sql("vacuum analyze work_item_group").update();
        awaitTheTally();
    }
}
