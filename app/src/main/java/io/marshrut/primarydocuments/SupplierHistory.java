package io.marshrut.primarydocuments;

import io.marshrut.ocr.model.FieldName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people have confirmed in earlier documents of a supplier; what went through without a look proves nothing. */
@Repository
class SupplierHistory {

    // with a number, as all that is booked has, the index serves
    private static final String CONFIRMED = """
             from primary_document p
            where p.seller_inn = :inn and p.number_key is not null
              and p.status in ('VERIFIED', 'EXPORTED') and p.verified_by is not null
            """;

    private final JdbcClient jdbc;

    SupplierHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether a person let this very value stand. */
    boolean hasSeen(String inn, FieldName field, String value) {
        return jdbc.sql("select exists (select 1" + CONFIRMED + " and p.fields #>> array[:field, 'value'] = :value)")
                .param("inn", inn)
                .param("field", field.key())
                .param("value", value)
                .query(Boolean.class)
                .single();
    }

    /** Whether a person let any value of this field stand. */
    boolean hasSeenAny(String inn, FieldName field) {
        return jdbc.sql("select exists (select 1" + CONFIRMED + " and p.fields #>> array[:field, 'value'] is not null)")
                .param("inn", inn)
                .param("field", field.key())
                .query(Boolean.class)
                .single();
    }
}
