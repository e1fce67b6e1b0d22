package io.marshrut.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The portal's database, reached with the portal's settings but without its time limits. */
class Database {

    /** What the connections of this program are called in {@code pg_stat_activity}. */
    static final String APPLICATION = "marshrut-backup";

    private static final String SETTINGS = "spring.datasource.";

    private final DriverManagerDataSource source;

    Database(Environment environment) {
        source = new DriverManagerDataSource();
        source.setUrl(environment.getProperty(SETTINGS + "url", ""));
        source.setUsername(environment.getProperty(SETTINGS + "username"));
        source.setPassword(environment.getProperty(SETTINGS + "password"));
        Properties further = new Properties();
        further.putAll(Binder.get(environment)
                .bind(SETTINGS + "hikari.data-source-properties", Bindable.mapOf(String.class, String.class))
                .orElse(Map.of()));
        // copying a table and building a key may take long without a byte
        further.remove("socketTimeout");
        further.put("ApplicationName", APPLICATION);
        source.setConnectionProperties(further);
    }

    DataSource source() {
        return source;
    }

    /** A transaction in which values are written and read as in every backup. */
    Connection begin() throws SQLException {
        if (source.getUrl().isEmpty()) {
            throw new BackupFailure(
                    "No database is named", "Set SPRING_DATASOURCE_URL and the other variables as for the portal.");
        }
        Connection connection;
        try {
            connection = source.getConnection();
        } catch (SQLException e) {
            throw new BackupFailure(
                    "The database does not answer: " + e.getMessage(), "Check that it runs and its settings.", e);
        }
        connection.setAutoCommit(false);
        try (Statement settings = connection.createStatement()) {
            for (String setting : new String[] {
                "timezone = 'UTC'",
                "datestyle = 'ISO, YMD'",
                "intervalstyle = 'iso_8601'",
                "extra_float_digits = 1",
                "bytea_output = 'hex'",
                // rows come in the order in which they lie, also when somebody else reads the same table
                "synchronize_seqscans = off",
                "statement_timeout = 0",
                "idle_in_transaction_session_timeout = 0"
            }) {
                settings.execute("set " + setting);
            }
            connection.commit();
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        return connection;
    }
}
