package io.marshrut.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.marshrut.support.Api;
import io.marshrut.support.Incidents;
import io.marshrut.support.PortalProcess;
import io.marshrut.support.Uploads;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** A backup of a portal that is worked with, restored into an empty folder. */
class BackupAndRestoreTest {

    static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int FILED_MEANWHILE = 40;
    private static final int SENT_MEANWHILE = 3;
    private static final String MEANWHILE = "Параллельно";

    @TempDir
    Path work;

    @Test
    void bringsBackEverythingAsItWasAtOneMoment() throws Exception {
        Path first = work.resolve("first");
        Path second = work.resolve("second");
        Path online = work.resolve("online.zip");
        Memories memories;
        try (PortalProcess portal = new PortalProcess(first).start()) {
            memories = Memories.madeOn(portal.api());
            backUpWhilePeopleWork(portal.api(), first, online);
            // a worker that is stopped in the middle leaves objects that nobody names
            awaitAllRead(portal.api());
        }
        everyObjectOfTheStoreIsInABackup(first);
        aPortalWithPeopleIsNotOverwritten(first, online);

        // an index of another life: fuller than the backup, and its versions are higher than those of a new database
        FileSystemUtils.copyRecursively(first.resolve("search"), second.resolve("search"));
        BackupRun restored = BackupRun.on(second, "restore", online.toString());
        assertThat(restored.code()).as(restored.words()).isZero();

        theRestoredIsRowByRowWhatWasBackedUp(second, online);
        try (PortalProcess portal = new PortalProcess(second).start()) {
            memories.mustBeTrueOf(portal.api());
            nothingLaterIsFound(portal.api(), online);
            workGoesOn(portal.api(), memories, second);
        }
    }

