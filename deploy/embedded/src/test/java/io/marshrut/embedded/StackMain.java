package io.marshrut.embedded;

import io.marshrut.embedded.process.Child;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.apache.commons.logging.LogFactory;

/** A parent that can be killed: starts the stack with one worker, prints the children's process ids, then stays. */
public final class StackMain {
    private StackMain() {}

    public static void main(String[] arguments) throws InterruptedException {
        StackSettings settings = StackSettings.of(Path.of(arguments[0]), Path.of(arguments[1]));
        EmbeddedStack stack = EmbeddedStack.start(settings, LogFactory.getLog(StackMain.class));
        stack.awaitReady();
        stack.startWorkers(1, "http://127.0.0.1:8080", "ocr-worker", "secret");
        stack.workers().forEach(worker -> worker.awaitReady(Duration.ofMinutes(1)));
        Stream.concat(Stream.of(stack.postgres(), stack.objectStore(), stack.searchNode()), stack.workers().stream())
                .map(Child::pid)
                .forEach(pid -> System.out.println("CHILD " + pid));
        System.out.println("UP");
        new CountDownLatch(1).await();
    }
}
