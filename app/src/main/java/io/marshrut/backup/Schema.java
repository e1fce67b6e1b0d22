package io.marshrut.backup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a database holds, by its own catalogue: ours, the engine's and the scheduler's tables alike. */
record Schema(JdbcClient jdbc) {

    static final String MIGRATIONS = "flyway_schema_history";

    /** Who is signed in just now is nobody's loss; which migrations ran is told by the migrations themselves. */
    private static final Set<String> LEFT_OUT = Set.of(MIGRATIONS, "spring_session", "spring_session_attributes");

    /** @param columns those with values of their own: computed ones are computed again */
    record Table(String name, List<String> columns) {}

    /** @param definition as {@code alter table … add constraint} takes it */
    record ForeignKey(String table, String name, String definition) {}

    boolean isMigrated() {
        return jdbc.sql("select to_regclass(current_schema() || '." + MIGRATIONS + "') is not null")
                .query(Boolean.class)
                .single();
    }

    /** All but the list of migrations, by name. */
    List<Table> allTables() {
        return jdbc.sql("""
                        select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
                          from pg_class c
                          join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
                           and not a.attisdropped and a.attgenerated = ''
                         where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r'
                           and c.relname <> :migrations
                           and not exists (select from pg_depend d
                                            where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
                         group by c.relname order by c.relname
                        """)
                .param("migrations", MIGRATIONS)
                .query(Schema::table)
                .list();
    }

    /** Those that a backup holds. */
    List<Table> tables() {
        return allTables().stream()
                .filter(table -> !LEFT_OUT.contains(table.name()))
                .toList();
    }

    List<Manifest.Sequence> sequences() {
        return jdbc
                .sql("select sequencename from pg_sequences where schemaname = current_schema() order by sequencename")
                .query(String.class)
                .list()
                .stream()
                .map(name -> jdbc.sql("select last_value, is_called from " + quoted(name))
                        .query((row, number) -> new Manifest.Sequence(name, row.getLong(1), row.getBoolean(2)))
                        .single())
                .toList();
    }

    List<ForeignKey> foreignKeys() {
        return jdbc.sql("""
                        select c.relname as "table", k.conname as name, pg_get_constraintdef(k.oid) as definition
                          from pg_constraint k join pg_class c on c.oid = k.conrelid
                         where k.contype = 'f' and k.conparentid = 0
                           and c.relnamespace = current_schema()::regnamespace
                         order by c.relname, k.conname
                        """).query(ForeignKey.class).list();
    }

    List<Manifest.Migration> migrations() {
        return jdbc.sql("select version, checksum from " + MIGRATIONS
                        + " where success and version is not null order by installed_rank")
                .query(Manifest.Migration.class)
                .list();
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** The table with its columns, as COPY names them. */
    static String copied(String table, List<String> columns) {
        return quoted(table) + " ("
                + String.join(", ", columns.stream().map(Schema::quoted).toList()) + ")";
    }

    private static Table table(ResultSet row, int number) throws SQLException {
        return new Table(row.getString("name"), List.of((String[])
                row.getArray("columns").getArray()));
    }
}
