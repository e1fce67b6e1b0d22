package io.marshrut.contracts;

import io.marshrut.journal.TitlesFromTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Contracts in the journal are called by their numbers. */
@Component
class ContractTitles extends TitlesFromTable {

    ContractTitles(JdbcClient jdbc) {
        super(
                jdbc,
                Contract.SUBJECT,
                "select id, coalesce(registration_number, draft_number) as title, '/contracts/' || id as path"
                        + " from contract where id in (:ids)",
                "select id::text from contract where registration_number = upper(:words) or draft_number = upper(:words)"
                        + " limit :limit");
    }
}
