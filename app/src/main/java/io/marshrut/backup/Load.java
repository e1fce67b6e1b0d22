package io.marshrut.backup;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Fills a database in one transaction: all of it, or nothing. Triggers rest meanwhile, for what they keep is in the
 * backup as well; foreign keys are taken off and made again, which checks every row of them.
 */
final class Load implements AutoCloseable {

    private final Connection connection;
    private final JdbcClient jdbc;
    private final Schema schema;

    private Load(Connection connection) {
        this.connection = connection;
        this.jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        this.schema = new Schema(jdbc);
    }

    static Load into(Database database) throws SQLException {
        return new Load(database.begin());
    }

    void run(Archive archive, Progress progress) throws SQLException, IOException {
        Manifest manifest = archive.manifest();
        List<Schema.Table> tables = schema.allTables();
        requireSameColumns(manifest, tables);
        // a portal that was started just now does not hold the restore up for ever
        execute("set local lock_timeout = '30s'");
        List<Schema.ForeignKey> keys = schema.foreignKeys();
        tables.forEach(table -> execute("alter table " + Schema.quoted(table.name()) + " disable trigger user"));
        keys.forEach(key ->
                execute("alter table " + Schema.quoted(key.table()) + " drop constraint " + Schema.quoted(key.name())));
        execute("truncate "
                + String.join(
                        ", ",
                        tables.stream()
                                .map(table -> Schema.quoted(table.name()))
                                .toList()));
        for (Manifest.Table table : manifest.tables()) {
            fill(table, archive);
        }
        manifest.sequences().forEach(this::set);
        progress.say(
                "Database: %,d rows in %d tables; checking what refers to what",
                manifest.rows(), manifest.tables().size());
        keys.forEach(key -> execute("alter table " + Schema.quoted(key.table()) + " add constraint "
                + Schema.quoted(key.name()) + " " + key.definition()));
        tables.forEach(table -> execute("alter table " + Schema.quoted(table.name()) + " enable trigger user"));
        connection.commit();
        // so that the first queries are planned well
        execute("analyze");
        connection.commit();
    }

    private static void requireSameColumns(Manifest manifest, List<Schema.Table> tables) {
        Map<String, List<String>> there =
                tables.stream().collect(Collectors.toMap(Schema.Table::name, Schema.Table::columns));
        manifest.tables().forEach(table -> {
            if (!table.columns().equals(there.get(table.name()))) {
                throw new BackupFailure(
                        "The table " + table.name() + " of the backup is not one of Marshrut's version "
                                + manifest.version(),
                        "Was it added by hand? Restore into a database that has it, or leave it out of the backup.");
            }
        });
    }

    private void fill(Manifest.Table table, Archive archive) throws IOException {
        try (InputStream rows = archive.rows(table)) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + Schema.copied(table.name(), table.columns()) + " from stdin", rows, 1 << 16);
        } catch (SQLException e) {
            throw new BackupFailure(
                    "The table " + table.name() + " cannot be filled: " + e.getMessage(),
                    "Nothing was restored. See the database's log.",
                    e);
        }
    }

    private void set(Manifest.Sequence sequence) {
        // numbers of requests are counted by sequences that no migration makes
        execute("create sequence if not exists " + Schema.quoted(sequence.name()));
        jdbc.sql("select setval(:name::regclass, :value, :called)")
                .param("name", Schema.quoted(sequence.name()))
                .param("value", sequence.value())
                .param("called", sequence.called())
                .query(Long.class)
                .single();
    }

    private void execute(String statement) {
        jdbc.sql(statement).update();
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
