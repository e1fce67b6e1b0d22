package io.marshrut.powersofattorney;

import io.marshrut.journal.TitlesFromTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Powers of attorney in the journal are called by their numbers. */
@Component
class PowerTitles extends TitlesFromTable {

    PowerTitles(JdbcClient jdbc) {
        super(
                jdbc,
                PowerOfAttorney.SUBJECT,
                "select id, number as title, '/powers-of-attorney/' || id as path from power_of_attorney where id in (:ids)",
                "select id::text from power_of_attorney where number = upper(:words) limit :limit");
    }
}
