package io.marshrut.sla;

import io.marshrut.directory.Directory;
import io.marshrut.directory.Employee;
import io.marshrut.directory.Site;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Problem.FieldError;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Clocks over stages. Each is a ledger of facts, and its due moment is computed from them. Façades that own the stages
 * call this inside their transaction; they have checked who asks.
 */
@Service
public class Sla {

    private static final int MAX_PAUSES = 100;

    /** A computed due moment, local to the site, and how it came about. */
    public record DueDateAnswer(OffsetDateTime dueAt, List<String> steps) {}

    /** The story of a clock. */
    public record Explanation(SlaClock clock, List<SlaFact> facts, List<String> steps) {}

    private final Directory directory;
    private final SlaRows rows;
    private final SiteTimes times;
    private final SlaAlarms alarms;
    private final DueDateSteps words;
    private final Clock clock;
    private final DueDateCalculator calculator = new DueDateCalculator();

    Sla(Directory directory, SlaRows rows, SiteTimes times, SlaAlarms alarms, DueDateSteps words, Clock clock) {
        this.directory = directory;
        this.rows = rows;
        this.times = times;
        this.alarms = alarms;
        this.words = words;
        this.clock = clock;
    }

    /**
     * The calculation that every clock uses, for anybody who wants to check it.
     *
     * @throws Problem 422 naming the field that is wrong
     */
    public DueDateAnswer dueDate(
            Caller caller, String site, OffsetDateTime start, String duration, List<Pause> pauses) {
        List<FieldError> missing = java.util.stream.Stream.of(
                        site == null ? "site" : null,
                        start == null ? "start" : null,
                        duration == null ? "duration" : null)
                .filter(Objects::nonNull)
                .map(field -> FieldError.of(field, "required"))
                .toList();
        if (!missing.isEmpty()) {
            throw Problem.invalid(missing);
        }
        if (start.getYear() < 2000 || start.getYear() > 2100) {
            throw Problem.invalid(List.of(FieldError.of("start", "range", "2000", "2100")));
        }
        if (pauses.size() > MAX_PAUSES
                || pauses.stream()
                        .anyMatch(pause -> pause.from() == null
                                || pause.to() == null
                                || pause.from().isAfter(pause.to()))) {
            throw Problem.invalid(List.of(FieldError.of("pauses", "pauses", MAX_PAUSES)));
        }
        Site place = directory
                .findSite(site)
                .orElseThrow(() -> Problem.invalid(List.of(FieldError.of("site", "unknown_site"))));
        SiteTime time = times.of(place, null);
        SlaPolicy policy = SlaPolicy.parse(duration);
        DueDateCalculator.DueDate due = calculator.compute(time, start.toInstant(), policy, 1, pauses);
        return new DueDateAnswer(
                due.dueAt().atZone(place.zone()).toOffsetDateTime(),
                words.tell(time, start.toInstant(), policy, pauses, due, caller.locale()));
    }

    /** The site of those who do the work: their department's, the person's own, else the head office. */
    @Transactional(readOnly = true)
    public String performingSite(Collection<String> groups, String assignee) {
        return groups.stream()
                .sorted()
                .map(directory::serving)
                .flatMap(Optional::stream)
                .map(department -> department.site())
                .findFirst()
                .or(() -> Optional.ofNullable(assignee).flatMap(directory::find).map(Employee::site))
                .orElseGet(() -> directory.sites().get(0).code());
    }

    /** Whether a site works on a day. */
    public boolean worksOn(Site site, LocalDate day) {
        return times.of(site, null).calendar().isWorking(day);
    }

