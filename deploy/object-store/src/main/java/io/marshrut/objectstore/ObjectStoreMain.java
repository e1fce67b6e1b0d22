package io.marshrut.objectstore;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Runs the object store on loopback until its standard input closes.
 *
 * <p>Arguments: absolute folder, port, names of buckets to create. The one account comes from the environment:
 * {@code MARSHRUT_S3_ACCESS_KEY}, {@code MARSHRUT_S3_SECRET_KEY}. Prints {@code OBJECT_STORE_READY <port>}. Exit
 * codes: 0 closed in good order, 1 could not start or did not close in time, 2 wrong arguments.
 */
public final class ObjectStoreMain {
    private static final long CLOSE_WITHIN_MILLIS = 3_000;

    private ObjectStoreMain() {}

    public static void main(String[] arguments) throws Exception {
        String accessKey = System.getenv("MARSHRUT_S3_ACCESS_KEY");
        String secretKey = System.getenv("MARSHRUT_S3_SECRET_KEY");
        if (arguments.length < 2 || !Path.of(arguments[0]).isAbsolute() || !arguments[1].matches("\\d{1,5}")) {
            refuse("usage: ObjectStoreMain <absolute folder> <port> [bucket…]");
        }
        if (accessKey == null || accessKey.isBlank() || secretKey == null || secretKey.isBlank()) {
            refuse("MARSHRUT_S3_ACCESS_KEY and MARSHRUT_S3_SECRET_KEY must be set");
        }
        List<String> buckets = Arrays.asList(arguments).subList(2, arguments.length);
        ObjectStore store = start(
                new ObjectStore.Account(accessKey, secretKey),
                Path.of(arguments[0]),
                Integer.parseInt(arguments[1]),
                buckets);
        Runtime.getRuntime().addShutdownHook(new Thread(store::close, "close-store"));
        System.out.println("OBJECT_STORE_READY " + store.port());
        awaitEndOfInput();
        closeInTime(store);
    }

    private static ObjectStore start(ObjectStore.Account account, Path folder, int port, List<String> buckets) {
        try {
            return ObjectStore.start(account, folder, port, buckets);
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

    private static void closeInTime(ObjectStore store) throws InterruptedException {
        Thread closing = new Thread(store::close, "close-store");
        closing.start();
        closing.join(CLOSE_WITHIN_MILLIS);
        exitAtOnce(closing.isAlive() ? 1 : 0);
    }

    private static void refuse(String message) {
        System.err.println(message);
        exitAtOnce(2);
    }

    private static void exitAtOnce(int code) {
        System.out.flush();
        System.err.flush();
        Runtime.getRuntime().halt(code);
    }
}
