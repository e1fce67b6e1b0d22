package io.marshrut.counterparties;

import io.marshrut.journal.TitlesFromTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counterparties in the journal are called by name and found by name or ИНН. */
@Component
class CounterpartyTitles extends TitlesFromTable {

    CounterpartyTitles(JdbcClient jdbc) {
        super(
                jdbc,
                Counterparties.SUBJECT,
                "select id, name as title, '/counterparties/' || id as path from counterparty where id in (:ids)",
                "select id::text from counterparty where inn = :words or lower(name) = lower(:words) limit :limit");
    }
}