    private static void backUpWhilePeopleWork(Api api, Path data, Path target) throws Exception {
        AtomicBoolean goOn = new AtomicBoolean(true);
        ExecutorService people = Executors.newFixedThreadPool(2);
        Future<Integer> filed = people.submit(() -> {
            int number = 0;
            while (goOn.get() && number < FILED_MEANWHILE) {
                new Incidents(api).file("kim", MEANWHILE + " " + ++number);
            }
            return number;
        });
        Future<?> sent = people.submit(() -> {
            for (int number = 1; number <= SENT_MEANWHILE; number++) {
                new Uploads(api).send("accountant", "busy-" + number + ".pdf", Uploads.textPdf(Uploads.newInvoice()));
            }
        });
        BackupRun run;
        Map<String, List<String>> before = Rows.of(data);
        try {
            run = BackupRun.on(data, "backup", target.toString());
        } finally {
            goOn.set(false);
        }
        Map<String, List<String>> after = Rows.of(data);
        people.shutdown();

        assertThat(run.code()).as(run.words()).isZero();
        assertThat(filed.get()).isPositive();
        sent.get();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target)))
                .isEqualTo("rw-------");
        try (Stream<Path> files = Files.list(target.getParent())) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("first", "online.zip");
        }
        whatDidNotChangeMeanwhileIsInside(before, after, new BackupFile(target).rows());
    }

    private static void whatDidNotChangeMeanwhileIsInside(
            Map<String, List<String>> before, Map<String, List<String>> after, Map<String, List<String>> inside) {
        assertThat(inside.keySet()).isEqualTo(before.keySet());
        assertThat(before.get("journal_entry").size())
                .isLessThan(after.get("journal_entry").size());
        before.forEach((table, rows) -> {
            Set<String> unchanged = new HashSet<>(rows);
            unchanged.retainAll(new HashSet<>(after.get(table)));
            assertThat(new HashSet<>(inside.get(table))).as(table).containsAll(unchanged);
        });
    }

    /** Of a stack that stands still: nothing in its store may be unknown to the backup. */
    private static void everyObjectOfTheStoreIsInABackup(Path data) throws IOException {
        Path folder = Files.createDirectory(data.resolveSibling("nightly"));
        BackupRun run = BackupRun.on(data, "backup", folder.toString());
        assertThat(run.code()).as(run.words()).isZero();
        Path file;
        try (Stream<Path> files = Files.list(folder)) {
            file = files.collect(Collectors.collectingAndThen(Collectors.toList(), all -> {
                assertThat(all).hasSize(1);
                return all.get(0);
            }));
        }
        assertThat(file.getFileName().toString()).matches("marshrut-\\d{8}T\\d{6}Z\\.zip");
        Set<String> kept = stored(data);
        assertThat(kept).anyMatch(key -> key.endsWith(".png")).anyMatch(key -> key.startsWith("content/"));
        assertThat(new BackupFile(file).keys()).isEqualTo(kept);
        BackupRun check = BackupRun.on(data, "backup", "--check", folder.toString());
        assertThat(check.code()).as(check.words()).isZero();
        assertThat(check.words()).contains("The backup is whole");
    }

    private static void aPortalWithPeopleIsNotOverwritten(Path data, Path backup) {
        BackupRun refused = BackupRun.on(data, "restore", backup.toString());
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.words()).contains("The database is not empty").contains("counterparty");
    }

    private static void theRestoredIsRowByRowWhatWasBackedUp(Path data, Path online) throws IOException {
        Path again = data.resolveSibling("again.zip");
        BackupRun run = BackupRun.on(data, "backup", again.toString());
        assertThat(run.code()).as(run.words()).isZero();
        BackupFile expected = new BackupFile(online);
        BackupFile restored = new BackupFile(again);
        Map<String, List<String>> rows = restored.rows();
        expected.rows()
                .forEach((table, lines) -> assertThat(rows.get(table)).as(table).isEqualTo(lines));
        assertThat(restored.manifest().path("sequences"))
                .isEqualTo(expected.manifest().path("sequences"));
        assertThat(restored.manifest().path("migrations"))
                .isEqualTo(expected.manifest().path("migrations"));
        assertThat(restored.objects()).isEqualTo(expected.objects());
        assertThat(stored(data)).isEqualTo(expected.keys());
    }

    private static void nothingLaterIsFound(Api api, Path online) throws IOException {
        long inside = new BackupFile(online)
                .rows().get("service_request").stream()
                        .filter(row -> row.contains(MEANWHILE))
                        .count();
        await().atMost(PATIENCE).until(() -> Memories.found(api, "kim", MEANWHILE) == inside);
    }

    private static void workGoesOn(Api api, Memories memories, Path data) throws Exception {
        Incidents incidents = new Incidents(api);
        assertThat(incidents
                        .decide("it", incidents.task("it", memories.open()), "solve", "Починили")
                        .status())
                .isEqualTo(200);
        assertThat(incidents.request("employee", memories.open()).path("status").asText())
                .isEqualTo("COMPLETED");
        // a new one gets a number and identities of its own
        String later = incidents.file("employee", "После восстановления");
        assertThat(incidents.request("employee", later).path("number").asText()).isNotEmpty();
        // what was on its way to the worker arrives
        awaitAllRead(api);
        await().atMost(PATIENCE)
                .until(() -> api.as("admin")
                                .get("/api/v1/admin/journal/verify")
                                .json()
                                .path("waiting")
                                .asInt()
                        == 0);
        JsonNode journal = api.as("admin").get("/api/v1/admin/journal/verify").json();
        assertThat(journal.path("ok").asBoolean()).as(journal.toString()).isTrue();
        assertThat(journal.path("entries").asInt()).isGreaterThan(20);
        inboxNumbersAreRight(data);
    }

    /** What a trigger keeps was neither doubled nor lost by the restore. */
    private static void inboxNumbersAreRight(Path data) throws Exception {
        try (Connection connection = Rows.connect(data);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select (select coalesce(sum(n), 0) from work_item_tally),
                               (select count(*) from work_item where state in ('OPEN', 'ON_HOLD')),
                               (select count(*) from pg_trigger where not tgisinternal and tgenabled <> 'O')
                        """)) {
            row.next();
            assertThat(row.getLong(1)).isEqualTo(row.getLong(2)).isPositive();
            assertThat(row.getInt(3)).isZero();
        }
    }

    private static void awaitAllRead(Api api) {
        await().atMost(PATIENCE)
                .until(() -> api
                        .as("accountant")
                        .get("/api/v1/documents?size=200")
                        .json()
                        .path("items")
                        .findValuesAsText("status")
                        .stream()
                        .noneMatch(List.of("RECEIVED", "RECOGNISING")::contains));
    }

    private static Set<String> stored(Path data) throws IOException {
        Path bucket = data.resolve("objects").resolve("marshrut");
        try (Stream<Path> files = Files.walk(bucket)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> bucket.relativize(file).toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
