package io.marshrut.recurring;

import io.marshrut.desks.Desks;
import io.marshrut.directory.Directory;
import io.marshrut.directory.Employee;
import io.marshrut.journal.Journal;
import io.marshrut.journal.Subject;
import io.marshrut.requests.Catalogue;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Problem.FieldError;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Stops a plan that cannot go on (остановка плана), or ends one that has nothing more to do, and tells its people. */
@Component
class PlanStops {

    private final PlanRows plans;
    private final LineRows lines;
    private final Catalogue catalogue;
    private final Desks desks;
    private final Directory directory;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    PlanStops(
            PlanRows plans,
            LineRows lines,
            Catalogue catalogue,
            Desks desks,
            Directory directory,
            Journal journal,
            ApplicationEventPublisher events) {
        this.plans = plans;
        this.lines = lines;
        this.catalogue = catalogue;
        this.desks = desks;
        this.directory = directory;
        this.journal = journal;
        this.events = events;
    }

    /** Why a request was refused; nothing where that is no affair of the plan's. */
    Optional<StopReason> reasonOf(RecurringPlan plan, Problem problem) {
        if (problem.kind() == Problem.Kind.FORBIDDEN) {
            return Optional.of(StopReason.OWNER_RIGHTS);
        }
        if (problem.kind() != Problem.Kind.INVALID) {
            return Optional.empty();
        }
        if (problem.errors().stream().anyMatch(error -> error.field().equals("kind"))) {
            return Optional.of(
                    catalogue.all().stream().anyMatch(entry -> entry.kind().equals(plan.kind()))
                            ? StopReason.OWNER_RIGHTS
                            : StopReason.KIND_GONE);
        }
        return Optional.of(StopReason.FORM);
    }

    /** In the transaction of the caller. */
    void stop(UUID id, StopReason reason, List<FieldError> errors) {
        RecurringPlan plan = plans.locked(id).orElseThrow();
        if (plan.state() != PlanState.ACTIVE && plan.state() != PlanState.PAUSED) {
            return;
        }
        plans.state(id, PlanState.STOPPED, reason, errors);
        journal.record(Caller.system(), subject(plan), "recurring.stopped")
                .detail("reason", reason)
                .write();
        tell(plans.find(id).orElseThrow(), PlanNews.What.STOPPED);
    }

    /** Where no line has anything more to do. */
    void endIfOver(RecurringPlan plan) {
        List<PlanLine> all = lines.of(plan.id());
        boolean joinable = plan.targets().kind() == Targets.Kind.ASSET_TYPE;
        boolean over = !all.isEmpty()
                && all.stream()
                        .allMatch(line -> joinable ? line.endedBecause() == LineEnd.OVER : line.endedBecause() != null);
        if (over) {
            plans.state(plan.id(), PlanState.ENDED, null, List.of());
            journal.record(Caller.system(), subject(plan), "recurring.over").write();
            tell(plans.find(plan.id()).orElseThrow(), PlanNews.What.OVER);
        }
    }

    private void tell(RecurringPlan plan, PlanNews.What what) {
        Set<String> people = new LinkedHashSet<>(Set.of(plan.owner()));
        if (what == PlanNews.What.STOPPED) {
            head(plan).ifPresent(people::add);
        }
        events.publishEvent(new PlanNews(plan, what, people));
    }

    /** Whoever leads the desk; where nobody does, the owner's superior. */
    private Optional<String> head(RecurringPlan plan) {
        return Stream.concat(
                        desks.find(plan.desk()).stream().flatMap(desk -> desks.heads(desk).stream()),
                        directory.find(plan.owner()).map(Employee::superior).stream())
                .filter(login -> directory.find(login).filter(Employee::active).isPresent())
                .findFirst();
    }

    private static Subject subject(RecurringPlan plan) {
        return Subject.of(RecurringPlan.SUBJECT, plan.id());
    }
}
