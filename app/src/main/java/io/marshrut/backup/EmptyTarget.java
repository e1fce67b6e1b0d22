package io.marshrut.backup;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether a database may be restored into: nobody's data are in it, and nobody else works on it. */
record EmptyTarget(Schema schema, JdbcClient jdbc) {

    /** What a portal writes by itself when it starts on an empty database. */
    private static final Pattern BY_ITSELF =
            Pattern.compile("act_.*|scheduled_tasks|spring_session(_attributes)?|search_rebuild|journal_.*");

    private static final String REMEDY =
            "A backup is restored into an empty database: name another one, or another folder with MARSHRUT_DATA.";

    /** @throws BackupFailure that names what is there */
    void require(Manifest manifest) {
        requireThatNobodyWorksOnIt();
        if (!schema.isMigrated()) {
            requireNoTables();
            return;
        }
        List<String> taken = schema.allTables().stream()
                .map(Schema.Table::name)
                .filter(table -> !BY_ITSELF.matcher(table).matches())
                .filter(this::hasRows)
                .toList();
        if (!taken.isEmpty()) {
            throw new BackupFailure("The database is not empty: there are rows in " + some(taken), REMEDY);
        }
        List<Manifest.Migration> there = schema.migrations();
        if (!Set.copyOf(manifest.migrations()).containsAll(there)) {
            throw new BackupFailure(
                    "The database has tables of version "
                            + there.get(there.size() - 1).version() + " already, the backup is of version "
                            + manifest.version(),
                    REMEDY);
        }
    }

    private void requireThatNobodyWorksOnIt() {
        int others = jdbc.sql("""
                        select count(*) from pg_stat_activity
                         where datname = current_database() and usename = current_user and application_name <> :ours
                        """)
                .param("ours", Database.APPLICATION)
                .query(Integer.class)
                .single();
        if (others > 0) {
            throw new BackupFailure(
                    "Somebody works on the database: " + others + " other connections of the same user",
                    "Stop all portals for the restore.");
        }
    }

    private void requireNoTables() {
        List<String> foreign =
                schema.allTables().stream().map(Schema.Table::name).toList();
        if (!foreign.isEmpty()) {
            throw new BackupFailure("The database holds something else: " + some(foreign), REMEDY);
        }
    }

    private boolean hasRows(String table) {
        return jdbc.sql("select exists (select from " + Schema.quoted(table) + ")")
                .query(Boolean.class)
                .single();
    }

    private static String some(List<String> names) {
        return String.join(", ", names.subList(0, Math.min(5, names.size()))) + (names.size() > 5 ? ", …" : "");
    }
}
