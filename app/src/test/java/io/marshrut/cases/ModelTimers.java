package io.marshrut.cases;

import static org.awaitility.Awaitility.await;

import io.marshrut.support.MovableClock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.NavigableSet;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/**
 * Timers of models. Those whose moment has come go off before the next action, so that none trips it up; the engine's own
 * executor would let them go off some seconds later.
 */
record ModelTimers(ManagementService management, RuntimeService runtime, MovableClock clock) {

    /** @param steps takes the moment after each: what it tells people is its own */
    void fireThoseDue(NavigableSet<Instant> steps) {
        management
                .createJobQuery()
                .timers()
                .active()
                .withRetriesLeft()
                .duedateLowerThan(Date.from(clock.instant()))
                .orderByJobDuedate()
                .asc()
                .list()
                .stream()
                // the house's own alarm clocks belong to no case
                .filter(job -> job.getProcessInstanceId() != null)
                .forEach(job -> {
                    fire(job);
                    steps.add(clock.instant().truncatedTo(ChronoUnit.MICROS));
                });
    }

    /** The executor may be at it just now, and one timer may take another away with it. */
    private void fire(Job job) {
        if (isThere(job)) {
            try {
                management.executeJob(job.getId());
            } catch (RuntimeException tripped) {
                await("the executor does " + job + ", or else: " + tripped).until(() -> !isThere(job));
            }
        }
    }

    private boolean isThere(Job job) {
        return management.createJobQuery().jobId(job.getId()).count() > 0;
    }

    List<Job> of(Case one) {
        return runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(one.id().toString())
                .list()
                .stream()
                .map(ProcessInstance::getId)
                .flatMap(id -> management.createJobQuery().processInstanceId(id).timers().list().stream())
                .toList();
    }

    /** Whether a case waits for a moment, or is about to take a step by itself. */
    boolean moves(Case one) {
        return runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(one.id().toString())
                .list()
                .stream()
                .anyMatch(running -> management
                                .createJobQuery()
                                .processInstanceId(running.getId())
                                .withRetriesLeft()
                                .count()
                        > 0);
    }

    /** The day comes that a case waits for. */
    void pass(Case one) {
        of(one).stream().findFirst().ifPresent(this::fire);
    }
}
