package io.marshrut.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marshrut.embedded.process.Child;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.apache.commons.logging.LogFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tests share a data folder, and the stack too unless a test stops it. */
class EmbeddedStackIT {
    @TempDir
    static Path folder;

    private EmbeddedStack stack;

    @AfterAll
    static void stop() {
        EmbeddedStack.running().ifPresent(EmbeddedStack::close);
    }

    @Test
    void startsInAnEmptyFolderAndKeepsItsDataOverARestart() throws Exception {
        start();
        inDatabase("CREATE TABLE letter (text TEXT)");
        inDatabase("INSERT INTO letter VALUES ('Счёт')");
        put("/notes", "{\"text\": \"Счёт\"}");
        String password = stack.addresses().database().password();

        stack.close();
        start();

        assertThat(stack.addresses().database().password()).isEqualTo(password);
        assertThat(inDatabase("SELECT text FROM letter")).isEqualTo("Счёт");
        assertThat(get("/notes/_doc/1")).contains("Счёт");
    }

    @Test
    void sortsAndComparesRussianAndIsDurable() throws Exception {
        start();
        assertThat(inDatabase("SELECT string_agg(w, ' ' ORDER BY w) FROM unnest(ARRAY['яма','Ёж','еда','Жук']) w"))
                .isEqualTo("еда Ёж Жук яма");
        assertThat(inDatabase("SELECT lower('ПРИКАЗ Ёлка')")).isEqualTo("приказ ёлка");
        assertThat(inDatabase("SELECT 'Приказ' ILIKE 'прИКАЗ'")).isEqualTo("t");
        assertThat(inDatabase("SELECT to_tsvector('russian', 'приказы') @@ to_tsquery('russian', 'приказ')"))
                .isEqualTo("t");
        assertThat(inDatabase("SHOW server_encoding")).isEqualTo("UTF8");
        assertThat(inDatabase("SHOW fsync")).isEqualTo("on");
        assertThat(inDatabase("SHOW synchronous_commit")).isEqualTo("on");
        for (String extension : new String[] {"pg_trgm", "unaccent", "btree_gin", "pgcrypto"}) {
            inDatabase("CREATE EXTENSION " + extension);
        }
    }

