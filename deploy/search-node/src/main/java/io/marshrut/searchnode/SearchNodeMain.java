package io.marshrut.searchnode;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.elasticsearch.node.Node;

/**
 * Runs one search node on loopback until its standard input closes.
 *
 * <p>Arguments: home folder, HTTP port. Prints {@code SEARCH_NODE_READY <port>} as soon as existing indices can be
 * searched. Exit codes: 0 closed in good order, 1 could not start or did not close in time, 2 wrong arguments.
 */
public final class SearchNodeMain {
    private static final long CLOSE_WITHIN_MILLIS = 3_000;

    private SearchNodeMain() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length != 2 || !arguments[1].matches("\\d{1,5}")) {
            System.err.println("usage: SearchNodeMain <home folder> <http port>");
            exitAtOnce(2);
        }
        Node node = start(Path.of(arguments[0]).toAbsolutePath(), Integer.parseInt(arguments[1]));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(node), "close-node"));
        System.out.println("SEARCH_NODE_READY " + SearchNode.port(node));
        awaitEndOfInput();
        closeInTime(node);
    }

    private static Node start(Path home, int port) throws InterruptedException {
        try {
            HomeLock.acquire(home);
            return SearchNode.start(home, port);
        } catch (InterruptedException interrupted) {
            throw interrupted;
        } catch (Exception failure) {
            failure.printStackTrace();
            exitAtOnce(1);
            throw new AssertionError(failure);
        }
    }

    private static void awaitEndOfInput() throws IOException {
        while (System.in.read() != -1) {
            // the parent only holds the pipe open, what it writes has no meaning
        }
    }

    private static void closeInTime(Node node) throws InterruptedException {
        Thread closing = new Thread(() -> close(node), "close-node");
        closing.start();
        closing.join(CLOSE_WITHIN_MILLIS);
        exitAtOnce(closing.isAlive() ? 1 : 0);
    }

    private static void close(Node node) {
        try {
            node.prepareForClose();
            node.close();
            node.awaitClose(CLOSE_WITHIN_MILLIS, TimeUnit.MILLISECONDS);
        } catch (IOException | InterruptedException failure) {
            failure.printStackTrace();
        }
    }

    /** A half-built or half-closed node has threads that would keep {@link System#exit} waiting. */
    private static void exitAtOnce(int code) {
        System.out.flush();
        System.err.flush();
        Runtime.getRuntime().halt(code);
    }
}
