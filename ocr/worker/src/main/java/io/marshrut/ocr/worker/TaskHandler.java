package io.marshrut.ocr.worker;

import io.marshrut.ocr.pipeline.Progress;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.client.exception.BadRequestException;
import org.camunda.bpm.client.exception.ExternalTaskClientException;
import org.camunda.bpm.client.exception.NotFoundException;
import org.camunda.bpm.client.task.ExternalTask;
import org.camunda.bpm.client.task.ExternalTaskHandler;
import org.camunda.bpm.client.task.ExternalTaskService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes a task from begin to end: attempt, work under a kept lock, completion or failure. */
final class TaskHandler implements ExternalTaskHandler {

    private static final Logger LOG = LoggerFactory.getLogger(TaskHandler.class);
    private static final Duration WITHOUT_END = Duration.ofDays(1);
    /** More than none, or the engine would make an incident of it; attempts are counted by the portal. */
    private static final int RETRIES = 1;

    private final Portal portal;
    private final Work work;
    private final Watchdog watchdog;
    private final Timing timing;
    private final StopSignal stop = new StopSignal();
    private final AtomicReference<Current> current = new AtomicReference<>();

    TaskHandler(Portal portal, Work work, Watchdog watchdog, Timing timing) {
        this.portal = portal;
        this.work = work;
        this.watchdog = watchdog;
        this.timing = timing;
    }

    private record Current(ExternalTask task, ExternalTaskService service, Attempt attempt) {}

    @Override
    public void execute(ExternalTask task, ExternalTaskService service) {
        if (stop.isRaised()) {
            service.unlock(task);
            return;
        }
        watchdog.sign();
        try (LockKeeper lock = LockKeeper.over(task, service, timing)) {
            attempt(task, service, lock);
        } catch (TaskLostException e) {
            LOG.warn("{}", e.getMessage());
        } catch (SurroundingsException e) {
            LOG.warn("task {} waits for its surroundings: {}", task.getId(), e.getMessage());
            fail(task, service, e);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            LOG.error("task {} failed", task.getId(), e);
            fail(task, service, e);
        } finally {
            watchdog.rest();
        }
    }

    private void attempt(ExternalTask task, ExternalTaskService service, LockKeeper lock) throws IOException {
        Patience patience = patience(timing.patience());
        Attempt attempt = patience.with(() -> portal.begin(task.getId()));
        current.set(new Current(task, service, attempt));
        try {
            String resultKey = attempt.allowed()
                    ? work.perform(task, attempt, patience, progress(task, lock))
                    : work.giveUp(task, attempt, patience);
            lock.throwIfLost();
            complete(task, service, resultKey, patience);
        } catch (SurroundingsException e) {
            giveBack(task, attempt);
            throw e;
        } finally {
            current.set(null);
        }
    }

    private Progress progress(ExternalTask task, LockKeeper lock) {
        return (page, pages) -> {
            lock.throwIfLost();
            watchdog.sign();
            portal.progress(task.getId(), page, pages);
        };
    }

    private void complete(ExternalTask task, ExternalTaskService service, String resultKey, Patience patience)
            throws IOException {
        patience.with(() -> {
            try {
                service.complete(task, Map.of(work.resultVariable(), resultKey));
                return null;
            } catch (NotFoundException | BadRequestException e) {
                throw new TaskLostException("task " + task.getId() + " was not to be completed: " + e.getMessage());
            } catch (ExternalTaskClientException e) {
                throw new SurroundingsException("portal", e);
            }
        });
    }

    /** While the portal is away there is nothing else to do than to wait for it. */
    private void giveBack(ExternalTask task, Attempt attempt) throws IOException {
        patience(WITHOUT_END).with(() -> {
            portal.giveBack(task.getId(), attempt);
            return null;
        });
    }

    private void fail(ExternalTask task, ExternalTaskService service, Throwable e) {
        try {
            service.handleFailure(
                    task,
                    String.valueOf(e.getMessage()),
                    e.toString(),
                    RETRIES,
                    timing.retryAfter().toMillis());
        } catch (ExternalTaskClientException unreported) {
            // the lock runs out and the task comes back by itself
            LOG.warn("the failure of task {} could not be reported: {}", task.getId(), unreported.getMessage());
        }
    }

    private Patience patience(Duration limit) {
        return new Patience(limit, watchdog::sign, stop);
    }

    /** Takes no more tasks, and puts the one in hand back as if it had not been touched. */
    void stop() {
        stop.raise();
        Current inHand = current.get();
        if (inHand != null) {
            try {
                portal.giveBack(inHand.task().getId(), inHand.attempt());
                inHand.service().unlock(inHand.task());
            } catch (IOException | ExternalTaskClientException e) {
                LOG.warn("task {} could not be put back: {}", inHand.task().getId(), e.getMessage());
            }
        }
    }
}
