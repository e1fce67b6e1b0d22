package io.marshrut.backup;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;

/**
 * What is in a backup: its entry {@code manifest.json}, written last.
 *
 * @param format {@link #FORMAT} at the time of writing
 * @param release of the Marshrut that wrote it
 * @param moment everything committed before is inside
 * @param migrations in order; the last one is the version of the database
 */
record Manifest(
        int format,
        String release,
        Instant moment,
        List<Migration> migrations,
        List<Table> tables,
        List<Sequence> sequences,
        Objects objects) {

    static final int FORMAT = 1;
    static final String ENTRY = "manifest.json";

    /** @param checksum null for a migration without one */
    record Migration(String version, Integer checksum) {}

    /** @param sha256 of the rows as PostgreSQL's COPY writes them: text, UTF-8, one line a row */
    record Table(String name, List<String> columns, long rows, long bytes, String sha256) {

        String entry() {
            return "tables/" + name + ".copy";
        }
    }

    /** @param called whether {@code value} was given out already */
    record Sequence(String name, long value, boolean called) {}

    /**
     * The objects together; {@link #ENTRY} has a line for each.
     *
     * @param sha256 of that list
     * @param damaged how many of them were missing or changed in the store already
     */
    record Objects(long count, long bytes, String sha256, long damaged) {

        static final String ENTRY = "objects.jsonl";
    }

    /**
     * A line of the list.
     *
     * @param sha256 of the bytes as they lay in the store; null where there were none
     * @param damage null where there is none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(String key, long bytes, String sha256, String mediaType, Damage damage) {

        String entry() {
            return "objects/" + key;
        }
    }

    /** What was wrong with an object in the store before it got here. */
    enum Damage {
        MISSING,
        CHANGED
    }

    String version() {
        return migrations.get(migrations.size() - 1).version();
    }

    long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }
}
