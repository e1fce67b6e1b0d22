package io.marshrut.embedded;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.commons.logging.Log;

/** For programs beside the portal: the stack that it runs on the data, or one of their own where it does not run. */
public final class JoinedStack {
    /** As long as a first start may take. */
    private static final Duration STARTED_WITHIN = Duration.ofMinutes(3);

    private static final int LOOK_EVERY_MILLIS = 200;

    private JoinedStack() {}

    public static StackAddresses of(StackSettings settings, Log log) {
        long deadline = System.nanoTime() + STARTED_WITHIN.toNanos();
        while (true) {
            try {
                return EmbeddedStack.start(settings, log).addresses();
            } catch (DataFolderInUseException inUse) {
                Optional<StackAddresses> told = told(settings);
                if (told.isPresent()) {
                    return told.get();
                }
                if (System.nanoTime() > deadline) {
                    throw inUse;
                }
            }
            pause();
        }
    }

    private static Optional<StackAddresses> told(StackSettings settings) {
        try {
            return DataFolder.addressesIn(settings.data()).read();
        } catch (IOException failure) {
            throw new EmbeddedStackException(
                    "The addresses of the running Marshrut cannot be read: " + failure,
                    "Run this as the user that runs the portal.",
                    failure);
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
