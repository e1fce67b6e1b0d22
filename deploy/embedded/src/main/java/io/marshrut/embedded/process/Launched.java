package io.marshrut.embedded.process;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/** One run of a child: from its launch to its end. */
public interface Launched {
    /** Lives as long as the program does. */
    Process process();

    /** Process id of the program itself, which may differ from that of {@link #process()}. */
    long pid();

    /** Completes when the program serves. */
    CompletableFuture<Void> ready();

    /** SIGKILL to the program. */
    void kill();

    /** Asks the program to end: it does when its standard input closes. */
    default void requestStop() {
        try {
            process().getOutputStream().close();
        } catch (IOException alreadyGone) {
            // the pipe of a dead process
        }
    }
}
