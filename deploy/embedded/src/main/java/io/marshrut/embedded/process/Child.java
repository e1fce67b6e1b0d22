package io.marshrut.embedded.process;

import io.marshrut.embedded.EmbeddedStackException;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.commons.logging.Log;

/**
 * A supervised child process. One that dies after it has served, or is killed from outside, is started again, with
 * growing pauses; one that ends by itself before it has served is a failure that {@link #awaitReady} reports.
 */
public final class Child {
    /** Exit codes of processes that were killed, by SIGKILL (the kernel's too, when memory is short) or SIGTERM. */
    private static final Set<Integer> KILLED = Set.of(137, 143);

    private static final Duration STOP_WITHIN = Duration.ofSeconds(6);

    private final String name;
    private final LogFile logFile;
    private final Launcher launcher;
    private final Log log;

    private Thread supervisor;
    private Launched current;
    private EmbeddedStackException failure;
    private boolean wanted;
    private boolean hasServed;

    public Child(String name, LogFile logFile, Launcher launcher, Log log) {
        this.name = name;
        this.logFile = logFile;
        this.launcher = launcher;
        this.log = log;
    }

    public String name() {
        return name;
    }

    /** Returns at once; {@link #awaitReady} waits. Does nothing when the child is already wanted. */
    public synchronized void start() {
        if (wanted) {
            return;
        }
        wanted = true;
        hasServed = false;
        failure = null;
        supervisor = new Thread(this::supervise, "embedded " + name);
        supervisor.setDaemon(true);
        supervisor.start();
    }

    /** Asks the child to end, kills it when it does not; it stays down until {@link #start}. */
    public void stop() {
        Thread supervising;
        Launched running;
        synchronized (this) {
            wanted = false;
            supervising = supervisor;
            running = current;
            notifyAll();
        }
        if (supervising == null) {
            return;
        }
        try {
            if (running == null) {
                supervising.interrupt();
            } else {
                end(running);
            }
            supervising.join(STOP_WITHIN.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** SIGKILL, as a crash would be; returns when the process is gone. The supervisor starts it again. */
    public void kill() {
        Launched running = running();
        running.kill();
        running.process().onExit().orTimeout(10, TimeUnit.SECONDS).join();
        forget(running);
    }

    public synchronized boolean isAlive() {
        return current != null && current.process().isAlive();
    }

    /** Process id of the present run; fails when there is none. */
    public long pid() {
        return running().pid();
    }

    /** Waits until the child serves; fails when it cannot, or when the time is over. */
    public synchronized void awaitReady(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!serves()) {
            if (failure != null) {
                throw failure;
            }
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (!wanted || left <= 0) {
                String why = wanted ? " did not get ready within " + patience.toSeconds() + " s" : " was stopped";
                throw new ChildFailedException(name + why, logFile);
            }
            try {
                wait(left);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new ChildFailedException("Interrupted while waiting for " + name, logFile);
            }
        }
    }

    private void supervise() {
        Backoff backoff = new Backoff();
        try {
            while (isWanted()) {
                long start = System.nanoTime();
                End end = runOnce(start);
                if (!mayRestart(end)) {
                    return;
                }
                Duration pause = backoff.after(Duration.ofNanos(System.nanoTime() - start));
                log.warn("%s: %s; starting it again in %d ms. Its log: %s"
                        .formatted(name, end.words(), pause.toMillis(), logFile.path()));
                pause(pause);
            }
        } catch (InterruptedException stopped) {
            // stop() while nothing ran yet
        }
    }

    /** How a run ended, and whether a signal from outside ended it. */
    private record End(String words, boolean killed) {}

    /** From launch to death. */
    private End runOnce(long start) throws InterruptedException {
        try {
            Launched launched = launcher.launch();
            publish(launched, start);
            int code = awaitEnd(launched);
            return new End(
                    "process %d ended with exit code %d"
                            .formatted(launched.process().pid(), code),
                    KILLED.contains(code));
        } catch (EmbeddedStackException known) {
            fail(known);
            return new End("cannot be launched: " + known.getMessage(), false);
        } catch (IOException unexpected) {
            return new End("cannot be launched: " + unexpected, false);
        }
    }

    private int awaitEnd(Launched launched) throws InterruptedException {
        try {
            return launched.process().waitFor();
        } catch (InterruptedException stopped) {
            end(launched);
            throw stopped;
        } finally {
            forget(launched);
        }
    }

    private synchronized void publish(Launched launched, long start) {
        current = launched;
        launched.ready().thenRun(() -> serving(launched, start));
        if (!wanted) {
            launched.requestStop();
        }
    }

    private synchronized void serving(Launched launched, long start) {
        if (current == launched) {
            hasServed = true;
            log.info("%s is ready (process %d, after %d ms)"
                    .formatted(name, launched.pid(), TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start)));
            notifyAll();
        }
    }

    private synchronized void forget(Launched launched) {
        if (current == launched) {
            current = null;
        }
    }

    private synchronized void fail(EmbeddedStackException known) {
        if (!hasServed) {
            failure = known;
        }
    }

    private synchronized boolean mayRestart(End end) {
        if (wanted && !hasServed && !end.killed()) {
            wanted = false;
            if (failure == null) {
                failure = new ChildFailedException(name + " did not start: " + end.words(), logFile);
            }
            log.error("%s does not start: %s. Its log: %s".formatted(name, end.words(), logFile.path()));
            notifyAll();
        }
        return wanted;
    }

    private synchronized boolean isWanted() {
        return wanted;
    }

    private synchronized boolean serves() {
        return current != null
                && current.process().isAlive()
                && current.ready().isDone()
                && !current.ready().isCompletedExceptionally();
    }

    private synchronized Launched running() {
        if (current == null) {
            throw new IllegalStateException(name + " does not run");
        }
        return current;
    }

    private synchronized void pause(Duration pause) throws InterruptedException {
        long deadline = System.nanoTime() + pause.toNanos();
        for (long left = pause.toMillis(); wanted && left > 0; ) {
            wait(left);
            left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        }
    }

    private void end(Launched running) throws InterruptedException {
        running.requestStop();
        if (!running.process().waitFor(STOP_WITHIN.toMillis(), TimeUnit.MILLISECONDS)) {
            log.warn("%s did not end within %d s and is killed".formatted(name, STOP_WITHIN.toSeconds()));
            running.kill();
        }
    }
}
