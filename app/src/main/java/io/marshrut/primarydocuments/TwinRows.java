package io.marshrut.primarydocuments;

import io.marshrut.ocr.model.DocumentType;
import io.marshrut.ocr.model.FieldName;
import io.marshrut.ocr.model.RecognisedField;
import io.marshrut.recognition.PageLook;
import java.math.BigDecimal;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What in the database is like a document. */
@Repository
class TwinRows {

    private static final long LOCK = 0x7477_696e_7300L;
    private static final int MOST = 5;

    private final JdbcClient jdbc;
    private final PageLookRows looks;

    TwinRows(JdbcClient jdbc, PageLookRows looks) {
        this.jdbc = jdbc;
        this.looks = looks;
    }

    /** Nobody else looks for twins until the transaction ends. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query((row, number) -> true)
                .single();
    }

    /**
     * A file of a joined document is the document. Of files that nobody has read yet only those that came before: the later one
     * finds the earlier.
     */
    List<UUID> sameBytes(UUID id, String sha256) {
        return jdbc.sql("""
                        select h.id from document d join primary_document p on p.id = d.id
                          left join document_join j on j.document_id = p.id
                          join primary_document h on h.id = coalesce(j.head_id, p.id)
                         where d.sha256 = :sha and p.id <> :id and h.id <> :id
                           and h.status not in ('REJECTED', 'UNREADABLE')
                           and (p.document_type is not null or (p.created_at, p.id)
                                < (select m.created_at, m.id from primary_document m where m.id = :id))
                         group by h.id, h.created_at order by h.created_at, h.id limit :most
                        """)
                .param("sha", sha256)
                .param("id", id)
                .param("most", MOST)
                .query(UUID.class)
                .list();
    }

    /** An act, an invoice and a transfer document of one day often bear one number: only the same kind is the same. */
    List<UUID> sameDetails(UUID id, DocumentType type, Map<FieldName, RecognisedField> fields) {
        String date = value(fields, FieldName.DATE);
        return jdbc.sql("""
                        select p.id from primary_document p
                         where p.seller_inn = :inn and p.number_key = document_number_key(:number)
                           and p.document_date = :date and p.id <> :id
                           and (p.document_type = :type or p.document_type = 'OTHER' or :type = 'OTHER')
                           and p.status not in ('REJECTED', 'UNREADABLE', 'JOINED')
                         order by p.created_at, p.id limit :most
                        """)
                .param("inn", value(fields, FieldName.SELLER_INN), Types.VARCHAR)
                .param("number", value(fields, FieldName.NUMBER), Types.VARCHAR)
                .param("date", date == null ? null : LocalDate.parse(date), Types.DATE)
                .param("type", type.name())
                .param("id", id)
                .param("most", MOST)
                .query(UUID.class)
                .list();
    }

    List<PageLookRows.Near> nearPages(UUID id, PageLook look, Map<FieldName, RecognisedField> fields) {
        String total = value(fields, FieldName.TOTAL_AMOUNT);
        return looks.near(id, look, value(fields, FieldName.NUMBER), total == null ? null : new BigDecimal(total));
    }

    /** Those that are themselves suspected of being this document: a pair is not told twice. */
    List<UUID> suspectedOf(UUID id) {
        return jdbc.sql("select document_id from duplicate_suspicion where other_id = :id")
                .param("id", id)
                .query(UUID.class)
                .list();
    }

    boolean isSameNumber(String one, String other) {
        return jdbc.sql("select coalesce(document_number_key(:one) = document_number_key(:other), false)")
                .param("one", one)
                .param("other", other)
                .query(Boolean.class)
                .single();
    }

    private static String value(Map<FieldName, RecognisedField> fields, FieldName name) {
        return fields.containsKey(name) ? fields.get(name).value() : null;
    }
}
