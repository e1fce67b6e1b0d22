package io.marshrut.sla;

import io.marshrut.access.Permission;
import io.marshrut.access.Permissions;
import io.marshrut.journal.Journal;
import io.marshrut.journal.JournalEntry;
import io.marshrut.journal.Subject;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Texts;
import io.marshrut.shared.Transactions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** The working calendars as administrators keep them (рабочие календари). Those of the product are read only. */
@Service
public class CalendarRegister {

    static final String SUBJECT = "calendar";

    private final WorkingCalendars calendars;
    private final CalendarRows rows;
    private final Permissions permissions;
    private final Journal journal;
    private final Transactions transactions;
    private final Texts texts;
    private final Clock clock;

    CalendarRegister(
            WorkingCalendars calendars,
            CalendarRows rows,
            Permissions permissions,
            Journal journal,
            Transactions transactions,
            Texts texts,
            Clock clock) {
        this.calendars = calendars;
        this.rows = rows;
        this.permissions = permissions;
        this.journal = journal;
        this.transactions = transactions;
        this.texts = texts;
        this.clock = clock;
    }

    /** All of them, the product's first: a company has a handful. */
    public List<CalendarLine> all(Caller caller) {
        requireKeeper(caller);
        return transactions.call(() -> {
            Map<String, Integer> sites = rows.sites();
            return Stream.concat(calendars.ofTheProduct().values().stream(), calendars.ownNow().values().stream())
                    .map(one -> new CalendarLine(
                            one.code(), one.name(), one.version() > 0, sites.getOrDefault(one.code(), 0)))
                    .toList();
        });
    }

    /** Who may not keep calendars is refused, before they fill in anything. */
    public void requireKeeper(Caller caller) {
        permissions.require(caller, Permission.ADMINISTER);
    }

    /** @throws Problem 404 where there is no such calendar */
    public CalendarLine get(Caller caller, String code) {
        return all(caller).stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    /** As its form shows it; a calendar of the product may be looked at, too. */
    public CalendarDraft draft(Caller caller, String code) {
        requireKeeper(caller);
        return CalendarText.draft(calendar(code));
    }

    /** This year and the next in figures. */
    public List<CalendarYear> years(Caller caller, String code) {
        requireKeeper(caller);
        WorkingCalendar calendar = calendar(code);
        int year = LocalDate.ofInstant(clock.instant(), caller.zone()).getYear();
        return List.of(CalendarYear.of(calendar, year), CalendarYear.of(calendar, year + 1));
    }

    public List<JournalEntry> timeline(Caller caller, String code) {
        requireKeeper(caller);
        return journal.of(new Subject(SUBJECT, code));
    }

    /** @throws Problem 422 with everything that is wrong */
    public void add(Caller caller, CalendarDraft draft) {
        requireKeeper(caller);
        CalendarDraft tidy = draft.tidy();
        transactions.run(() -> {
            rows.lockAll();
            Set<String> taken = new HashSet<>(calendars.ofTheProduct().keySet());
            taken.addAll(calendars.ownNow().keySet());
            WorkingCalendar read =
                    new CalendarCheck().code(tidy.code(), taken).read(tidy.code(), 1, tidy, calendars.production());
            rows.insert(read);
            journal.record(caller, new Subject(SUBJECT, tidy.code()), "calendar.added")
                    .detail("name", read.name().ru())
                    .write();
            calendars.forgetAfterCommit();
        });
    }

    /**
     * A new version for the deadlines that begin from now on. The code of the draft is not asked: it never changes.
     *
     * @throws Problem 409 for a calendar of the product, 422 with everything that is wrong
     */
    public void change(Caller caller, String code, CalendarDraft draft) {
        requireKeeper(caller);
        CalendarDraft tidy = draft.tidy();
        transactions.run(() -> {
            rows.lockAll();
            WorkingCalendar before = own(code);
            WorkingCalendar after = new CalendarCheck().read(code, before.version() + 1, tidy, calendars.production());
            Map<String, String> was = CalendarText.draft(before).facts();
            Map<String, String> is = CalendarText.draft(after).facts();
            if (is.equals(was)) {
                return;
            }
            rows.insert(after);
            Journal.Record record = journal.record(caller, new Subject(SUBJECT, code), "calendar.changed");
            is.forEach((field, text) -> {
                if (!text.equals(was.get(field))) {
                    record.changed(field, texts.both("sla.calendar.field." + field), was.get(field), text);
                }
            });
            record.write();
            calendars.forgetAfterCommit();
        });
    }

    /** @throws Problem 409 for a calendar of the product and where a site or a deadline counts by it */
    public void remove(Caller caller, String code) {
        requireKeeper(caller);
        transactions.run(() -> {
            rows.lockAll();
            WorkingCalendar calendar = own(code);
            if (rows.sites().containsKey(code) || rows.isUsed(code)) {
                throw Problem.conflict("calendar_used");
            }
            rows.delete(code);
            journal.record(caller, new Subject(SUBJECT, code), "calendar.removed")
                    .detail("name", calendar.name().ru())
                    .write();
            calendars.forgetAfterCommit();
        });
    }

    private WorkingCalendar calendar(String code) {
        return Stream.concat(calendars.ofTheProduct().values().stream(), calendars.ownNow().values().stream())
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    private WorkingCalendar own(String code) {
        WorkingCalendar found = calendar(code);
        if (found.version() == 0) {
            throw Problem.conflict("calendar_of_product");
        }
        return found;
    }
}
