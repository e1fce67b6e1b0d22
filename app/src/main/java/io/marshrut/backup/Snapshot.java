package io.marshrut.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The database as it was at one moment, whatever is written meanwhile. */
final class Snapshot implements AutoCloseable {

    private static final int ROWS_AT_ONCE = 1000;
    private static final int BUFFER = 1 << 16;

    private final Connection connection;
    private final JdbcClient jdbc;
    private final Schema schema;

    private Snapshot(Connection connection) {
        this.connection = connection;
        JdbcTemplate template = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        // with a transaction open the driver then reads with a cursor
        template.setFetchSize(ROWS_AT_ONCE);
        this.jdbc = JdbcClient.create(template);
        this.schema = new Schema(jdbc);
    }

    static Snapshot of(Database database) throws SQLException {
        Connection connection = database.begin();
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        Snapshot snapshot = new Snapshot(connection);
        // the first statement fixes the moment
        if (!snapshot.schema.isMigrated()) {
            snapshot.close();
            throw new BackupFailure(
                    "There is nothing to back up: this database holds no Marshrut", "Check the settings.");
        }
        return snapshot;
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    Schema schema() {
        return schema;
    }

    /** Answers with the number of rows. */
    long copy(String table, List<String> columns, OutputStream to) throws IOException {
        try (OutputStream buffered = new BufferedOutputStream(to, BUFFER)) {
            return connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy " + Schema.copied(table, columns) + " to stdout", buffered);
        } catch (SQLException e) {
            throw new BackupFailure(
                    "The table " + table + " cannot be read: " + e.getMessage(), "See the database's log.", e);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
