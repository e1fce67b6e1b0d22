package io.marshrut.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Times reach SQL as parameters, from the one clock: no statement and no migration asks the database's. */
class SqlAsksNobodyForTheTimeTest {

    private static final Path SOURCES = Path.of("src", "main");

    /** {@code Instant.now()} has a dot before it and is found by another rule. */
    private static final Pattern DATABASE_TIME = Pattern.compile(
            "(?i)(?<![.\\w])(now\\s*\\(\\s*\\)|(clock|statement|transaction)_timestamp\\s*\\(|timeofday\\s*\\("
                    + "|current_(timestamp|date|time)\\b|localtimestamp\\b)");

    @TempDir
    Path planted;

    @Test
    void theHouseKeepsIt() throws IOException {
        assertThat(violations(SOURCES)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update t set at = now()",
                "created_at timestamptz not null default CURRENT_TIMESTAMP",
                "select * from t where day = current_date",
                "select clock_timestamp ( )",
                "where due < localtimestamp"
            })
    void aPlantedStatementIsCaught(String sql) throws IOException {
        Files.writeString(planted.resolve("V1__planted.sql"), sql);
        Files.writeString(planted.resolve("Rows.java"), "class Rows { String sql = \"\"\"\n" + sql + "\n\"\"\"; }");

        assertThat(violations(planted)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Instant.now()", "known()", "asking.shutdownNow()", "current_dates", ":now"})
    void whatOnlyLooksAlikeIsNot(String text) throws IOException {
        Files.writeString(planted.resolve("Rows.java"), text);

        assertThat(violations(planted)).isEmpty();
    }

    private static List<String> violations(Path folder) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(SqlAsksNobodyForTheTimeTest::holdsSql).toList()) {
                DATABASE_TIME
                        .matcher(Files.readString(file))
                        .results()
                        .forEach(match -> found.add(file + ": " + match.group()));
            }
        }
        return found;
    }

    private static boolean holdsSql(Path file) {
        return file.toString().endsWith(".java") || file.toString().endsWith(".sql");
    }
}
