package io.marshrut.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
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

    private final AtomicLong count = new AtomicLong();
    private volatile List<QueryInfo> recorded;

    DataSource listenAt(DataSource source) {
        return ProxyDataSourceBuilder.create(source).listener(this).build();
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? listenAt(source) : bean;
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        // counted when they are done
    }

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        count.incrementAndGet();
        List<QueryInfo> list = recorded;
        if (list != null) {
            synchronized (list) {
                list.add(queries.get(0));
            }
        }
    }

    long count() {
        return count.get();
    }

    /** What some work sends, in order. */
    List<QueryInfo> during(Runnable work) {
        List<QueryInfo> list = new ArrayList<>();
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

    /** The same statements together, with how often each was sent. */
    static Map<String, Integer> grouped(List<QueryInfo> queries) {
        Map<String, Integer> often = new TreeMap<>();
        queries.forEach(query -> often.merge(query.getQuery().strip().replaceAll("\\s+", " "), 1, Integer::sum));
        return often;
    }
}
