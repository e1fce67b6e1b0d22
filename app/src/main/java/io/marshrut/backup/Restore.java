package io.marshrut.backup;

import io.marshrut.search.IndexRemoval;
import io.marshrut.storage.StoredObjects;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.elasticsearch.client.RestClient;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Brings a checked backup into an empty database and the object store. Objects come first, and rows in one transaction:
 * what is broken off leaves a database as empty as before.
 */
class Restore {

    private final Database database;
    private final Migrations migrations;
    private final StoredObjects store;
    private final IndexRemoval index;

    Restore(Database database, Migrations migrations, StoredObjects store, RestClient search) {
        this.database = database;
        this.migrations = migrations;
        this.store = store;
        this.index = new IndexRemoval(search);
    }

    void from(Archive archive, Progress progress) throws SQLException, IOException {
        Manifest manifest = archive.manifest();
        requireEmptyTarget(manifest);
        migrations.check(manifest);
        store.ping();
        forgetTheIndex();
        carry(archive, progress);
        new Refill(database, migrations).from(archive, progress);
    }

    private void requireEmptyTarget(Manifest manifest) throws SQLException {
        try (Connection connection = database.begin()) {
            JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            new EmptyTarget(new Schema(jdbc), jdbc).require(manifest);
        }
    }

    /** Of an earlier life: it would pass for complete, and refuse what a database with smaller numbers writes. */
    private void forgetTheIndex() {
        try {
            index.run();
        } catch (IOException e) {
            throw new BackupFailure(
                    "Search does not answer, so that its old index cannot be taken away: " + e.getMessage(),
                    "Check that it runs and its settings (SPRING_ELASTICSEARCH_URIS).",
                    e);
        }
    }

    private void carry(Archive archive, Progress progress) throws IOException {
        long[] done = new long[2];
        archive.objects(line -> {
            if (line.damage() != Manifest.Damage.MISSING) {
                store.put(line.key(), () -> archive.content(line), line.bytes(), mediaType(line));
            }
            done[0]++;
            done[1] += line.bytes();
            progress.objects("restored", done[0], archive.manifest().objects().count(), done[1]);
        });
        progress.say("Objects: %,d, %s", done[0], Progress.size(done[1]));
    }

    private static String mediaType(Manifest.Line line) {
        return line.mediaType() == null ? "application/octet-stream" : line.mediaType();
    }
}
