package io.marshrut.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marshrut.storage.ContentStore;
import io.marshrut.storage.StoredContent;
import io.marshrut.support.PortalTest;
import io.marshrut.support.SmallDisk;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.minio.RemoveObjectArgs;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.flywaydb.core.api.migration.JavaMigration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;

/** Servers that the settings name, as in production: the shared portal works on them meanwhile. */
@PortalTest
class BackupOfServersTest {

    private static final String SCHEMA = "restored";
    private static final String NOBODY = "00000000-0000-0000-0000-000000000000";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ContentStore contents;

    @Autowired
    MinioClient store;

    @Autowired
    Environment environment;

    @Autowired
    ObjectProvider<JavaMigration> migrationsInJava;

    @TempDir
    Path folder;

    private final List<StoredContent> stored = new ArrayList<>();

    @BeforeEach
    void makeASchemaToRestoreInto() {
        jdbc.sql("create schema " + SCHEMA).update();
    }

    @AfterEach
    void forget() {
        jdbc.sql("drop schema " + SCHEMA + " cascade").update();
        stored.forEach(content -> jdbc.sql("delete from stored_content where sha256 = :sha")
                .param("sha", content.sha256())
                .update());
    }

    @Test
    void whatTheStoreHasLostIsToldAndDoesNotKeepTheRestFromBeingKept() throws Exception {
        StoredContent whole = keep(noise(100, 1));
        StoredContent lost = keep(noise(100, 2));
        StoredContent changed = keep(noise(100, 3));
        store.removeObject(
                RemoveObjectArgs.builder().bucket("marshrut").object(lost.key()).build());
        store.putObject(PutObjectArgs.builder().bucket("marshrut").object(changed.key()).stream(
                        new ByteArrayInputStream(noise(100, 4)), 100L, -1L)
                .build());
        Path file = folder.resolve("lossy.zip");

        Outcome backup = backUp(file);

        assertThat(backup.code()).as(backup.words()).isEqualTo(3);
        assertThat(backup.words())
                .contains(lost.key() + " is named by the database and missing")
                .contains(changed.key() + " is not what was stored")
                .contains("2 objects were missing or changed");
        assertThat(new BackupFile(file).keys())
                .contains(whole.key(), changed.key())
                .doesNotContain(lost.key());
        Outcome check = run("backup", "--check", file.toString());
        assertThat(check.code()).isEqualTo(3);
        assertThat(check.words()).contains("The backup is whole").contains("2 objects");
    }

    @Test
    void aFullDiskIsSaidAndNothingIsLeftThere() throws Exception {
        keep(noise(3_000_000, 5));
        SmallDisk disk = SmallDisk.over(folder, 1);
        try (disk) {
            Outcome refused = backUp(folder);

            assertThat(refused.code()).isEqualTo(1);
            assertThat(refused.words()).contains("The disk of " + folder + " is full");
            try (Stream<Path> files = Files.list(folder)) {
                assertThat(files).isEmpty();
            }
        }
    }

    @Test
    void aFileThatIsThereIsNotOverwrittenAndAFolderThatIsNotIsNamed() throws IOException {
        Path there = Files.writeString(folder.resolve("there.zip"), "kept");

        assertThat(backUp(there).words()).contains("there.zip is there already");
        assertThat(there).hasContent("kept");
        assertThat(backUp(folder.resolve("missing").resolve("new.zip")).words())
                .contains("Nothing can be written to " + folder.resolve("missing"));
    }

    @Test
    void aDatabaseOnWhichAPortalWorksIsNotRestoredInto() throws IOException {
        Path file = SmallBackup.ofVersion("1").in(folder);

        assertThat(run("restore", file.toString()).words()).contains("Somebody works on the database");
    }

    @Test
    void serversThatDoNotAnswerAreNamed() throws IOException {
        Path file = folder.resolve("never.zip");

        assertThat(run("backup", file.toString(), "--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/none")
                        .words())
                .contains("The database does not answer");
        assertThat(run("backup", file.toString(), "--marshrut.storage.endpoint=http://127.0.0.1:1")
                        .words())
                .contains("The object store does not answer");
        assertThat(file).doesNotExist();
    }

    @Test
    void aBackupOfANewerOrOtherReleaseIsRefused() throws Exception {
        List<Manifest.Migration> known = known();
        List<Manifest.Migration> newer = new ArrayList<>(known);
        newer.add(new Manifest.Migration("9999", 1));
        List<Manifest.Migration> other = new ArrayList<>(known);
        other.set(3, new Manifest.Migration(known.get(3).version(), 1));

        assertThatThrownBy(() -> migrations().check(manifest(newer)))
                .isInstanceOf(BackupFailure.class)
                .hasMessageContaining("newer Marshrut")
                .hasMessageContaining("9999");
        assertThatThrownBy(() -> migrations().check(manifest(other)))
                .isInstanceOf(BackupFailure.class)
                .hasMessageContaining("another Marshrut");
        migrations().check(manifest(known));
        migrations().check(manifest(known.subList(0, 10)));
    }

