package io.marshrut.ocr.worker;

import java.io.IOException;
import java.io.InputStream;

/** Ends the JVM when standard input ends, because then the process that started the worker is gone. */
final class ParentPipe implements Runnable {

    private final InputStream input;
    private final Runnable end;

    /**
     * Prepares the watch.
     *
     * @param end of the process, at once, even in the middle of native code
     */
    ParentPipe(InputStream input, Runnable end) {
        this.input = input;
        this.end = end;
    }

    void watch() {
        Thread thread = new Thread(this, "parent-pipe");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void run() {
        try {
            while (input.read() >= 0) {
                // whatever the parent writes has no meaning
            }
        } catch (IOException e) {
            // a broken pipe is an ended one
        }
        end.run();
    }
}