    @Test
    void letsNobodyIntoTheDatabaseWithoutThePassword() throws Exception {
        start();
        String url = stack.addresses().database().url();
        assertThatThrownBy(() -> DriverManager.getConnection(url, "marshrut", "guessed"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
        assertThatThrownBy(() -> DriverManager.getConnection(url, "postgres", ""))
                .isInstanceOf(SQLException.class);
        assertThat(Files.getPosixFilePermissions(folder.resolve("data/postgres/password")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Files.getPosixFilePermissions(folder.resolve("data/objects")))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void setsANewPasswordWhenItsFileIsGone() throws Exception {
        start();
        String old = stack.addresses().database().password();
        stack.close();
        Files.delete(folder.resolve("data/postgres/password"));
        start();
        assertThat(stack.addresses().database().password()).isNotEqualTo(old);
        assertThat(inDatabase("SELECT current_user")).isEqualTo("marshrut");
    }

    @Test
    void startsAKilledChildAgainAtTheSameAddress() throws Exception {
        start();
        inDatabase("CREATE TABLE killed (text TEXT)");
        inDatabase("INSERT INTO killed VALUES ('kept')");
        put("/killed", "{\"text\": \"kept\"}");
        for (Child child : new Child[] {stack.postgres(), stack.objectStore(), stack.searchNode()}) {
            long before = child.pid();
            child.kill();
            child.awaitReady(Duration.ofMinutes(1));
            assertThat(child.pid()).as(child.name()).isNotEqualTo(before);
            assertThat(ChildProcesses.runs(before)).as(child.name()).isFalse();
        }
        assertThat(inDatabase("SELECT text FROM killed")).isEqualTo("kept");
        assertThat(get("/killed/_doc/1")).contains("kept");
        assertThat(status(stack.addresses().storage().endpoint() + "/marshrut")).isEqualTo(403);
    }

    @Test
    void leavesAStoppedChildDownUntilItIsStarted() throws Exception {
        start();
        Child store = stack.objectStore();
        long before = store.pid();
        store.stop();
        assertThat(store.isAlive()).isFalse();
        assertThat(ChildProcesses.runs(before)).isFalse();
        store.start();
        store.awaitReady(Duration.ofMinutes(1));
        assertThat(store.isAlive()).isTrue();
    }

    @Test
    void givesWorkersWhatTheyNeedAndStartsADeadOneAgain() throws Exception {
        start();
        stack.startWorkers(2, "http://127.0.0.1:8080", "ocr-worker", "secret");
        assertThat(stack.workers()).hasSize(2);
        Child worker = stack.workers().get(1);
        worker.awaitReady(Duration.ofMinutes(1));
        StackAddresses.Storage storage = stack.addresses().storage();
        assertThat(Files.readString(folder.resolve("data/logs/ocr-worker-2.log")))
                .contains(
                        "MARSHRUT_URL=http://127.0.0.1:8080\n",
                        "MARSHRUT_WORKER_LOGIN=ocr-worker\n",
                        "MARSHRUT_WORKER_PASSWORD=secret\n",
                        "MARSHRUT_WORKER_ID=embedded-2\n",
                        "MARSHRUT_PARENT_PIPE=1\n",
                        "MARSHRUT_S3_ENDPOINT=" + storage.endpoint() + "\n",
                        "MARSHRUT_S3_BUCKET=marshrut\n",
                        "MARSHRUT_S3_ACCESS_KEY=" + storage.accessKey() + "\n",
                        "MARSHRUT_S3_SECRET_KEY=" + storage.secretKey() + "\n");
        long before = worker.pid();
        worker.kill();
        worker.awaitReady(Duration.ofMinutes(1));
        assertThat(worker.pid()).isNotEqualTo(before);

        stack.stopWorkersOf("http://127.0.0.1:9090");
        assertThat(worker.isAlive()).isTrue();
        stack.stopWorkersOf("http://127.0.0.1:8080");
        assertThat(worker.isAlive()).isFalse();
        assertThat(stack.workers()).isEmpty();
    }

    @Test
    void isSharedByAllThatAskForTheSameDataInOneProcess() throws Exception {
        start();
        EmbeddedStack first = stack;
        start();
        assertThat(stack).isSameAs(first).isSameAs(EmbeddedStack.current());
        assertThatThrownBy(() -> startOn(folder.resolve("other")))
                .isInstanceOf(EmbeddedStackException.class)
                .hasMessageContaining("already runs the embedded stack on " + folder.resolve("data"));
    }

    @Test
    void tellsItsOwnersProgramsWhereItIsWhileItRuns() throws Exception {
        start();
        Path addresses = folder.resolve("data/addresses");
        assertThat(new AddressesFile(addresses).read()).contains(stack.addresses());
        assertThat(Files.getPosixFilePermissions(addresses)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        stack.close();
        assertThat(addresses).doesNotExist();
    }

    @Test
    void startsWithoutTheSearchNodeForProgramsThatNeedTheDataAlone() throws Exception {
        start();
        stack.close();
        StackSettings settings = StackSettings.of(Projects.withStandInWorker(), folder.resolve("data"))
                .withoutSearch();
        assertThat(JoinedStack.of(settings, LogFactory.getLog(EmbeddedStackIT.class)))
                .isEqualTo(EmbeddedStack.current().addresses());
        stack = EmbeddedStack.current();
        stack.awaitReady();
        assertThat(inDatabase("SELECT current_user")).isEqualTo("marshrut");
        assertThat(stack.searchNode().isAlive()).isFalse();
        stack.close();
    }

    @Test
    void leavesNothingRunningWhenItIsClosed() throws Exception {
        start();
        assertThat(ChildProcesses.workingOn(folder)).isNotEmpty();
        stack.close();
        assertThat(ChildProcesses.workingOn(folder)).isEmpty();
    }

    private void start() throws Exception {
        stack = startOn(folder.resolve("data"));
        stack.awaitReady();
    }

    private static EmbeddedStack startOn(Path data) throws IOException {
        return EmbeddedStack.start(
                StackSettings.of(Projects.withStandInWorker(), data), LogFactory.getLog(EmbeddedStackIT.class));
    }

    private String inDatabase(String sql) throws SQLException {
        StackAddresses.Database database = stack.addresses().database();
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                Statement statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return null;
            }
            ResultSet rows = statement.getResultSet();
            rows.next();
            return rows.getString(1);
        }
    }

    private void put(String index, String json) throws Exception {
        send(HttpRequest.newBuilder(search(index + "/_doc/1"))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(json)));
    }

    private String get(String path) throws Exception {
        return send(HttpRequest.newBuilder(search(path)));
    }

    private URI search(String path) {
        return URI.create(stack.addresses().searchUri() + path);
    }

    private static String send(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient()
                .send(request.build(), BodyHandlers.ofString())
                .body();
    }

    private static int status(String uri) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(uri)).build(), BodyHandlers.ofString())
                .statusCode();
    }
}