    @Test
    void aBackupOfAnOlderReleaseIsMigratedAfterwards() throws Exception {
        List<Manifest.Migration> known = known();
        SmallBackup older = SmallBackup.ofMigrations(known.subList(0, 5))
                .table(
                        "site",
                        List.of("code", "name_ru", "name_en", "time_zone", "calendar", "address"),
                        "OLD\tСтарый\tOld\tEurope/Moscow\tru\t\\N\n");

        refill(older.in(folder));

        assertThat(in("select name_ru from restored.site")).isEqualTo("Старый");
        assertThat(new Schema(JdbcClient.create(database().source())).migrations())
                .isEqualTo(known);
    }

    @Test
    void aRestoreThatBreaksOffLeavesNothingAndIsRepeated() throws Exception {
        SmallBackup broken = SmallBackup.ofMigrations(known())
                .table(
                        "document_reading",
                        List.of("day", "document_id", "login"),
                        "2026-01-01\t" + NOBODY + "\temployee\n")
                .table(
                        "request_reader",
                        List.of("request_id", "principal", "watching"),
                        NOBODY + "\tuser:employee\tf\n");
        Path file = broken.in(folder);

        assertThatThrownBy(() -> refill(file)).hasStackTraceContaining("request_reader_request_id_fkey");

        assertThat(in("select count(*) from restored.document_reading")).isEqualTo("0");
        assertThat(foreignKeys(SCHEMA)).isEqualTo(foreignKeys("public"));
        assertThat(in("select count(*) from pg_trigger where not tgisinternal and tgenabled <> 'O'"))
                .isEqualTo("0");

        Path whole = folder.resolve("whole.zip");
        assertThat(backUp(whole).code()).isZero();
        refill(whole);

        assertThat(in("select count(*) from restored.employee")).isEqualTo(in("select count(*) from public.employee"));
        assertThat(foreignKeys(SCHEMA)).isEqualTo(foreignKeys("public"));
    }

    private List<String> foreignKeys(String schema) {
        return jdbc.sql("""
                        select replace(conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid), 'restored.', '')
                          from pg_constraint where contype = 'f' and connamespace = :schema::regnamespace order by 1
                        """).param("schema", schema).query(String.class).list();
    }

    private List<Manifest.Migration> known() {
        return new Schema(jdbc).migrations();
    }

    private static Manifest manifest(List<Manifest.Migration> migrations) {
        return new Manifest(
                Manifest.FORMAT,
                "0.1",
                java.time.Instant.EPOCH,
                migrations,
                List.of(),
                List.of(),
                new Manifest.Objects(0, 0, "", 0));
    }

    private void refill(Path file) throws Exception {
        try (Archive archive = Archive.open(file)) {
            new Refill(database(), migrations()).from(archive, new Progress(System.err));
        }
    }

    /** The same database, but another schema of it. */
    private Database database() {
        String url = environment.getRequiredProperty("spring.datasource.url") + "?currentSchema=" + SCHEMA + ",public";
        return new Database(new MockEnvironment()
                .withProperty("spring.datasource.url", url)
                .withProperty(
                        "spring.datasource.username", environment.getRequiredProperty("spring.datasource.username"))
                .withProperty(
                        "spring.datasource.password", environment.getRequiredProperty("spring.datasource.password")));
    }

    private Migrations migrations() {
        return new Migrations(database(), migrationsInJava);
    }

    private String in(String sql) {
        return jdbc.sql(sql).query((row, number) -> row.getString(1)).single();
    }

    private StoredContent keep(byte[] bytes) {
        StoredContent content = contents.store(new ByteArrayResource(bytes), "application/octet-stream");
        contents.register(content);
        stored.add(content);
        return content;
    }

    private static byte[] noise(int bytes, int seed) {
        byte[] noise = new byte[bytes];
        new Random(seed + System.nanoTime()).nextBytes(noise);
        return noise;
    }

    private Outcome backUp(Path target) {
        return run("backup", target.toString());
    }

    private record Outcome(int code, String words) {}

    private Outcome run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        for (String setting : new String[] {
            "spring.datasource.url",
            "spring.datasource.username",
            "spring.datasource.password",
            "spring.elasticsearch.uris",
            "marshrut.storage.endpoint",
            "marshrut.storage.access-key",
            "marshrut.storage.secret-key"
        }) {
            if (all.stream().noneMatch(argument -> argument.startsWith("--" + setting + "="))) {
                all.add("--" + setting + "=" + environment.getRequiredProperty(setting));
            }
        }
        ByteArrayOutputStream words = new ByteArrayOutputStream();
        int code = new BackupProgram(new PrintStream(words, true, StandardCharsets.UTF_8))
                .runOrTell(all.toArray(String[]::new));
        return new Outcome(code, words.toString(StandardCharsets.UTF_8));
    }
}
