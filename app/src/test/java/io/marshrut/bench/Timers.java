package io.marshrut.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;

/** Timers a second that the portal's own job executor fires when many are due. */
final class Timers {

    private static final int DUE = 1_000;
    private static final int ROUNDS = 3;
    private static final long LOOK_EVERY = TimeUnit.MILLISECONDS.toNanos(5);

    private final Portal portal;
    private final PrintStream out;

    Timers(Portal portal, PrintStream out) {
        this.portal = portal;
        this.out = out;
    }

    void measure() {
        portal.bean(RepositoryService.class)
                .createDeployment()
                .name("bench/timer")
                .addClasspathResource("bench/timer.bpmn")
                .deploy();
        round();
        List<Double> perSecond = new ArrayList<>();
        for (int n = 0; n < ROUNDS; n++) {
            perSecond.add(round());
        }
        Figures figures = Figures.of(perSecond);
        out.printf(
                "Timers: %d that are due, fired by the portal's job executor, median of %d rounds%n  %8.1f /s (%.1f–%.1f)%n%n",
                DUE, ROUNDS, figures.median(), figures.least(), figures.greatest());
    }

    private double round() {
        JobExecutor executor = portal.bean(JobExecutor.class);
        executor.shutdown();
        RuntimeService runtime = portal.bean(RuntimeService.class);
        Clients.run(2, DUE, n -> runtime.startProcessInstanceByKey("bench-timer"));
        long start = System.nanoTime();
        executor.start();
        ManagementService jobs = portal.bean(ManagementService.class);
        while (jobs.createJobQuery().processDefinitionKey("bench-timer").count() > 0) {
            LockSupport.parkNanos(LOOK_EVERY);
        }
        return DUE / ((System.nanoTime() - start) / 1e9);
    }
}
