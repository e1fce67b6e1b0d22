package io.marshrut.ocr.worker;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.client.exception.BadRequestException;
import org.camunda.bpm.client.exception.ExternalTaskClientException;
import org.camunda.bpm.client.exception.NotFoundException;
import org.camunda.bpm.client.task.ExternalTask;
import org.camunda.bpm.client.task.ExternalTaskService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps a task locked while it is worked on, and knows when that has failed. */
final class LockKeeper implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LockKeeper.class);

    private final ExternalTask task;
    private final ExternalTaskService service;
    private final Duration lock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(runnable -> {
        Thread thread = new Thread(runnable, "lock-keeper");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean lost;

    private LockKeeper(ExternalTask task, ExternalTaskService service, Duration lock) {
        this.task = task;
        this.service = service;
        this.lock = lock;
    }

    static LockKeeper over(ExternalTask task, ExternalTaskService service, Timing timing) {
        LockKeeper keeper = new LockKeeper(task, service, timing.lock());
        long period = timing.extension().toMillis();
        keeper.timer.scheduleAtFixedRate(keeper::extend, period, period, TimeUnit.MILLISECONDS);
        return keeper;
    }

    void throwIfLost() {
        if (lost) {
            throw new TaskLostException("task " + task.getId() + " is no longer ours");
        }
    }

    private void extend() {
        try {
            service.extendLock(task, lock.toMillis());
        } catch (NotFoundException | BadRequestException e) {
            lost = true;
            timer.shutdown();
        } catch (ExternalTaskClientException e) {
            // the lock outlives a few lost calls
            LOG.warn("the lock of task {} could not be extended: {}", task.getId(), e.getMessage());
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
