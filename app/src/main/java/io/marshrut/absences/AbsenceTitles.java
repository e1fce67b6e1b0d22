package io.marshrut.absences;

import io.marshrut.journal.TitlesFromTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Absences in the journal are called by who is away, and found by their login. */
@Component
class AbsenceTitles extends TitlesFromTable {

    AbsenceTitles(JdbcClient jdbc) {
        super(
                jdbc,
                Absences.SUBJECT,
                "select a.id, e.last_name || ' ' || e.first_name as title, '/absences?scope=others' as path"
                        + " from absence a join employee e on e.login = a.employee where a.id in (:ids)",
                "select id::text from absence where employee = lower(:words) order by id desc limit :limit");
    }
}
