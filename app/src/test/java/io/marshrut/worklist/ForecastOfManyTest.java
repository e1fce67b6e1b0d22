package io.marshrut.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import io.marshrut.access.Callers;
import io.marshrut.directory.Absence;
import io.marshrut.directory.AbsenceRecords;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Paged;
import io.marshrut.support.PortalTest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A hundred thousand open items, in a transaction that is taken back: the forecast counts them right; its time is printed. */
@PortalTest
class ForecastOfManyTest {

    private static final int ITEMS = 100_000;
    private static final int CHUNK = 10_000;
    private static final int ROUNDS = 5;

    @Autowired
    Forecast forecast;

    @Autowired
    HandoverRows handovers;

    @Autowired
    AbsenceRecords absences;

    @Autowired
    Callers callers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Clock clock;

    @Test
    void countsWhatIsLeftAloneAmongAHundredThousand() {
        transactions.executeWithoutResult(status -> {
            status.setRollbackOnly();
            fill();
            Caller admin = callers.of("admin").orElseThrow();
            Paged.Request first = Paged.Request.of(0, 25);
            ForecastFilter mine = new ForecastFilter(null, null, "many-1");

            assertThat(forecast.of(admin, mine, first).total()).isEqualTo(ITEMS / 10);
            assertThat(forecast.of(admin, new ForecastFilter(null, null, "many-2"), first)
                            .total())
                    .isEqualTo(ITEMS / 2);
            print("all of it", () -> forecast.of(admin, new ForecastFilter(null, null, null), first));
            print("of one holder", () -> forecast.of(admin, mine, first));
            print("the sweep for empty groups", () -> handovers.offeredToNobody(new String[] {"many"}, 500));
            print("the sweep for blocked holders", handovers::blockedHolders);
        });
    }

    private static void print(String what, Runnable call) {
        call.run();
        long best = Long.MAX_VALUE;
        for (int n = 0; n < ROUNDS; n++) {
            long start = System.nanoTime();
            call.run();
            best = Math.min(best, System.nanoTime() - start);
        }
        System.out.printf("Forecast with %,d open items, %s: %.1f ms%n", ITEMS, what, best / 1e6);
    }

    /** A tenth is held by somebody who will be away, a half is offered to a group whose one member will be. */
    private void fill() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        for (String login : List.of("many-1", "many-2", "many-3")) {
            jdbc.sql("""
                            insert into employee (login, last_name, first_name, department, position, site)
                            values (:login, 'Многих', 'Лев', 'IT', 'it-engineer', 'HQ')
                            """).param("login", login).update();
        }
        jdbc.sql("insert into role (code, name_ru, name_en) values ('many', 'Много', 'Many')")
                .update();
        jdbc.sql("""
                        insert into role_grant (id, login, role, granted_by)
                        values (gen_random_uuid(), 'many-2', 'many', 'system')
                        """).update();
        for (String login : List.of("many-1", "many-2")) {
            absences.add(
                    new Absence(Ids.next(), login, today, today.plusDays(13), Absence.Reason.VACATION, List.of()),
                    "admin");
        }
        for (int from = 1; from < ITEMS; from += CHUNK) {
            jdbc.sql("""
                        insert into work_item (id, origin, origin_ref, subject_type, subject_id, subject_number,
                            subject_title, kind, stage_key, stage_ru, stage_en, site, department, groups, assignee, state,
                            created_at, due_at, warn_at, because_ru, because_en, decisions, required_documents)
                        select gen_random_uuid(), 'many', n::text, 'probe', n::text, 'П-' || n, 'Проба ' || n,
                               'it/incident', 'triage', 'Первая линия', 'First line', 'HQ', 'IT',
                               case when n % 2 = 0 then '{many}' else '{}' end::text[],
                               case when n % 10 = 1 then 'many-1' when n % 2 = 1 then 'many-3' end, 'OPEN',
                               :now, :now + n * interval '1 minute', :now + n * interval '1 minute', '-', '-', '[]', '[]'
                          from generate_series(cast(:from as int), cast(:to as int)) n
                        """)
                    .param("from", from)
                    .param("to", from + CHUNK - 1)
                    .param("now", io.marshrut.shared.SqlTime.of(clock.instant()))
                    .update();
        }
        // what the job of the inbox does every few seconds
        jdbc.sql("""
                        with taken as (delete from work_item_tally returning assignee, groups, kind, n)
                        insert into work_item_tally
                        select assignee, groups, kind, sum(n) from taken group by 1, 2, 3 having sum(n) <> 0
                        """).update();
        jdbc.sql("analyze work_item").update();
        jdbc.sql("analyze work_item_tally").update();
    }
}
