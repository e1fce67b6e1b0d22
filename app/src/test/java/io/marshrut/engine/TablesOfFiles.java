package io.marshrut.engine;

/** Decision tables out of files, for tests that need no running engine. */
public final class TablesOfFiles {

    private static final DecisionTables TABLES = new DecisionTables(null);

    private TablesOfFiles() {}

    public static RuleTables parse(byte[] dmn) {
        return TABLES.parse(dmn);
    }
}
