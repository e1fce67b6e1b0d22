package io.marshrut.embedded.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.marshrut.embedded.ChildProcesses;
import io.marshrut.embedded.EmbeddedStack;
import io.marshrut.embedded.ParentJvm;
import io.marshrut.embedded.Projects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

class EmbeddedPortalIT {
    @TempDir
    Path data;

    @AfterEach
    void stop() {
        EmbeddedStack.running().ifPresent(EmbeddedStack::close);
    }

    @Test
    void interruptedInTheTerminalItClosesFirstAndTheStackAfterIt() throws Exception {
        try (ParentJvm portal = start("--local.server.port=8080").awaitLine("UP")) {
            List<Long> children = portal.children();
            assertThat(children).hasSize(4).allMatch(ChildProcesses::runs);

            ChildProcesses.signal("INT", "-" + portal.pid());

            assertThat(portal.awaitEnd()).contains("CLOSING with a database: true, workers: 0");
            assertThat(portal.exitCode()).isEqualTo(130);
            await().atMost(Duration.ofSeconds(5)).until(() -> children.stream().noneMatch(ChildProcesses::runs));
            assertThat(Files.readString(data.resolve("logs/postgres.log"))).contains("database system is shut down");
        }
    }

    @Test
    void anAddressGivenByHandWins() throws Exception {
        try (ParentJvm portal = start(
                        "--spring.elasticsearch.uris=http://search.example:9200", "--marshrut.embedded.workers=0")
                .awaitLine("UP")) {
            assertThat(portal.children()).hasSize(3);
            assertThat(portal.said()).contains("SEARCH http://search.example:9200");
        }
        await().until(() -> ChildProcesses.workingOn(data).isEmpty());
    }

    @Test
    void aKnownProblemIsToldWithoutAStackTrace() throws Exception {
        try (ParentJvm portal = startFrom(Path.of("/usr/share"))) {
            assertThat(portal.awaitEnd())
                    .contains("APPLICATION FAILED TO START")
                    .contains("The programs of the embedded stack are not there")
                    .contains("mvn package")
                    .doesNotContain("at io.marshrut");
            assertThat(portal.exitCode()).isEqualTo(1);
        }
    }

    @Test
    void aChildThatCannotStartIsToldWithTheEndOfItsLog() throws Exception {
        Files.createDirectories(data.resolve("search"));
        Files.writeString(data.resolve("search/data"), "a file where a folder should be");
        try (ParentJvm portal = start()) {
            assertThat(portal.awaitEnd())
                    .contains("Search node did not start")
                    .contains("FileAlreadyExistsException")
                    .contains(data.resolve("logs/search-node.log").toString())
                    .doesNotContain("at io.marshrut.embedded");
            assertThat(portal.exitCode()).isEqualTo(1);
        }
        await().until(() -> ChildProcesses.workingOn(data).isEmpty());
    }

    @Test
    void severalContextsOfOneProcessShareTheStack() throws Exception {
        try (ConfigurableApplicationContext first = run("true");
                ConfigurableApplicationContext second = run("true")) {
            assertThat(first.getEnvironment().getProperty("spring.datasource.url"))
                    .startsWith("jdbc:postgresql://127.0.0.1:")
                    .isEqualTo(second.getEnvironment().getProperty("spring.datasource.url"));
            assertThat(first.getEnvironment().getProperty("marshrut.worker.password"))
                    .isNotBlank()
                    .isEqualTo(second.getEnvironment().getProperty("marshrut.worker.password"));
            assertThat(EmbeddedStack.current().workers()).isEmpty();
        }
        assertThat(EmbeddedStack.current().postgres().isAlive()).isTrue();
    }

    @Test
    void staysOutWhenItIsNotAskedFor() throws Exception {
        try (ConfigurableApplicationContext context = run("false")) {
            assertThat(context.getEnvironment().getProperty("spring.datasource.url"))
                    .isNull();
            assertThat(EmbeddedStack.running()).isEmpty();
        }
    }

    private ConfigurableApplicationContext run(String enabled) throws IOException {
        SpringApplication application = new SpringApplication(Nothing.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        return application.run(
                "--marshrut.embedded.enabled=" + enabled,
                "--marshrut.home=" + Projects.withStandInWorker(),
                "--marshrut.data=" + data);
    }

    private ParentJvm start(String... more) throws IOException {
        return startFrom(Projects.withStandInWorker(), more);
    }

    private ParentJvm startFrom(Path home, String... more) throws IOException {
        List<String> arguments = new ArrayList<>(
                List.of("--marshrut.embedded.enabled=true", "--marshrut.home=" + home, "--marshrut.data=" + data));
        arguments.addAll(List.of(more));
        return ParentJvm.start(PortalMain.class, arguments.toArray(String[]::new));
    }

    @Configuration(proxyBeanMethods = false)
    static class Nothing {}
}
