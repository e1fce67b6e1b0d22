package io.marshrut.recurring;

import io.marshrut.access.Callers;
import io.marshrut.assets.AssetState;
import io.marshrut.assets.Assets;
import io.marshrut.journal.Journal;
import io.marshrut.journal.Subject;
import io.marshrut.recurring.FiledOccurrence.Outcome;
import io.marshrut.recurring.Repetition.Counting;
import io.marshrut.requests.CatalogEntry;
import io.marshrut.requests.Catalogue;
import io.marshrut.requests.RequestDraft;
import io.marshrut.requests.Requests;
import io.marshrut.requests.ServiceRequest;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Problem.FieldError;
import io.marshrut.shared.Transactions;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Files what is due (подача по плану). Of the days that were missed the last one is made up for. A repetition and its
 * request are one transaction, one after the other for each plan: nothing is filed twice.
 */
@Component
class PlanFiling {

    private static final Logger LOG = LoggerFactory.getLogger(PlanFiling.class);

    /** The plan cannot go on. */
    private static final class Stopped extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final StopReason reason;
        private final transient List<FieldError> errors;

        private Stopped(StopReason reason, List<FieldError> errors) {
            super(reason.name(), null, false, false);
            this.reason = reason;
            this.errors = errors;
        }
    }

    private final PlanRows plans;
    private final LineRows lines;
    private final PlanDates dates;
    private final PlanStops stops;
    private final Requests requests;
    private final Catalogue catalogue;
    private final Assets assets;
    private final Callers callers;
    private final Journal journal;
    private final Transactions transactions;
    private final Clock clock;

    PlanFiling(
            PlanRows plans,
            LineRows lines,
            PlanDates dates,
            PlanStops stops,
            Requests requests,
            Catalogue catalogue,
            Assets assets,
            Callers callers,
            Journal journal,
            Transactions transactions,
            Clock clock) {
        this.plans = plans;
        this.lines = lines;
        this.dates = dates;
        this.stops = stops;
        this.requests = requests;
        this.catalogue = catalogue;
        this.assets = assets;
        this.callers = callers;
        this.journal = journal;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Everything that is due now; what fails for another reason than its plan is tried again the next time. */
    void fileDue() {
        for (UUID line : lines.due(clock.instant())) {
            try {
                file(line);
            } catch (RuntimeException e) {
                LOG.error("The line {} of a plan of recurring requests could not be filed", line, e);
            }
        }
    }

    void file(UUID line) {
        try {
            transactions.run(() -> fileNow(line));
        } catch (Stopped stopped) {
            UUID plan = lines.find(line).orElseThrow().plan();
            transactions.run(() -> stops.stop(plan, stopped.reason, stopped.errors));
        }
    }

    private void fileNow(UUID id) {
        RecurringPlan plan = plans.locked(lines.find(id).orElseThrow().plan()).orElseThrow();
        PlanLine line = lines.find(id).orElseThrow();
        if (plan.state() != PlanState.ACTIVE || line.next() == null) {
            return;
        }
        List<Occurrence> due = dates.due(plan, line);
        if (due.isEmpty()) {
            return;
        }
        if (isWrittenOff(line)) {
            dates.ended(line, LineEnd.WRITTEN_OFF);
            stops.endIfOver(plan);
            return;
        }
        Progress progress = line.progress();
        for (Occurrence missed : due.subList(0, due.size() - 1)) {
            lines.note(line, missed, Outcome.MISSED, null, clock.instant());
            progress = progress.past(missed);
        }
        Occurrence last = due.get(due.size() - 1);
        progress = progress.past(last);
        UUID open = plan.whenOpen() == WhenOpen.SKIP ? openRequest(line) : null;
        if (open != null) {
            lines.note(line, last, Outcome.SKIPPED_OPEN, open, clock.instant());
            further(plan, line, progress, open, true);
        } else {
            ServiceRequest filed = submitted(plan, line, last);
            lines.note(line, last, Outcome.FILED, filed.id(), clock.instant());
            further(
                    plan,
                    line.filed(filed.id()),
                    progress,
                    filed.id(),
                    filed.status().isOpen());
        }
        stops.endIfOver(plan);
    }

    private void further(RecurringPlan plan, PlanLine line, Progress progress, UUID request, boolean open) {
        if (plan.repetition().counting() == Counting.PLAN) {
            dates.planned(plan, line, progress);
        } else if (open) {
            dates.waits(line, progress, request);
        } else {
            dates.plannedAfterClosing(plan, line.with(progress, null, null), dates.today(line.site()));
        }
    }

    private ServiceRequest submitted(RecurringPlan plan, PlanLine line, Occurrence occurrence) {
        Caller owner = callers.of(plan.owner())
                .orElseThrow(() -> new Stopped(StopReason.OWNER_LEFT, List.of()))
                .alone();
        try {
            CatalogEntry entry = catalogue
                    .entry(owner, plan.kind())
                    .orElseThrow(() -> Problem.invalid(List.of(FieldError.of("kind", "unknown_kind"))));
            ServiceRequest filed = requests.submit(
                    owner,
                    new RequestDraft(
                            plan.kind(),
                            line.site(),
                            PlanForms.filled(entry, plan.fields(), plan.dateField(), line.asset(), occurrence.day()),
                            null));
            journal.record(Caller.system(), Subject.of("request", filed.id()), "recurring.filed")
                    .detail("name", plan.title())
                    .write();
            return filed;
        } catch (Problem problem) {
            throw stops.reasonOf(plan, problem)
                    .<RuntimeException>map(reason -> new Stopped(reason, problem.errors()))
                    .orElse(problem);
        }
    }

    private UUID openRequest(PlanLine line) {
        return line.lastRequest() != null
                        && requests.get(Caller.system(), line.lastRequest())
                                .request()
                                .status()
                                .isOpen()
                ? line.lastRequest()
                : null;
    }

    private boolean isWrittenOff(PlanLine line) {
        return line.asset() != null
                && assets.known(List.of(line.asset())).stream()
                        .allMatch(asset -> asset.state() == AssetState.WRITTEN_OFF);
    }
}
