package io.marshrut.embedded.process;

import java.io.IOException;

/** Starts one program, each time with the same addresses and data. */
public interface Launcher {
    /** Returns as soon as the process runs; {@link Launched#ready()} tells when it serves. */
    Launched launch() throws IOException, InterruptedException;
}
