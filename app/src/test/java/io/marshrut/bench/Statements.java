package io.marshrut.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Listens at a pool: how many statements went to the database, which, and with what. A batch counts as one: it is one
 * round trip. Both compared sides are listened to alike.
 */
class Statements implements BeanPostProcessor, QueryExecutionListener {

    private static final String START = "start";
    private static final int DEPTH = 4;

    private final AtomicLong count = new AtomicLong();
    private volatile List<Sent> recorded;

    /**
     * @param nanoseconds until the first answer
     * @param by whose code sent it, the nearest first
     */
    record Sent(QueryInfo query, long nanoseconds, String by) {

        String text() {
            return query.getQuery().strip().replaceAll("\\s+", " ");
        }
    }

    DataSource listenAt(DataSource source) {
        return ProxyDataSourceBuilder.create(source).listener(this).build();
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? listenAt(source) : bean;
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        execution.addCustomValue(START, System.nanoTime());
    }

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        count.incrementAndGet();
        List<Sent> list = recorded;
        if (list != null) {
            long took = System.nanoTime() - execution.getCustomValue(START, Long.class);
            synchronized (list) {
                list.add(new Sent(queries.get(0), took, sender()));
            }
        }
    }

    private static String sender() {
        return StackWalker.getInstance()
                .walk(frames -> frames.filter(frame -> frame.getClassName().startsWith("io.marshrut.")
                                && !frame.getClassName().startsWith("io.marshrut.bench.")
                                && !frame.getClassName().contains("$$"))
                        .limit(DEPTH)
                        .map(frame -> frame.getClassName().replaceAll(".*[.]", "") + "." + frame.getMethodName())
                        .collect(Collectors.joining(" < ")));
    }

    long count() {
        return count.get();
    }

    /** What some work sends, in order. */
    List<Sent> during(Runnable work) {
        List<Sent> list = new ArrayList<>();
        recorded = list;
        try {
            work.run();
        } finally {
            recorded = null;
        }
        synchronized (list) {
            return List.copyOf(list);
        }
    }

    /** Prints what was sent and how long the answers took, the dearest first. */
    static void tell(PrintStream out, String what, int times, List<Sent> sent) {
        out.printf("Statements of %s, means of %d: microseconds in all, how often, which%n", what, times);
        sent.stream().collect(Collectors.groupingBy(Sent::text)).values().stream()
                .sorted(Comparator.comparing(Statements::nanoseconds).reversed())
                .forEach(ones -> {
                    out.printf(
                            "  %8.0f %5.2f × %.200s%n",
                            nanoseconds(ones) / 1e3 / times,
                            ones.size() / (double) times,
                            ones.get(0).text());
                    ones.stream().collect(Collectors.groupingBy(Sent::by, Collectors.counting())).entrySet().stream()
                            .filter(one -> !one.getKey().isEmpty())
                            .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                            .forEach(one -> out.printf(
                                    "                   %5.2f by %s%n", one.getValue() / (double) times, one.getKey()));
                });
        out.println();
    }

    private static long nanoseconds(List<Sent> sent) {
        return sent.stream().mapToLong(Sent::nanoseconds).sum();
    }
}
