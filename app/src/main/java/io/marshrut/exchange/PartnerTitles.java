package io.marshrut.exchange;

import io.marshrut.journal.TitlesFromTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Partners in the journal are called by their names. */
@Component("exchangePartnerTitles")
class PartnerTitles extends TitlesFromTable {

    PartnerTitles(JdbcClient jdbc) {
        super(
                jdbc,
                Partner.SUBJECT,
                "select id, title, '/admin/exchange/partners/' || id as path from exchange_partner where id in (:ids)",
                "select id::text from exchange_partner where lower(title) like lower(:words) || '%' order by title limit :limit");
    }
}
