package io.marshrut.backup;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A backup put together by hand. */
final class SmallBackup {

    static final String KEY = "recognition/7/1-1/text.txt";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ArchiveWriter archive = new ArchiveWriter(bytes);
    private final List<Manifest.Table> tables = new ArrayList<>();
    private final List<Manifest.Migration> migrations = new ArrayList<>();
    private int format = Manifest.FORMAT;

    static SmallBackup ofVersion(String... versions) {
        SmallBackup backup = new SmallBackup();
        List.of(versions).forEach(version -> backup.migrations.add(new Manifest.Migration(version, 17)));
        return backup;
    }

    static SmallBackup ofMigrations(List<Manifest.Migration> migrations) {
        SmallBackup backup = new SmallBackup();
        backup.migrations.addAll(migrations);
        return backup;
    }

    /** One table and one object. */
    static byte[] usual() {
        return ofVersion("1", "2")
                .table("letter", List.of("id", "text"), "1\tСчёт\n2\tдва\\nслова\n")
                .bytes();
    }

    SmallBackup inFormat(int number) {
        format = number;
        return this;
    }

    SmallBackup table(String name, List<String> columns, String rows) {
        Sum sum = write("tables/" + name + ".copy", rows);
        tables.add(new Manifest.Table(name, columns, rows.lines().count(), sum.bytes(), sum.hex()));
        return this;
    }

    byte[] bytes() {
        try {
            Sum object = write("objects/" + KEY, "Накладная № 7");
            Manifest.Line line = new Manifest.Line(KEY, object.bytes(), object.hex(), "text/plain", null);
            Sum list = write(Manifest.Objects.ENTRY, BackupJson.MAPPER.writeValueAsString(line) + "\n");
            Manifest manifest = new Manifest(
                    format,
                    "0.1",
                    Instant.EPOCH,
                    migrations,
                    tables,
                    List.of(),
                    new Manifest.Objects(1, line.bytes(), list.hex(), 0));
            write(Manifest.ENTRY, BackupJson.MAPPER.writeValueAsString(manifest));
            archive.finish();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path in(Path folder) throws IOException {
        return Files.write(folder.resolve("small.zip"), bytes());
    }

    private Sum write(String entry, String text) {
        try {
            return archive.write(
                    entry, ArchiveWriter.Packing.TIGHT, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
