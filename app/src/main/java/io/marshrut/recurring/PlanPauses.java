package io.marshrut.recurring;

import io.marshrut.journal.Journal;
import io.marshrut.journal.Subject;
import io.marshrut.recurring.FiledOccurrence.Outcome;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lets plans rest, go on and end (пауза, возобновление, завершение), in the transaction of the caller. */
@Component
class PlanPauses {

    private final PlanRows plans;
    private final LineRows lines;
    private final PlanDates dates;
    private final Journal journal;
    private final Clock clock;

    PlanPauses(PlanRows plans, LineRows lines, PlanDates dates, Journal journal, Clock clock) {
        this.plans = plans;
        this.lines = lines;
        this.dates = dates;
        this.journal = journal;
        this.clock = clock;
    }

    void pause(Caller caller, RecurringPlan plan) {
        if (plan.state() != PlanState.ACTIVE) {
            throw Problem.conflict("plan_not_active");
        }
        to(caller, plan, PlanState.PAUSED, "recurring.paused");
    }

    /** What a pause left out is noted and not made up for; what a standstill left out is. */
    void goOn(Caller caller, RecurringPlan plan) {
        if (plan.state() == PlanState.ACTIVE) {
            throw Problem.conflict("plan_not_paused");
        }
        if (plan.state() == PlanState.PAUSED) {
            lines.of(plan.id()).stream().filter(line -> line.next() != null).forEach(line -> leaveOut(plan, line));
        }
        to(caller, plan, PlanState.ACTIVE, "recurring.resumed");
    }

    void end(Caller caller, RecurringPlan plan) {
        lines.of(plan.id()).stream()
                .filter(line -> line.endedBecause() == null)
                .forEach(line -> dates.ended(line, LineEnd.REMOVED));
        to(caller, plan, PlanState.ENDED, "recurring.ended");
    }

    private void leaveOut(RecurringPlan plan, PlanLine line) {
        LocalDate today = dates.today(line.site());
        Progress progress = line.progress();
        Optional<Occurrence> next = Optional.of(line.next());
        while (next.isPresent() && next.get().day().isBefore(today)) {
            lines.note(line, next.get(), Outcome.SKIPPED_PAUSED, null, clock.instant());
            progress = progress.past(next.get());
            next = plan.repetition().next(progress, dates.working(line.site()));
        }
        if (progress.done() > line.progress().done()) {
            dates.planned(plan, line, progress);
        }
    }

    private void to(Caller caller, RecurringPlan plan, PlanState state, String event) {
        plans.state(plan.id(), state, null, List.of());
        journal.record(caller, Subject.of(RecurringPlan.SUBJECT, plan.id()), event)
                .detail("name", plan.title())
                .write();
    }
}
