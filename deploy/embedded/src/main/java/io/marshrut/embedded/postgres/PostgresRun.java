package io.marshrut.embedded.postgres;

import io.marshrut.embedded.process.Launched;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** One run of the server: the watchdog is the child, the server tells its state in its own file. */
record PostgresRun(Process process, PostmasterFile postmaster, CompletableFuture<Void> ready) implements Launched {
    private static final long LOOK_EVERY_MILLIS = 20;

    static PostgresRun of(Process watchdog, PostmasterFile postmaster) {
        PostgresRun run = new PostgresRun(watchdog, postmaster, new CompletableFuture<>());
        Thread look = new Thread(run::awaitReady, "embedded-postgres-ready");
        look.setDaemon(true);
        look.start();
        return run;
    }

    @Override
    public long pid() {
        return postmaster.pid().orElse(process.pid());
    }

    /** The server only: the watchdog notices and ends, as it would after a crash. */
    @Override
    public void kill() {
        postmaster.server().ifPresentOrElse(ProcessHandle::destroyForcibly, process::destroyForcibly);
    }

    private void awaitReady() {
        try {
            while (!postmaster.saysReady()) {
                if (process.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
            ready.complete(null);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
