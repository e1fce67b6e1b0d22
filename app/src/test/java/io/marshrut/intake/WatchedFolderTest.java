package io.marshrut.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.marshrut.embedded.EmbeddedStack;
import io.marshrut.ocr.model.DocumentType;
import io.marshrut.support.MovableClock;
import io.marshrut.support.Outage;
import io.marshrut.support.PortalTest;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files that somebody puts into a folder. */
@PortalTest
class WatchedFolderTest {

    @Autowired
    FolderSweep sweep;

    @Autowired
    SourceRows sources;

    @Autowired
    IntakeRows rows;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @TempDir
    Path path;

    private WatchedFolder folder;

    @BeforeEach
    void watch() {
        folder = new WatchedFolder("scans-" + UUID.randomUUID(), path, "SPB-01", DocumentType.INVOICE, "accountant");
    }

    @Test
    void aFileIsTakenWhenItHasStoppedChangingAndMovedAway() throws IOException {
        Path file = put("счёт.txt", "first");

        sweep.sweep(folder);
        assertThat(entries()).isEmpty();
        Files.writeString(file, "and longer now " + UUID.randomUUID());
        sweep.sweep(folder);
        assertThat(entries()).isEmpty();
        sweep.sweep(folder);

        assertThat(entries()).singleElement().satisfies(entry -> {
            assertThat(entry.state()).isEqualTo(EndState.ACCEPTED);
            assertThat(entry.site()).isEqualTo("SPB-01");
            assertThat(entry.expectedType()).isEqualTo(DocumentType.INVOICE);
            assertThat(entry.fileName()).isEqualTo("счёт.txt");
        });
        assertThat(file).doesNotExist();
        assertThat(within("done")).containsExactly("счёт.txt");
    }

    @Test
    void aFileThatWasTakenAndNotMovedIsMovedAndNotTakenTwice(@TempDir Path elsewhere) throws IOException {
        Path file = put("акт.txt", UUID.randomUUID().toString());
        // nothing is moved out by a link
        Files.createSymbolicLink(path.resolve("done"), elsewhere);
        sweepUntilTaken();
        assertThat(entries()).hasSize(1);
        assertThat(file).exists();

        Files.delete(path.resolve("done"));
        clock.at(Instant.now().plus(Duration.ofMinutes(11)), () -> sweep.sweep(folder));

        assertThat(file).doesNotExist();
        assertThat(within("done")).containsExactly("акт.txt");
        assertThat(entries()).hasSize(1);
        assertThat(documents("акт.txt", folder)).isEqualTo(1);
    }

    @Test
    void theSameBytesUnderAnotherNameAreNotFiledAgain() throws IOException {
        String words = UUID.randomUUID().toString();
        put("1.txt", words);
        sweepUntilTaken();
        put("2.txt", words);
        sweepUntilTaken();

        assertThat(entries()).extracting(IntakeEntry::state).containsExactly(EndState.ACCEPTED, EndState.DUPLICATE);
        assertThat(entries()).extracting(IntakeEntry::documentId).doesNotContainNull();
        assertThat(entries().get(0).documentId()).isEqualTo(entries().get(1).documentId());
        assertThat(within("done")).containsExactly("1.txt", "2.txt");
    }

    @Test
    void whatIsTooLargeIsPutAsideWithTheReason() throws IOException {
        try (RandomAccessFile large =
                new RandomAccessFile(path.resolve("film.pdf").toFile(), "rw")) {
            large.setLength(60L * 1024 * 1024);
        }
        sweepUntilTaken();

        assertThat(entries()).extracting(IntakeEntry::state).containsExactly(EndState.REFUSED);
        assertThat(within("refused")).containsExactly("film.pdf", "film.pdf.txt");
        assertThat(Files.readString(path.resolve("refused/film.pdf.txt"))).contains("МБ", "MB");
    }

    @Test
    void linksAndUnfinishedFilesAreLeftAlone(@TempDir Path elsewhere) throws IOException {
        Path secret = Files.writeString(elsewhere.resolve("secret.txt"), "secret");
        Files.createSymbolicLink(path.resolve("link.txt"), secret);
        Files.createSymbolicLink(path.resolve("folder"), elsewhere);
        put("scan.pdf.part", "half");
        put(".hidden", "hidden");
        sweepUntilTaken();

        assertThat(entries()).isEmpty();
        assertThat(secret).exists();
        assertThat(path.resolve("link.txt")).isSymbolicLink();
    }

    @Test
    void whatTheStoreDoesNotTakeIsTakenLater() throws Exception {
        Path file = put("позже.txt", UUID.randomUUID().toString());
        Outage.killed(EmbeddedStack.current().objectStore(), this::sweepUntilTaken);
        assertThat(entries()).extracting(IntakeEntry::state).containsExactly(EndState.FAILED);
        assertThat(file).exists();

        clock.at(Instant.now().plus(Duration.ofMinutes(11)), () -> sweep.sweep(folder));

        assertThat(entries()).singleElement().satisfies(entry -> {
            assertThat(entry.state()).isEqualTo(EndState.ACCEPTED);
            assertThat(entry.attempts()).isEqualTo(2);
        });
        pullBack();
        assertThat(file).doesNotExist();
    }

    @Test
    void aFolderThatIsAwayIsShownUntilItIsBack() throws IOException {
        WatchedFolder away = new WatchedFolder(folder.name(), path.resolve("net"), "SPB-01", null, "accountant");

        sweep.sweep(away);
        assertThat(sources.find(folder.name())).get().satisfies(source -> {
            assertThat(source.isAway()).isTrue();
            assertThat(source.reason().key()).isEqualTo("intake.reason.folder-away");
        });

        Files.createDirectory(path.resolve("net"));
        sweep.sweep(away);
        assertThat(sources.find(folder.name()))
                .get()
                .satisfies(source -> assertThat(source.isAway()).isFalse());
    }

    /** Jobs of a time that was moved to would wait for it. */
    private void pullBack() {
        jdbc.sql(
                        "update scheduled_tasks set execution_time = :now where execution_time > :now and task_name = 'follow-up'")
                .param("now", io.marshrut.shared.SqlTime.of(clock.instant()))
                .update();
    }

    private Path put(String name, String words) throws IOException {
        return Files.writeString(path.resolve(name), words);
    }

    private void sweepUntilTaken() {
        sweep.sweep(folder);
        sweep.sweep(folder);
    }

    private List<IntakeEntry> entries() {
        return jdbc
                .sql("select key from intake_entry where source = :folder order by ended_at, id")
                .param("folder", folder.name())
                .query(String.class)
                .list()
                .stream()
                .map(key -> rows.byKey(key).orElseThrow())
                .toList();
    }

    private long documents(String name, WatchedFolder in) {
        return jdbc.sql("""
                        select count(*) from document d join intake_entry e on e.document_id = d.id
                         where d.file_name = :name and e.source = :folder
                        """)
                .param("name", name)
                .param("folder", in.name())
                .query(Long.class)
                .single();
    }

    private List<String> within(String folderName) throws IOException {
        try (Stream<Path> inside = Files.walk(path.resolve(folderName))) {
            return inside.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }
}
