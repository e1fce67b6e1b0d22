package io.marshrut.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * An entry exactly as the table holds it: what the sealer seals and verification checks.
 *
 * @param details the text of the JSON object, as the database writes it
 */
record EntryRow(
        long id,
        Instant at,
        String actor,
        String onBehalfOf,
        String origin,
        Subject subject,
        String event,
        String stageKey,
        String stageRu,
        String stageEn,
        String comment,
        String details) {

    static final String COLUMNS =
            "e.id, e.at, e.actor, e.on_behalf_of, e.origin, e.subject_type, e.subject_id, e.event,"
                    + " e.stage_key, e.stage_ru, e.stage_en, e.comment, e.details::text as details";

    static EntryRow of(ResultSet row) throws SQLException {
        return new EntryRow(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("on_behalf_of"),
                row.getString("origin"),
                new Subject(row.getString("subject_type"), row.getString("subject_id")),
                row.getString("event"),
                row.getString("stage_key"),
                row.getString("stage_ru"),
                row.getString("stage_en"),
                row.getString("comment"),
                row.getString("details"));
    }
}