    /**
     * As {@link #start}, and due not later than a moment: where the stage's own time reaches beyond it, the clock gets the
     * working time that is left until then, a minute at least.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public SlaClock startUntil(StageClock asked, Instant latest) {
        SiteTime time = times.of(directory.site(asked.site()), asked.calendar());
        Instant now = clock.instant();
        Instant due = calculator
                .compute(time, now, SlaPolicy.parse(asked.policy()), asked.warnShare(), List.of())
                .dueAt();
        return start(due.isAfter(latest) ? asked.within(time.between(now, latest)) : asked);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public SlaClock start(StageClock asked) {
        Site site = directory.site(asked.site());
        SiteTime time = times.of(site, asked.calendar());
        Instant now = clock.instant();
        DueDateCalculator.DueDate due =
                calculator.compute(time, now, SlaPolicy.parse(asked.policy()), asked.warnShare(), List.of());
        SlaClock started = new SlaClock(
                Ids.next(),
                asked.subjectType(),
                asked.subjectId(),
                asked.stageKey(),
                asked.policy(),
                site.code(),
                time.calendar().code(),
                time.calendar().version(),
                time.zone().getId(),
                asked.warnShare(),
                SlaClock.State.RUNNING,
                now,
                due.dueAt(),
                due.warnAt(),
                null,
                asked.escalateTo(),
                asked.escalateEvery());
        SlaFact fact = new SlaFact(now, SlaFact.Kind.STARTED, asked.policy());
        rows.insert(started, fact, alarms.set(started, Ledger.of(List.of(fact))));
        return started;
    }

    /** Stops the time, for example while the initiator is asked. A clock that does not run stays as it is. */
    @Transactional(propagation = Propagation.MANDATORY)
    public SlaClock pause(UUID id, String reason) {
        SlaClock running = rows.locked(id);
        return running.state() == SlaClock.State.RUNNING
                ? changed(running, SlaFact.Kind.PAUSED, reason, SlaClock.State.PAUSED)
                : running;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public SlaClock resume(UUID id) {
        SlaClock paused = rows.locked(id);
        return paused.state() == SlaClock.State.PAUSED
                ? changed(paused, SlaFact.Kind.RESUMED, null, SlaClock.State.RUNNING)
                : paused;
    }

    /**
     * Gives the stage another time, for example with another priority; the pauses stay what they were, and time that has
     * run out under the new one is a breach of its own.
     *
     * @param policy {@code P<n>D} or {@code PT<h>H<m>M}
     * @throws Problem 422 where it has neither form, 409 where the clock has ended
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public SlaClock change(UUID id, String policy) {
        SlaPolicy.parse(policy);
        SlaClock open = rows.locked(id);
        if (open.endedAt() != null) {
            throw Problem.conflict("already_decided");
        }
        return changed(open, SlaFact.Kind.POLICY_CHANGED, policy, open.state());
    }

    /** The stage is done: the clock was met or missed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public SlaClock finish(UUID id) {
        SlaClock running = resume(id);
        if (running.state() != SlaClock.State.RUNNING) {
            return running;
        }
        boolean met = !clock.instant().isAfter(running.dueAt());
        return met
                ? changed(running, SlaFact.Kind.MET, null, SlaClock.State.MET)
                : changed(running, SlaFact.Kind.MISSED, null, SlaClock.State.MISSED);
    }

    /** The stage was taken away: neither met nor missed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void cancel(UUID id) {
        SlaClock open = rows.locked(id);
        if (open.state() == SlaClock.State.RUNNING || open.state() == SlaClock.State.PAUSED) {
            changed(open, SlaFact.Kind.CANCELLED, null, SlaClock.State.CANCELLED);
        }
    }

    @Transactional(readOnly = true)
    public SlaClock clock(UUID id) {
        return rows.get(id);
    }

    /** Clocks of many subjects, oldest first. */
    @Transactional(readOnly = true)
    public List<SlaClock> clocks(String subjectType, Collection<String> subjects) {
        return rows.of(subjectType, subjects);
    }

    @Transactional(readOnly = true)
    public Explanation explain(UUID id, Locale locale) {
        SlaClock told = rows.get(id);
        List<SlaFact> facts = rows.facts(id);
        Ledger ledger = Ledger.of(facts);
        SiteTime time = times.of(told);
        SlaPolicy policy = SlaPolicy.parse(ledger.policy());
        DueDateCalculator.DueDate due =
                calculator.compute(time, ledger.startedAt(), policy, told.warnShare(), ledger.pauses());
        return new Explanation(told, facts, words.tell(time, ledger.startedAt(), policy, ledger.pauses(), due, locale));
    }

    private SlaClock changed(SlaClock before, SlaFact.Kind fact, String detail, SlaClock.State state) {
        Instant now = clock.instant();
        List<SlaFact> facts = new ArrayList<>(rows.facts(before.id()));
        SlaFact added = new SlaFact(now, fact, detail);
        facts.add(added);
        Ledger ledger = Ledger.of(facts);
        SiteTime time = times.of(before);
        DueDateCalculator.DueDate due = calculator.compute(
                time, ledger.startedAt(), SlaPolicy.parse(ledger.policy()), before.warnShare(), ledger.pauses());
        boolean ended = state != SlaClock.State.RUNNING && state != SlaClock.State.PAUSED;
        SlaClock after = new SlaClock(
                before.id(),
                before.subjectType(),
                before.subjectId(),
                before.stageKey(),
                ledger.policy(),
                before.site(),
                before.calendar(),
                before.calendarVersion(),
                before.zone(),
                before.warnShare(),
                state,
                before.startedAt(),
                due.dueAt(),
                due.warnAt(),
                ended ? now : null,
                before.escalateTo(),
                before.escalateEvery());
        boolean done = state == SlaClock.State.MET || state == SlaClock.State.MISSED;
        rows.update(after, added, alarms.set(after, ledger), done ? ledger.worked(time, now) : null);
        return after;
    }
}
