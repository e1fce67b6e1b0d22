package io.marshrut.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** People or programs who do the same at the same time, each as fast as the answers come. */
final class Clients {

    private static final double NANOS = 1e9;

    /**
     * @param perSecond units of work that were done in a second
     * @param millis how long each took
     */
    record Run(double perSecond, Figures millis) {}

    interface Work {
        void run(int number) throws Exception;
    }

    private Clients() {}

    static Run run(int clients, int units, Work work) {
        AtomicInteger next = new AtomicInteger();
        List<Double> millis = Collections.synchronizedList(new ArrayList<>());
        ExecutorService pool = Executors.newFixedThreadPool(clients);
        try {
            long start = System.nanoTime();
            List<Callable<Void>> all = Collections.nCopies(clients, () -> {
                for (int number = next.getAndIncrement(); number < units; number = next.getAndIncrement()) {
                    long begin = System.nanoTime();
                    work.run(number);
                    millis.add((System.nanoTime() - begin) / 1e6);
                }
                return null;
            });
            for (Future<Void> client : pool.invokeAll(all)) {
                client.get();
            }
            return new Run(units / ((System.nanoTime() - start) / NANOS), Figures.of(millis));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The measured work failed", e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }
}
