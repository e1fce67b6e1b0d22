package io.marshrut.requests;

import io.marshrut.engine.Stage;
import io.marshrut.sla.Sla;
import io.marshrut.sla.SlaClock;
import io.marshrut.sla.StageClock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Starts the clock of a stage: its own time, or what is left until a limit that comes earlier. */
@Component
class StageDeadlines {

    private final Sla sla;
    private final ObjectProvider<StageLimit> limits;

    StageDeadlines(Sla sla, ObjectProvider<StageLimit> limits) {
        this.sla = sla;
        this.limits = limits;
    }

    /** Null where the stage has no time. */
    SlaClock of(ServiceRequest request, Stage stage, Performers.Chosen chosen) {
        String time = stage.slaOf(request.priority());
        if (time == null) {
            return null;
        }
        boolean atRequestSite = "request-site".equals(stage.calendar());
        String site = atRequestSite ? request.site() : sla.performingSite(chosen.groups(), chosen.login());
        StageClock asked = new StageClock(
                ServiceRequest.SUBJECT,
                request.id().toString(),
                stage.key(),
                time,
                site,
                atRequestSite ? null : stage.calendar(),
                stage.warnAt(),
                stage.escalateTo(),
                stage.escalateEvery());
        Optional<Instant> latest = limits.stream()
                .flatMap(limit -> limit.latest(request, stage.key()).stream())
                .min(Comparator.naturalOrder());
        return latest.isPresent() ? sla.startUntil(asked, latest.get()) : sla.start(asked);
    }
}
