package io.marshrut.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import org.apache.commons.logging.LogFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParentDeathIT {
    private static final Duration CHILDREN_END_WITHIN = Duration.ofSeconds(5);

    @TempDir
    Path folder;

    private Path project;
    private Path data;

    @BeforeEach
    void prepare() throws IOException {
        project = Projects.withStandInWorker();
        data = folder.resolve("data");
    }

    @Test
    void aKilledParentLeavesNoChildBehindAndTheNextStartIsClean() throws Exception {
        try (ParentJvm parent = start()) {
            List<Long> children = parent.children();
            assertThat(children).hasSize(4).allMatch(ChildProcesses::runs);

            ChildProcesses.signal("KILL", Long.toString(parent.pid()));

            await().atMost(CHILDREN_END_WITHIN).until(() -> children.stream().noneMatch(ChildProcesses::runs));
            await().atMost(CHILDREN_END_WITHIN)
                    .until(() -> ChildProcesses.workingOn(data).isEmpty());
        }
        try (ParentJvm next = start()) {
            assertThat(next.children()).hasSize(4).allMatch(ChildProcesses::runs);
            assertThat(Files.readString(data.resolve("logs/postgres.log")))
                    .contains("received fast shutdown request")
                    .doesNotContain("database system was not properly shut down");
        }
        awaitNobodyOnData();
    }

    @Test
    void aDatabaseThatOutlivedEvenItsWatchdogIsStoppedByTheNextStart() throws Exception {
        long orphan;
        try (ParentJvm parent = start()) {
            orphan = parent.children().get(0);
            ChildProcesses.signal("STOP", Long.toString(parent.pid()));
            // watchdog and guard, so that nobody is left who would tell PostgreSQL to end
            for (long pid : ChildProcesses.workingOn(data)) {
                if (isWatchdog(pid)) {
                    ChildProcesses.signal("KILL", Long.toString(pid));
                }
            }
            ChildProcesses.signal("KILL", Long.toString(parent.pid()));
        }
        assertThat(ChildProcesses.runs(orphan)).isTrue();
        try (ParentJvm next = start()) {
            assertThat(next.said())
                    .contains("PostgreSQL of an earlier run still works on these data (process " + orphan + ")");
            assertThat(ChildProcesses.runs(orphan)).isFalse();
        }
        awaitNobodyOnData();
    }

    @Test
    void aSecondProcessOnTheSameDataIsToldWhoHasThem() throws Exception {
        try (ParentJvm first = start();
                ParentJvm second = ParentJvm.start(StackMain.class, project.toString(), data.toString())) {
            assertThat(second.awaitEnd())
                    .contains(
                            "The data folder " + data + " is in use by another Marshrut (process " + first.pid() + ")");
            assertThat(first.children()).allMatch(ChildProcesses::runs);
        }
        awaitNobodyOnData();
    }

    @Test
    void aProgramBesideItWorksWithTheStackOfTheProcessThatHasTheData() throws Exception {
        try (ParentJvm first = start()) {
            StackAddresses joined =
                    JoinedStack.of(StackSettings.of(project, data), LogFactory.getLog(ParentDeathIT.class));

            StackAddresses.Database database = joined.database();
            try (Connection connection =
                    DriverManager.getConnection(database.url(), database.user(), database.password())) {
                assertThat(connection.isValid(10)).isTrue();
            }
            assertThat(EmbeddedStack.running()).isEmpty();
            assertThat(first.children()).allMatch(ChildProcesses::runs);
        }
        awaitNobodyOnData();
    }

    private ParentJvm start() throws IOException {
        return ParentJvm.start(StackMain.class, project.toString(), data.toString())
                .awaitLine("UP");
    }

    private void awaitNobodyOnData() {
        await().atMost(CHILDREN_END_WITHIN)
                .until(() -> ChildProcesses.workingOn(data).isEmpty());
    }

    private static boolean isWatchdog(long pid) throws IOException {
        return Files.readString(Path.of("/proc/" + pid + "/cmdline")).contains("watchdog");
    }
}
