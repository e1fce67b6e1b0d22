package io.marshrut.documents;

import io.marshrut.journal.TitlesFromTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Documents in the journal are called as their files; the way to one leads through what it belongs to. */
@Component
class DocumentTitles extends TitlesFromTable {

    static final String SUBJECT = "document";

    DocumentTitles(JdbcClient jdbc) {
        super(
                jdbc,
                SUBJECT,
                """
                select id, file_name as title,
                       case owner_type when 'request' then '/requests/' || owner_id else '/documents/' || id end as path
                  from document where id in (:ids)
                """,
                "select id::text from document where lower(file_name) = lower(:words) order by id desc limit :limit");
    }
}
