package io.marshrut.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backups that are not what was written. */
class ArchiveTest {

    @TempDir
    Path folder;

    @Test
    void aWholeOneIsFoundWhole() throws IOException {
        Outcome outcome = check(SmallBackup.usual());

        assertThat(outcome.words()).contains("The backup is whole").contains("2 rows, 1 objects");
        assertThat(outcome.code()).isZero();
    }

    @Test
    void oneThatEndsAnywhereIsRefused() throws IOException {
        byte[] whole = SmallBackup.usual();
        for (int length = 0; length < whole.length; length++) {
            assertThat(check(Arrays.copyOf(whole, length)).code())
                    .as("%d bytes", length)
                    .isEqualTo(1);
        }
    }

    @Test
    void aChangedByteIsFoundOrChangesNothingOfWhatIsRestored() throws IOException {
        byte[] whole = SmallBackup.usual();
        int harmless = 0;
        for (int place = 0; place < whole.length; place++) {
            byte[] changed = whole.clone();
            changed[place] ^= 0x11;
            Outcome outcome = check(changed);
            if (outcome.code() == 0) {
                // fields of the ZIP format that nobody reads, such as the time of an entry
                harmless++;
                assertThat(restorable(changed)).as("byte %d", place).isEqualTo(restorable(whole));
            }
        }
        assertThat(harmless).isLessThan(whole.length / 2);
    }

    @Test
    void whatIsDamagedIsNamed() throws IOException {
        assertThat(check(with("tables/letter.copy", "1\tСчёт\n2\tдва слова\n")).words())
                .contains("The table letter is damaged in the backup");
        assertThat(check(with("objects/" + SmallBackup.KEY, "Накладная № 8")).words())
                .contains("The object " + SmallBackup.KEY + " is damaged in the backup");
        assertThat(check(with("objects/" + SmallBackup.KEY, null)).words())
                .contains("The object " + SmallBackup.KEY + " is missing in the backup");
        assertThat(check(with("objects.jsonl", "")).words()).contains("The list of objects is damaged");
        assertThat(check(with("manifest.json", null)).words()).contains("has no manifest");
        assertThat(check(with("manifest.json", "{\"format\":")).words()).contains("manifest");
    }

    @Test
    void everythingDamagedIsNamedAtOnce() throws IOException {
        byte[] damaged = SmallBackup.ofVersion("1")
                .table("first", List.of("id"), "1\n")
                .table("second", List.of("id"), "2\n")
                .bytes();

        String words = check(replaced(replaced(damaged, "tables/first.copy", "3\n"), "tables/second.copy", null))
                .words();

        assertThat(words)
                .contains("damaged in 2 places")
                .contains("The table first")
                .contains("The table second");
    }

    @Test
    void aNewerFormatIsRefusedInWords() throws IOException {
        byte[] newer = SmallBackup.ofVersion("1").inFormat(2).bytes();

        assertThat(check(newer).words()).contains("written by a newer Marshrut, in format 2");
    }

    @Test
    void someOtherFileIsRefusedInWords() throws IOException {
        assertThat(check("Some letter".getBytes(StandardCharsets.UTF_8)).words())
                .contains("is not a whole backup");
        assertThat(run("backup", "--check", folder.resolve("nowhere.zip").toString())
                        .words())
                .contains("There is no backup");
        assertThat(run("restore", Files.createDirectory(folder.resolve("empty")).toString())
                        .words())
                .contains("There is no backup in");
    }

    @Test
    void aDamagedOneIsRefusedBeforeAnythingIsStarted() throws IOException {
        Path file = Files.write(folder.resolve("damaged.zip"), with("tables/letter.copy", "1\n2\n"));

        Outcome outcome = run("restore", file.toString());

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.words()).contains("The table letter is damaged").contains("nothing was changed");
    }

    @Test
    void whatCannotBeMeantIsAnsweredWithTheUsage() {
        assertThat(run("backup").words()).contains("One file or folder").contains("Usage:");
        assertThat(run("restore", "a", "b").words()).contains("Usage:");
        assertThat(run("restore", "--check", "a").words()).contains("There is no option --check");
    }

    private byte[] with(String entry, String text) throws IOException {
        return replaced(SmallBackup.usual(), entry, text);
    }

    /** As somebody would do it with a ZIP program: its own sums are right. */
    private static byte[] replaced(byte[] zip, String name, String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(zip));
                ZipOutputStream to = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                boolean meant = entry.getName().equals(name);
                if (!meant || text != null) {
                    to.putNextEntry(new ZipEntry(entry.getName()));
                    to.write(meant ? text.getBytes(StandardCharsets.UTF_8) : from.readAllBytes());
                }
            }
        }
        return bytes.toByteArray();
    }

    private String restorable(byte[] zip) throws IOException {
        Path file = Files.write(folder.resolve("restorable.zip"), zip);
        try (Archive archive = Archive.open(file)) {
            StringBuilder all = new StringBuilder(archive.manifest().toString());
            for (Manifest.Table table : archive.manifest().tables()) {
                all.append(new String(archive.rows(table).readAllBytes(), StandardCharsets.UTF_8));
            }
            archive.objects(line -> {
                try {
                    all.append(line).append(new String(archive.content(line).readAllBytes(), StandardCharsets.UTF_8));
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
            return all.toString();
        }
    }

    private record Outcome(int code, String words) {}

    private Outcome check(byte[] zip) throws IOException {
        return run(
                "backup",
                "--check",
                Files.write(folder.resolve("checked.zip"), zip).toString());
    }

    private static Outcome run(String... arguments) {
        ByteArrayOutputStream words = new ByteArrayOutputStream();
        int code = new BackupProgram(new PrintStream(words, true, StandardCharsets.UTF_8)).runOrTell(arguments);
        return new Outcome(code, words.toString(StandardCharsets.UTF_8));
    }
}
