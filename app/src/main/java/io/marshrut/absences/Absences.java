package io.marshrut.absences;

import io.marshrut.access.Callers;
import io.marshrut.access.Permission;
import io.marshrut.access.Permissions;
import io.marshrut.directory.Absence;
import io.marshrut.directory.AbsenceRecords;
import io.marshrut.directory.Directory;
import io.marshrut.directory.Employee;
import io.marshrut.directory.StandIn;
import io.marshrut.directory.Substitutions;
import io.marshrut.journal.Journal;
import io.marshrut.journal.Subject;
import io.marshrut.shared.Area;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Paged;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Problem.FieldError;
import io.marshrut.shared.Transactions;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Absences of people (отсутствия): everybody enters their own, superiors those of the people below them, administrators
 * all. What changes holds at once.
 */
@Service
public class Absences {

    static final String SUBJECT = "absence";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final AbsenceRecords records;
    private final AbsenceCheck check;
    private final AbsenceNotices notices;
    private final Directory directory;
    private final Substitutions substitutions;
    private final Permissions permissions;
    private final Callers callers;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Transactions transactions;
    private final Clock clock;

    Absences(
            AbsenceRecords records,
            AbsenceCheck check,
            AbsenceNotices notices,
            Directory directory,
            Substitutions substitutions,
            Permissions permissions,
            Callers callers,
            Journal journal,
            ApplicationEventPublisher events,
            Transactions transactions,
            Clock clock) {
        this.records = records;
        this.check = check;
        this.notices = notices;
        this.directory = directory;
        this.substitutions = substitutions;
        this.permissions = permissions;
        this.callers = callers;
        this.journal = journal;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @throws Problem 403 for a stranger's absence, 422 with the fields that are wrong */
    public EnteredAbsence add(Caller caller, AbsenceDraft draft) {
        String employee = draft.employee() == null || draft.employee().isBlank()
                ? caller.login()
                : draft.employee().strip();
        if (!caller.is(employee) && leadsOthers(caller) && !records.isPerson(employee)) {
            throw Problem.invalid(List.of(FieldError.of("employee", "unknown_employee")));
        }
        requireAuthority(caller, employee);
        List<Absence.Deputy> deputies = draft.deputies() == null
                ? List.of()
                : draft.deputies().stream().map(Absences::whole).distinct().toList();
        return changing(() -> {
            records.lock(employee);
            check.check(employee, draft.from(), draft.to(), deputies);
            Absence absence = new Absence(
                    Ids.next(),
                    employee,
                    draft.from(),
                    draft.to(),
                    draft.reason() == null ? Absence.Reason.VACATION : draft.reason(),
                    deputies);
            records.add(absence, caller.login());
            record(caller, absence, "absence.added");
            events.publishEvent(new AbsenceChanged(absence, AbsenceChanged.Change.ADDED, caller.login()));
            return new EnteredAbsence(absence, notices.of(absence, caller.locale()));
        });
    }

    /**
     * Somebody is back before they meant to be.
     *
     * @param lastDay the new one
     */
    public Absence end(Caller caller, UUID id, LocalDate lastDay) {
        return changing(() -> {
            Absence absence = own(caller, id);
            if (lastDay == null) {
                throw Problem.invalid(List.of(FieldError.of("to", "required")));
            }
            if (lastDay.isBefore(absence.firstDay()) || !lastDay.isBefore(absence.lastDay())) {
                throw Problem.invalid(List.of(FieldError.of(
                        "to", "absence_ends_outside", DAY.format(absence.firstDay()), DAY.format(absence.lastDay()))));
            }
            records.end(id, lastDay);
            Absence ended = records.find(id).orElseThrow();
            record(caller, ended, "absence.ended");
            events.publishEvent(new AbsenceChanged(ended, AbsenceChanged.Change.ENDED, caller.login()));
            return ended;
        });
    }

    /** Names one more deputy. @throws Problem 404; 422 with the fields that are wrong */
    public Absence nameDeputy(Caller caller, UUID id, Absence.Deputy named) {
        return changing(() -> {
            Absence absence = own(caller, id);
            records.lock(absence.employee());
            Absence.Deputy another = whole(named);
            check.checkAnother(absence, another);
            records.name(id, another);
            Absence changed = records.find(id).orElseThrow();
            record(caller, changed, "absence.deputy-named");
            Absence news = new Absence(
                    id, changed.employee(), changed.firstDay(), changed.lastDay(), changed.reason(), List.of(another));
            events.publishEvent(new AbsenceChanged(news, AbsenceChanged.Change.ADDED, caller.login()));
            return changed;
        });
    }

    public void remove(Caller caller, UUID id) {
        changing(() -> {
            Absence absence = own(caller, id);
            records.remove(id);
            record(caller, absence, "absence.removed");
            events.publishEvent(new AbsenceChanged(absence, AbsenceChanged.Change.REMOVED, caller.login()));
            return absence;
        });
    }

    /** The caller's own that are not over. */
    public List<Absence> mine(Caller caller) {
        return records.of(caller.login(), today(caller));
    }

    /** Those that are not over: everybody's for administrators, for others those of the people below them. */
    public Paged<Absence> ofOthers(Caller caller, Paged.Request page) {
        return administers(caller)
                ? records.notOver(today(caller), page)
                : records.notOverBelow(caller.login(), today(caller), page);
    }

    /** Whether the caller may enter absences of anybody but themselves. */
    public boolean leadsOthers(Caller caller) {
        return administers(caller) || records.leads(caller.login());
    }

    /** Who stands in for the caller now; nobody while they are there. */
    public List<StandIn> standIns(Caller caller) {
        return substitutions.of(caller.login(), clock.instant());
    }

    /** For whom the caller stands in now. */
    public List<StandIn> standsInFor(Caller caller) {
        return substitutions.by(caller.login());
    }

    /** In the time zone of the caller's site. */
    public LocalDate today(Caller caller) {
        return LocalDate.ofInstant(clock.instant(), caller.zone());
    }

    private Absence own(Caller caller, UUID id) {
        Absence absence = records.find(id).orElseThrow(Problem::notFound);
        if (!mayEnter(caller, absence.employee())) {
            throw Problem.notFound();
        }
        return absence;
    }

    private void requireAuthority(Caller caller, String employee) {
        if (!mayEnter(caller, employee)) {
            throw Problem.forbidden("absence_of_another");
        }
    }

    private boolean mayEnter(Caller caller, String employee) {
        return caller.is(employee) || administers(caller) || isBelow(employee, caller.login());
    }

    private boolean administers(Caller caller) {
        return permissions.permits(caller, Permission.ADMINISTER);
    }

    private boolean isBelow(String employee, String superior) {
        Set<String> seen = new HashSet<>();
        String next = employee;
        while (next != null && seen.add(next)) {
            next = directory.find(next).map(Employee::superior).orElse(null);
            if (superior.equals(next)) {
                return true;
            }
        }
        return false;
    }

    /** After the transaction, so that nobody reads what was before in between. */
    private <T> T changing(Supplier<T> work) {
        T done = transactions.call(work);
        substitutions.forget();
        callers.forgetAll();
        return done;
    }

    private void record(Caller caller, Absence absence, String event) {
        journal.record(caller, Subject.of(SUBJECT, absence.id()), event)
                .detail("assignee", absence.employee())
                .detail("name", DAY.format(absence.firstDay()) + " – " + DAY.format(absence.lastDay()))
                .detail("reason", absence.reason())
                .detail(
                        "deputies",
                        absence.deputies().stream()
                                .map(one -> one.employee() + " " + one.area())
                                .collect(java.util.stream.Collectors.joining(", ")))
                .write();
    }

    private static Absence.Deputy whole(Absence.Deputy deputy) {
        return new Absence.Deputy(
                deputy.employee() == null ? "" : deputy.employee().strip(),
                deputy.area() == null || deputy.area().isBlank()
                        ? Area.EVERYTHING
                        : deputy.area().strip());
    }
}
