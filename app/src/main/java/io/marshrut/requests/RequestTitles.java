package io.marshrut.requests;

import io.marshrut.journal.TitlesFromTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Requests in the journal are called by their numbers. */
@Component
class RequestTitles extends TitlesFromTable {

    RequestTitles(JdbcClient jdbc) {
        super(
                jdbc,
                ServiceRequest.SUBJECT,
                "select id, number as title, '/requests/' || id as path from service_request where id in (:ids)",
                "select id::text from service_request where number = upper(:words) limit :limit");
    }
}
