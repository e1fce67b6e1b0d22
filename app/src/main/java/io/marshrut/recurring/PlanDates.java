package io.marshrut.recurring;

import io.marshrut.directory.Directory;
import io.marshrut.directory.Site;
import io.marshrut.sla.WorkingDays;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** The days of plans, by the calendar and in the time zone of each site. */
@Component
class PlanDates {

    private final Directory directory;
    private final WorkingDays workingDays;
    private final LineRows lines;
    private final Clock clock;

    PlanDates(Directory directory, WorkingDays workingDays, LineRows lines, Clock clock) {
        this.directory = directory;
        this.workingDays = workingDays;
        this.lines = lines;
        this.clock = clock;
    }

    LocalDate today(String site) {
        return dateOf(clock.instant(), site);
    }

    LocalDate dateOf(Instant moment, String site) {
        return LocalDate.ofInstant(moment, zone(site));
    }

    Predicate<LocalDate> working(String site) {
        return directory.findSite(site).map(workingDays::of).orElse(day -> true);
    }

    /** Keeps a line with what comes next; without anything to come it has ended. */
    PlanLine planned(RecurringPlan plan, PlanLine line, Progress progress) {
        Optional<Occurrence> next = plan.repetition().next(progress, working(line.site()));
        return kept(plan, line, progress, next);
    }

    PlanLine plannedAfterClosing(RecurringPlan plan, PlanLine line, LocalDate closedOn) {
        return kept(
                plan,
                line,
                line.progress(),
                plan.repetition().nextAfterClosing(closedOn, line.progress(), working(line.site())));
    }

    /** Nobody can tell what comes next before the request is closed. */
    void waits(PlanLine line, Progress progress, java.util.UUID request) {
        lines.write(line.with(progress, null, request), null);
    }

    void ended(PlanLine line, LineEnd because) {
        lines.write(line.ended(because), null);
    }

    /** What of a line has come up to now, the next one among it; nothing where its moment has not come. */
    List<Occurrence> due(RecurringPlan plan, PlanLine line) {
        List<Occurrence> due = new ArrayList<>();
        Repetition repetition = plan.repetition();
        Predicate<LocalDate> working = working(line.site());
        ZoneId zone = zone(line.site());
        Progress progress = line.progress();
        Optional<Occurrence> next = Optional.of(line.next());
        while (next.isPresent() && !repetition.fileAt(next.get(), zone).isAfter(clock.instant())) {
            due.add(next.get());
            progress = progress.past(next.get());
            next = repetition.counting() == Repetition.Counting.COMPLETION
                    ? Optional.empty()
                    : repetition.next(progress, working);
        }
        return due;
    }

    private PlanLine kept(RecurringPlan plan, PlanLine line, Progress progress, Optional<Occurrence> next) {
        PlanLine further = line.with(progress, next.orElse(null), null);
        if (next.isEmpty()) {
            further = further.ended(LineEnd.OVER);
        }
        lines.write(
                further,
                next.map(one -> plan.repetition().fileAt(one, zone(line.site())))
                        .orElse(null));
        return further;
    }

    private ZoneId zone(String site) {
        return directory.findSite(site).map(Site::zone).orElse(java.time.ZoneOffset.UTC);
    }
}
