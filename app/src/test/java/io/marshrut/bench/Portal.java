package io.marshrut.bench;

import com.github.kagkarlsson.scheduler.Scheduler;
import io.marshrut.Marshrut;
import io.marshrut.access.Callers;
import io.marshrut.shared.Caller;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole product in this process, on a stack and data of its own that begin empty. */
record Portal(ConfigurableApplicationContext context, Statements statements) implements AutoCloseable {

    private static final long LOOK_EVERY = TimeUnit.MILLISECONDS.toNanos(50);

    /** @param data where this run gets a folder of its own: an earlier stack may still be on its way down */
    static Portal start(Path data) throws IOException {
        Files.createDirectories(data);
        Statements statements = new Statements();
        ConfigurableApplicationContext context = new SpringApplicationBuilder(Marshrut.class)
                .initializers(starting -> starting.getBeanFactory().addBeanPostProcessor(statements))
                .run(
                        "--server.port=0",
                        "--marshrut.data="
                                + Files.createTempDirectory(data, "run").toAbsolutePath(),
                        "--marshrut.embedded.enabled=true",
                        "--marshrut.embedded.workers=0",
                        "--marshrut.demo=true",
                        "--logging.level.root=warn");
        return new Portal(context, statements);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    Caller caller(String login) {
        return bean(Callers.class).of(login).orElseThrow();
    }

    String url() {
        return "http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    /** Keeps what follows after commit waiting, so that a round measures what people wait for. */
    void holdFollowUps() {
        bean(Scheduler.class).pause();
    }

    /** Lets them run, and waits until nothing is left of them. */
    void finishFollowUps() {
        bean(Scheduler.class).resume();
        while (bean(JdbcClient.class)
                        .sql("select count(*) from scheduled_tasks where task_name = 'follow-up'")
                        .query(Long.class)
                        .single()
                > 0) {
            LockSupport.parkNanos(LOOK_EVERY);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
