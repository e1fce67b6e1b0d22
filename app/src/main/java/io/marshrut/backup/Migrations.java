package io.marshrut.backup;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.beans.factory.ObjectProvider;

/** The migrations of this release: what they make of a database, and whether a backup fits in between. */
class Migrations {

    private final Database database;
    private final JavaMigration[] inJava;

    Migrations(Database database, ObjectProvider<JavaMigration> inJava) {
        this.database = database;
        this.inJava = inJava.stream().toArray(JavaMigration[]::new);
    }

    /** @throws BackupFailure where this release cannot make the database that the backup was taken of */
    void check(Manifest manifest) {
        Map<MigrationVersion, Integer> known = known();
        MigrationVersion latest = MigrationVersion.fromVersion(manifest.version());
        MigrationVersion ours =
                known.keySet().stream().reduce((first, second) -> second).orElseThrow();
        if (latest.isNewerThan(ours)) {
            throw new BackupFailure(
                    "The backup was written by a newer Marshrut (" + manifest.release() + "): its database has version "
                            + latest + ", this one knows versions up to " + ours,
                    "Restore it with that release or a later one.");
        }
        Map<MigrationVersion, Integer> needed = new TreeMap<>();
        manifest.migrations()
                .forEach(migration ->
                        needed.put(MigrationVersion.fromVersion(migration.version()), migration.checksum()));
        known.keySet().removeIf(version -> version.isNewerThan(latest));
        if (!needed.equals(known)) {
            throw new BackupFailure(
                    "The backup was written by another Marshrut (" + manifest.release()
                            + "): its migrations are not those of this one",
                    "Restore it with that release.");
        }
    }

    /** Empty tables of that version. */
    void bringTo(String version) {
        configured().target(MigrationVersion.fromVersion(version)).load().migrate();
    }

    void bringToThisRelease() {
        configured().load().migrate();
    }

    private Map<MigrationVersion, Integer> known() {
        List<MigrationInfo> all =
                Arrays.stream(configured().load().info().all()).toList();
        Map<MigrationVersion, Integer> known = new TreeMap<>();
        all.stream()
                .filter(migration ->
                        migration.isVersioned() && !migration.getScript().isEmpty())
                .forEach(migration -> known.put(migration.getVersion(), migration.getChecksum()));
        return known;
    }

    private FluentConfiguration configured() {
        return Flyway.configure()
                .dataSource(database.source())
                .locations("classpath:db/migration")
                .javaMigrations(inJava);
    }
}
