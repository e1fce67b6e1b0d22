package io.marshrut.claims;

import io.marshrut.journal.TitlesFromTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Claims in the journal are called by their numbers. */
@Component
class ClaimTitles extends TitlesFromTable {

    ClaimTitles(JdbcClient jdbc) {
        super(
                jdbc,
                Claim.SUBJECT,
                "select id, number as title, '/claims/' || id as path from legal_claim where id in (:ids)",
                "select id::text from legal_claim where number = upper(:words) limit :limit");
    }
}
