package io.marshrut.backup;

import io.marshrut.storage.NamedObjects;
import io.marshrut.storage.StoredObjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Writes a backup while the portal works: the rows of one snapshot, then the objects that they name, for these are stored
 * before the rows and never changed.
 */
class Backup {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Database database;
    private final StoredObjects store;
    private final List<NamedObjects> owners;
    private final Clock clock;

    Backup(Database database, StoredObjects store, ObjectProvider<NamedObjects> owners, Clock clock) {
        this.database = database;
        this.store = store;
        this.owners = owners.orderedStream().toList();
        this.clock = clock;
    }

    /** What was written, and where. */
    record Written(Path file, Manifest manifest) {}

    /** @param target a new file, or a folder for one */
    Written to(Path target, Progress progress) throws SQLException, IOException {
        Instant started = clock.instant();
        Path file = Files.isDirectory(target) ? target.resolve("marshrut-" + STAMP.format(started) + ".zip") : target;
        requireNew(file);
        store.ping();
        try (Workplace workplace = Workplace.beside(file)) {
            Path half = workplace.file("backup");
            Manifest manifest;
            try (ArchiveWriter archive = new ArchiveWriter(Disk.create(half))) {
                manifest = write(archive, workplace, progress);
                archive.finish();
            }
            requireNew(file);
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
            return new Written(file, manifest);
        }
    }

    private Manifest write(ArchiveWriter archive, Workplace workplace, Progress progress)
            throws SQLException, IOException {
        List<Manifest.Migration> migrations;
        List<Manifest.Table> tables = new ArrayList<>();
        List<Manifest.Sequence> sequences;
        Names names;
        Instant moment = clock.instant();
        try (Snapshot snapshot = Snapshot.of(database)) {
            Schema schema = snapshot.schema();
            migrations = schema.migrations();
            for (Schema.Table table : schema.tables()) {
                tables.add(copy(table, snapshot, archive));
            }
            // they only grow, so later is never too small
            sequences = schema.sequences();
            names = Names.of(snapshot.jdbc(), owners, store, workplace.file("names"));
        }
        progress.say(
                "Database: %,d rows in %d tables, %s",
                tables.stream().mapToLong(Manifest.Table::rows).sum(),
                tables.size(),
                Progress.size(tables.stream().mapToLong(Manifest.Table::bytes).sum()));
        Manifest.Objects objects = new ObjectsOut(store, archive, progress).carry(names, workplace.file("objects"));
        progress.say("Objects: %,d, %s", objects.count(), Progress.size(objects.bytes()));
        Manifest manifest = new Manifest(Manifest.FORMAT, release(), moment, migrations, tables, sequences, objects);
        archive.write(
                Manifest.ENTRY,
                ArchiveWriter.Packing.TIGHT,
                out -> out.write(
                        BackupJson.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest)));
        return manifest;
    }

    private static Manifest.Table copy(Schema.Table table, Snapshot snapshot, ArchiveWriter archive)
            throws IOException {
        long[] rows = new long[1];
        Sum sum = archive.write(
                "tables/" + table.name() + ".copy",
                ArchiveWriter.Packing.TIGHT,
                out -> rows[0] = snapshot.copy(table.name(), table.columns(), out));
        return new Manifest.Table(table.name(), table.columns(), rows[0], sum.bytes(), sum.hex());
    }

    private static void requireNew(Path file) {
        if (Files.exists(file)) {
            throw new BackupFailure(file + " is there already", "Name another file, or a folder.");
        }
    }

    private static String release() {
        String version = Backup.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
