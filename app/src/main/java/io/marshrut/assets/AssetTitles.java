package io.marshrut.assets;

import io.marshrut.journal.TitlesFromTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Equipment in the journal is called by number and name and found by either. */
@Component
class AssetTitles extends TitlesFromTable {

    AssetTitles(JdbcClient jdbc) {
        super(
                jdbc,
                Assets.SUBJECT,
                "select id, number || ' ' || name as title, '/equipment/' || id as path from asset where id in (:ids)",
                "select id::text from asset where lower(number) = lower(:words) or lower(name) = lower(:words) limit :limit");
    }
}
