package io.marshrut.ocr.worker;

import io.marshrut.ocr.pipeline.natives.LanguageDataMissing;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * Runs a worker until it is told to end (SIGTERM) or, with {@code MARSHRUT_PARENT_PIPE=1}, its standard input closes.
 * Prints {@code WORKER_READY} once it takes tasks. Exit codes: 2 the environment lacks something, 3 native code or
 * memory failed and a fresh process must go on.
 */
public final class WorkerMain {

    private static final int EXIT_CONFIGURATION = 2;

    private WorkerMain() {}

    public static void main(String[] arguments) throws IOException {
        Thread.setDefaultUncaughtExceptionHandler(WorkerMain::endWithoutMemory);
        try {
            WorkerConfiguration configuration = WorkerConfiguration.of(System.getenv(), hostName());
            if (configuration.parentPipe()) {
                new ParentPipe(System.in, () -> Runtime.getRuntime().halt(0)).watch();
            }
            Worker worker = new Worker(configuration);
            worker.start();
            Runtime.getRuntime().addShutdownHook(new Thread(worker::stop, "stop"));
            System.out.println("WORKER_READY");
        } catch (ConfigurationException | LanguageDataMissing e) {
            System.err.println("The worker cannot start: " + e.getMessage());
            // threads that were started already must not keep a useless process alive
            Runtime.getRuntime().halt(EXIT_CONFIGURATION);
        }
    }

    /** What the thread was there for is not done any more; a document that takes all memory is told by its own thread. */
    private static void endWithoutMemory(Thread thread, Throwable thrown) {
        if (thrown instanceof OutOfMemoryError) {
            Runtime.getRuntime().halt(Watchdog.EXIT_CODE);
        }
        System.err.println(thread.getName() + " ended");
        thrown.printStackTrace();
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "worker";
        }
    }
}
