package io.marshrut.kinds;

import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.context.ApplicationContext;

/** Timers of models. They go off by themselves within seconds; a test that walks hundreds of paths does not wait. */
final class EngineTimers {

    private final ManagementService management;

    EngineTimers(ApplicationContext portal) {
        this.management = portal.getBean(ManagementService.class);
    }

    Instant due(String instance, String event) {
        return job(instance, event)
                .orElseThrow(() -> new AssertionError("No timer runs at " + event))
                .getDuedate()
                .toInstant();
    }

    /** The engine's own executor may be at it just now: then it has gone off as well. */
    void fire(String instance, String event) {
        job(instance, event).ifPresent(job -> {
            try {
                management.executeJob(job.getId());
            } catch (RuntimeException tripped) {
                await("the executor does " + event + ", or else: " + tripped)
                        .until(() -> job(instance, event).isEmpty());
            }
        });
    }

    private Optional<Job> job(String instance, String event) {
        return Optional.ofNullable(management
                .createJobQuery()
                .processInstanceId(instance)
                .activityId(event)
                .singleResult());
    }
}
