package io.marshrut.embedded.spring;

import io.marshrut.embedded.EmbeddedStack;
import io.marshrut.embedded.process.Child;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Stands in for the portal: an application that uses the stack while it starts, serves and closes. */
@Configuration(proxyBeanMethods = false)
class PortalMain {
    public static void main(String[] arguments) throws InterruptedException {
        SpringApplication application = new SpringApplication(PortalMain.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        Environment environment = application.run(arguments).getEnvironment();
        EmbeddedStack stack = EmbeddedStack.current();
        stack.workers().forEach(worker -> worker.awaitReady(Duration.ofMinutes(1)));
        Stream.concat(Stream.of(stack.postgres(), stack.objectStore(), stack.searchNode()), stack.workers().stream())
                .map(Child::pid)
                .forEach(pid -> System.out.println("CHILD " + pid));
        System.out.println("SEARCH " + environment.getProperty("spring.elasticsearch.uris"));
        System.out.println("UP");
        new CountDownLatch(1).await();
    }

    @Bean
    DisposableBean lastUseOfTheDatabase(Environment environment) throws SQLException {
        connect(environment).close();
        return () -> {
            try (Connection connection = connect(environment)) {
                System.out.println("CLOSING with a database: " + connection.isValid(1) + ", workers: "
                        + EmbeddedStack.current().workers().size());
            }
        };
    }

    private static Connection connect(Environment environment) throws SQLException {
        return DriverManager.getConnection(
                environment.getRequiredProperty("spring.datasource.url"),
                environment.getRequiredProperty("spring.datasource.username"),
                environment.getRequiredProperty("spring.datasource.password"));
    }
}
