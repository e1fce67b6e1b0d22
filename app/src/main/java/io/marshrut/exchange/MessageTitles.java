package io.marshrut.exchange;

import io.marshrut.journal.TitlesFromTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Messages in the journal are called as what they tell of. */
@Component("exchangeMessageTitles")
class MessageTitles extends TitlesFromTable {

    MessageTitles(JdbcClient jdbc) {
        super(
                jdbc,
                OutboxMessage.SUBJECT,
                "select id, title, '/admin/exchange/messages/' || id as path from exchange_message where id in (:ids)",
                "select id::text from exchange_message where lower(title) like lower(:words) || '%' order by place desc limit :limit");
    }
}
