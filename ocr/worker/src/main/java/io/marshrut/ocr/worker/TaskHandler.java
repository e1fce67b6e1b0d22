package io.marshrut.ocr.worker;

import io.marshrut.ocr.model.Unreadable;
import io.marshrut.ocr.model.UnreadableReason;
import io.marshrut.ocr.pipeline.Progress;
import io.marshrut.ocr.pipeline.natives.NoRoomException;
import io.marshrut.ocr.pipeline.natives.SpareMemory;
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
    private final Turns turns;
    private final Watchdog watchdog;
    private final Timing timing;
    private final Runnable end;
    private final StopSignal stop = new StopSignal();
    private final AtomicReference<Current> current = new AtomicReference<>();
    private boolean exhausted;

    /**
     * Makes a handler of one lane.
     *
     * @param turns that it takes with those of other lanes; the watchdog watches whose turn it is
     * @param end of the process, once memory ran out and that is told
     */
    TaskHandler(Portal portal, Work work, Turns turns, Watchdog watchdog, Timing timing, Runnable end) {
        this.portal = portal;
        this.work = work;
        this.turns = turns;
        this.watchdog = watchdog;
        this.timing = timing;
        this.end = end;
    }

    private record Current(ExternalTask task, ExternalTaskService service, Attempt attempt) {}

    @Override
    public void execute(ExternalTask task, ExternalTaskService service) {
        try (LockKeeper lock = LockKeeper.over(task, service, timing)) {
            turns.take();
            try {
                if (stop.isRaised()) {
                    service.unlock(task);
                } else {
                    inTurn(task, service, lock);
                }
            } finally {
                SpareMemory.giveBackIfMuch();
                watchdog.rest();
                turns.end();
            }
        }
    }

    private void inTurn(ExternalTask task, ExternalTaskService service, LockKeeper lock) {
        watchdog.sign();
        try {
            attempt(task, service, lock);
        } catch (TaskLostException e) {
            LOG.warn("{}", e.getMessage());
        } catch (SurroundingsException | NoRoomException e) {
            LOG.warn("task {} waits for its surroundings: {}", task.getId(), e.getMessage());
            fail(task, service, e);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            LOG.error("task {} failed", task.getId(), e);
            fail(task, service, e);
        } finally {
            if (exhausted) {
                end.run();
            }
        }
    }

    private void attempt(ExternalTask task, ExternalTaskService service, LockKeeper lock) throws IOException {
        Patience patience = patience(timing.patience());
        Attempt attempt = patience.with(() -> portal.begin(task.getId()));
        current.set(new Current(task, service, attempt));
        try {
            String resultKey = attempt.allowed()
                    ? performed(task, attempt, patience, lock)
                    : work.refuse(task, attempt, gaveUp(attempt), patience);
            lock.throwIfLost();
            complete(task, service, resultKey, patience);
        } catch (SurroundingsException | NoRoomException e) {
            giveBack(task, attempt);
            throw e;
        } finally {
            current.set(null);
        }
    }

    /** A document that takes all memory is one that cannot be read; what else the lack of it broke nobody knows. */
    private String performed(ExternalTask task, Attempt attempt, Patience patience, LockKeeper lock)
            throws IOException {
        try {
            return work.perform(task, attempt, patience, progress(task, lock));
        } catch (OutOfMemoryError e) {
            exhausted = true;
            long megabytes = Runtime.getRuntime().maxMemory() >> 20;
            Unreadable why = new Unreadable(UnreadableReason.TOO_LARGE, "> " + megabytes + " MB");
            return work.refuse(task, attempt, why, patience);
        }
    }

    private static Unreadable gaveUp(Attempt attempt) {
        return new Unreadable(UnreadableReason.GAVE_UP, String.valueOf(attempt.number() - 1));
    }

    private Progress progress(ExternalTask task, LockKeeper lock) {
        return (page, pages) -> {
            turns.pass();
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
