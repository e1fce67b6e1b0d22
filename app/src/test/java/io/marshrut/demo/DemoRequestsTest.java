package io.marshrut.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.marshrut.support.PortalTest;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The requests of the demonstration, loaded in a transaction that is taken back: other tests share the portal. */
@PortalTest
class DemoRequestsTest {

    private static final List<DemoRequest> ALL = DemoRequests.read().requests();

    @Autowired
    PlatformTransactionManager database;

    @Autowired
    DemoRequestLoader loader;

    @Autowired
    JdbcClient jdbc;

    /** The loader itself looks where each of them stands. */
    @Test
    void eachComesToTheStagesThatAreDescribedAndIsLoadedOnce() {
        new TransactionTemplate(database).executeWithoutResult(status -> {
            status.setRollbackOnly();
            long before = filed();

            for (int round = 0; round < 2; round++) {
                IntStream.range(0, ALL.size()).forEach(place -> loader.run(String.valueOf(place)));
            }

            assertThat(filed() - before).isEqualTo(ALL.size());
            assertThat(ALL.stream().map(DemoRequest::kind).distinct()).hasSizeGreaterThan(10);
        });
    }

    private long filed() {
        return jdbc.sql("select count(*) from service_request")
                .query(Long.class)
                .single();
    }
}
