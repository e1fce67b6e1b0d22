package io.marshrut.access;

import io.marshrut.journal.TitlesFromTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** API tokens in the journal are called as their owners named them. */
@Component
class TokenTitles extends TitlesFromTable {

    TokenTitles(JdbcClient jdbc) {
        super(
                jdbc,
                ApiTokens.SUBJECT,
                "select id, name as title, null as path from api_token where id in (:ids)",
                "select id::text from api_token where lower(name) = lower(:words) limit :limit");
    }
}
