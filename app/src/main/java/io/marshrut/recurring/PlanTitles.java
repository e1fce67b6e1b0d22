package io.marshrut.recurring;

import io.marshrut.journal.TitlesFromTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Plans in the journal are called by their titles. */
@Component
class PlanTitles extends TitlesFromTable {

    PlanTitles(JdbcClient jdbc) {
        super(
                jdbc,
                RecurringPlan.SUBJECT,
                "select id, title, '/recurring/' || id as path from recurring_plan where id in (:ids)",
                "select id::text from recurring_plan where lower(title) like lower(:words) || '%' order by title limit :limit");
    }
}
