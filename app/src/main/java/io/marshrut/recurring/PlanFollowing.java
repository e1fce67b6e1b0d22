package io.marshrut.recurring;

import io.marshrut.assets.Assets;
import io.marshrut.directory.PersonChanged;
import io.marshrut.requests.RequestClosed;
import io.marshrut.requests.RequestStatus;
import io.marshrut.requests.ServiceRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What plans learn from the rest of the house, in its transaction: requests that end, owners who leave. */
@Component
class PlanFollowing {

    private final JdbcClient jdbc;
    private final PlanRows plans;
    private final LineRows lines;
    private final PlanDates dates;
    private final PlanStops stops;
    private final Assets assets;
    private final Clock clock;

    PlanFollowing(
            JdbcClient jdbc,
            PlanRows plans,
            LineRows lines,
            PlanDates dates,
            PlanStops stops,
            Assets assets,
            Clock clock) {
        this.jdbc = jdbc;
        this.plans = plans;
        this.lines = lines;
        this.dates = dates;
        this.stops = stops;
        this.assets = assets;
        this.clock = clock;
    }

    /** The next day is counted from this one; and the register learns that its equipment was serviced. */
    @EventListener
    void closed(RequestClosed closing) {
        ServiceRequest request = closing.request();
        LocalDate day = dates.dateOf(clock.instant(), request.site());
        if (request.status() == RequestStatus.COMPLETED) {
            servicedBy(request.id()).forEach(asset -> assets.serviced(asset, day));
        }
        lines.waitingFor(request.id()).ifPresent(waiting -> {
            RecurringPlan plan = plans.locked(waiting.plan()).orElseThrow();
            PlanLine line = lines.find(waiting.id()).orElseThrow();
            if (request.id().equals(line.waitsFor()) && !plan.state().isOver()) {
                dates.plannedAfterClosing(plan, line, day);
                stops.endIfOver(plan);
            }
        });
    }

    @EventListener
    void changed(PersonChanged change) {
        if (!change.active()) {
            plans.ofOwner(change.login()).forEach(plan -> stops.stop(plan, StopReason.OWNER_LEFT, List.of()));
        }
    }

    private List<UUID> servicedBy(UUID request) {
        return jdbc.sql("""
                        select l.asset_id from recurring_occurrence o join recurring_line l on l.id = o.line_id
                         where o.request_id = :request and o.outcome = 'FILED' and l.asset_id is not null
                        """).param("request", request).query(UUID.class).list();
    }
}
