package io.marshrut.backup;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.postgresql.PGConnection;

/** All rows of the database of a running stack, as one moment shows them: looked at without the code under test. */
final class Rows {

    private Rows() {}

    /** By table; sessions and the list of migrations left out. */
    static Map<String, List<String>> of(Path data) throws SQLException, IOException {
        Map<String, List<String>> rows = new TreeMap<>();
        try (Connection connection = connect(data);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            statement.execute("set timezone = 'UTC'");
            for (String table : tables(statement)) {
                ByteArrayOutputStream lines = new ByteArrayOutputStream();
                connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy \"" + table + "\" to stdout", lines);
                rows.put(table, lines.toString(StandardCharsets.UTF_8).lines().toList());
            }
        }
        return rows;
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet names = statement.executeQuery(
                "select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'")) {
            while (names.next()) {
                String name = names.getString(1);
                if (!name.startsWith("spring_session") && !name.equals("flyway_schema_history")) {
                    tables.add(name);
                }
            }
        }
        return tables;
    }

    static Connection connect(Path data) throws SQLException, IOException {
        Properties addresses = new Properties();
        try (Reader file = Files.newBufferedReader(data.resolve("addresses"))) {
            addresses.load(file);
        }
        return DriverManager.getConnection(
                addresses.getProperty("database.url"),
                addresses.getProperty("database.user"),
                addresses.getProperty("database.password"));
    }
}
