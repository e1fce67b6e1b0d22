package io.marshrut.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marshrut.access.Callers;
import io.marshrut.directory.SiteDraft;
import io.marshrut.directory.SiteRegister;
import io.marshrut.journal.JournalEntry;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Transactions;
import io.marshrut.support.MovableClock;
import io.marshrut.support.PortalTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A company keeps working calendars of its own; what began under one is finished and explained under it. */
@PortalTest
class CalendarRegisterTest {

    /** A Monday, noon in Moscow. */
    private static final Instant MONDAY = Instant.parse("2026-11-16T09:00:00Z");

    @Autowired
    CalendarRegister calendars;

    @Autowired
    SiteRegister sites;

    @Autowired
    Sla sla;

    @Autowired
    Transactions transactions;

    @Autowired
    Callers callers;

    @Autowired
    MovableClock clock;

    private final String code = "t" + UUID.randomUUID().toString().substring(0, 8);

    private Caller admin() {
        return callers.of("admin").orElseThrow();
    }

    private CalendarDraft draft(String closes, String exceptions) {
        return new CalendarDraft(
                code,
                "Смена " + code,
                "",
                "false",
                List.of("MONDAY", "TUESDAY", "WEDNESDAY"),
                "09:00",
                closes,
                "13:00",
                "14:00",
                "01.01, 07.01",
                exceptions);
    }

    private SlaClock start() {
        return transactions.call(() -> sla.start(
                new StageClock("test", UUID.randomUUID().toString(), "stage", "PT8H", "HQ", code, 0.8, null, null)));
    }

    private static String minute(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MINUTES).toString();
    }

    private static void refused(String problem, Runnable call) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        Problem.class, told -> assertThat(told.code()).isEqualTo(problem));
    }

    @Test
    void deadlinesCountByItAndKeepTheStateTheyBeganWith() {
        calendars.add(admin(), draft("18:00", "17.11.2026"));
        clock.at(MONDAY, () -> {
            SlaClock before = start();
            // 12 to 13, 14 to 18 on Monday; Tuesday is closed; 3 hours on Wednesday
            assertThat(minute(before.dueAt())).isEqualTo("2026-11-18T09:00:00Z");
            assertThat(before.calendarVersion()).isEqualTo(1);

            calendars.change(admin(), code, draft("20:00", ""));
            SlaClock after = start();
            // 12 to 13, 14 to 20 on Monday; an hour on Tuesday
            assertThat(minute(after.dueAt())).isEqualTo("2026-11-17T07:00:00Z");
            assertThat(after.calendarVersion()).isEqualTo(2);

            assertThat(minute(transactions.call(() -> sla.finish(before.id())).dueAt()))
                    .isEqualTo(minute(before.dueAt()));
            assertThat(sla.explain(before.id(), Locale.ENGLISH).steps())
                    .last()
                    .asString()
                    .contains("18 November 2026, 12:00");
            transactions.run(() -> sla.cancel(after.id()));
        });
        assertThat(calendars.timeline(admin(), code))
                .extracting(JournalEntry::event)
                .containsExactly("calendar.added", "calendar.changed");
        assertThat(calendars.timeline(admin(), code).get(1).changes())
                .extracting(JournalEntry.Change::field)
                .containsExactly("exceptions", "hours");
    }

    @Test
    void aSiteThatMovesToAnotherZoneKeepsItsRunningDeadlines() {
        String site = code.toUpperCase(Locale.ROOT);
        calendars.add(admin(), draft("18:00", ""));
        sites.add(admin(), new SiteDraft(site, "Склад " + site, "", "Europe/Moscow", code, ""));
        SlaClock running = transactions.call(() -> sla.start(
                new StageClock("test", UUID.randomUUID().toString(), "stage", "P2D", site, null, 0.8, null, null)));

        sites.change(admin(), site, new SiteDraft(site, "Склад " + site, "", "Asia/Vladivostok", "24x7", ""));

        assertThat(transactions.call(() -> sla.pause(running.id(), null)).dueAt())
                .isEqualTo(running.dueAt());
        transactions.run(() -> sla.cancel(running.id()));
        refused("calendar_used", () -> calendars.remove(admin(), code));
    }

    @Test
    void whatNobodyUsesGoesAndTheProductsOwnStays() {
        calendars.add(admin(), draft("18:00", ""));
        calendars.remove(admin(), code);
        refused("not_found", () -> calendars.draft(admin(), code));
        refused("calendar_of_product", () -> calendars.remove(admin(), "office"));
        refused("calendar_of_product", () -> calendars.change(admin(), "office", draft("18:00", "")));
    }

    @Test
    void theYearOfTheOfficeIsThePublishedNorm() {
        clock.at(
                MONDAY,
                () -> assertThat(calendars.years(admin(), "office").get(0))
                        .satisfies(year -> assertThat(year.days()).isEqualTo(247))
                        .satisfies(year -> assertThat(year.hours()).hasHours(1972)));
    }

    @Test
    void nobodyElseKeepsThem() {
        Caller employee = callers.of("employee").orElseThrow();
        refused("forbidden", () -> calendars.all(employee));
        refused("forbidden", () -> calendars.add(employee, draft("18:00", "")));
    }
}
