package io.marshrut.embedded.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Iterator;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/**
 * Free TCP ports of the loopback address, chosen before the programs that will listen on them run. They lie below the
 * range from which the system serves outgoing connections, so that none of those takes one in between.
 */
public final class FreePorts {
    private static final int FIRST = 20_000;
    private static final int END = 32_000;

    private final Iterator<Integer> candidates = IntStream.generate(
                    () -> ThreadLocalRandom.current().nextInt(FIRST, END))
            .distinct()
            .limit(1_000)
            .iterator();

    /** A port that was free a moment ago, never the same twice. */
    public int next() {
        while (candidates.hasNext()) {
            int port = candidates.next();
            if (isFree(port)) {
                return port;
            }
        }
        throw new IllegalStateException("no free port between " + FIRST + " and " + END);
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
