package io.marshrut.primarydocuments;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.marshrut.ocr.model.Check;
import io.marshrut.ocr.model.DocumentLine;
import io.marshrut.ocr.model.DocumentType;
import io.marshrut.ocr.model.FieldName;
import io.marshrut.ocr.model.RecognisedField;
import io.marshrut.ocr.model.RecognitionJson;
import io.marshrut.shared.Place;
import io.marshrut.shared.SqlTime;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of primary documents. */
@Repository
class PrimaryDocumentRows {

    private static final ObjectMapper JSON = RecognitionJson.mapper();

    private final JdbcClient jdbc;

    PrimaryDocumentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(PrimaryDocument document) {
        jdbc.sql("""
                        insert into primary_document (id, status, site, uploaded_by, created_at, expected_type, department)
                        values (:id, :status, :site, :by, :at, :expected,
                                (select department from employee where login = :by))
                        """)
                .param("id", document.id())
                .param("status", document.status().name())
                .param("site", document.site())
                .param("by", document.uploadedBy())
                .param("at", SqlTime.of(document.createdAt()))
                .param(
                        "expected",
                        document.expectedType() == null
                                ? null
                                : document.expectedType().name())
                .update();
    }

    /** What decides whose roles reach a document. */
    Place place(UUID id) {
        return jdbc.sql("select site, department from primary_document where id = :id")
                .param("id", id)
                .query((row, number) -> Place.of(row.getString(1), row.getString(2)))
                .single();
    }

    void started(UUID id, String instanceId) {
        jdbc.sql("update primary_document set instance_id = :instance where id = :id")
                .param("instance", instanceId)
                .param("id", id)
                .update();
    }

    /** Only forwards: a late report of a worker does not bring a settled document back. */
    boolean recognising(UUID id) {
        return jdbc.sql("update primary_document set status = 'RECOGNISING' where id = :id and status = 'RECEIVED'")
                        .param("id", id)
                        .update()
                == 1;
    }

    void update(PrimaryDocument document) {
        jdbc.sql("""
                        update primary_document
                           set status = :status, document_type = :type, type_confidence = :confidence,
                               fields = :fields::jsonb, lines = :lines::jsonb, checks = :checks::jsonb,
                               number = :number, document_date = :date, seller_inn = :inn, seller_name = :seller,
                               total_amount = :total, currency = :currency, duplicate_of = :duplicate,
                               touchless = :touchless, reason = :reason, reason_detail = :detail,
                               verified_by = :by, verified_at = :at, verify_comment = :comment,
                               doubts = :doubts
                         where id = :id
                        """)
                .param("status", document.status().name())
                .param(
                        "type",
                        document.documentType() == null
                                ? null
                                : document.documentType().name())
                .param("confidence", document.typeConfidence())
                .param("fields", write(document.fields()))
                .param("lines", write(document.lines()))
                .param("checks", write(document.checks()))
                .param("number", document.value(FieldName.NUMBER).orElse(null))
                .param(
                        "date",
                        document.value(FieldName.DATE).map(LocalDate::parse).orElse(null))
                .param("inn", document.value(FieldName.SELLER_INN).orElse(null))
                .param("seller", document.value(FieldName.SELLER_NAME).orElse(null))
                .param(
                        "total",
                        document.value(FieldName.TOTAL_AMOUNT)
                                .map(BigDecimal::new)
                                .orElse(null))
                .param("currency", document.value(FieldName.CURRENCY).orElse(null))
                .param("duplicate", document.duplicateOf())
                .param("touchless", document.touchless())
                .param("reason", document.reason())
                .param("detail", document.reasonDetail())
                .param("by", document.verifiedBy())
                .param("at", SqlTime.of(document.verifiedAt()))
                .param("comment", document.verifyComment())
                .param("doubts", Doubts.of(document))
                .param("id", document.id())
                .update();
    }

    void status(UUID id, DocumentStatus status) {
        jdbc.sql("update primary_document set status = :status where id = :id")
                .param("id", id)
                .param("status", status.name())
                .update();
    }

    Optional<PrimaryDocument> find(UUID id) {
        return jdbc.sql("select * from primary_document where id = :id")
                .param("id", id)
                .query(mapper())
                .optional();
    }

    Optional<PrimaryDocument> locked(UUID id) {
        return jdbc.sql("select * from primary_document where id = :id for update")
                .param("id", id)
                .query(mapper())
                .optional();
    }

    List<PrimaryDocument> all(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("select * from primary_document where id = any(:ids)")
                        .param("ids", ids.toArray(new UUID[0]))
                        .query(mapper())
                        .list();
    }

    RowMapper<PrimaryDocument> mapper() {
        return PrimaryDocumentRows::document;
    }

    private static PrimaryDocument document(ResultSet row, int number) throws SQLException {
        Timestamp verified = row.getTimestamp("verified_at");
        return new PrimaryDocument(
                row.getObject("id", UUID.class),
                DocumentStatus.valueOf(row.getString("status")),
                row.getString("site"),
                row.getString("uploaded_by"),
                row.getTimestamp("created_at").toInstant(),
                type(row.getString("expected_type")),
                type(row.getString("document_type")),
                row.getDouble("type_confidence"),
                read(row.getString("fields"), new TypeReference<java.util.EnumMap<FieldName, RecognisedField>>() {}),
                read(row.getString("lines"), new TypeReference<List<DocumentLine>>() {}),
                read(row.getString("checks"), new TypeReference<List<Check>>() {}),
                row.getObject("duplicate_of", UUID.class),
                row.getBoolean("touchless"),
                row.getString("reason"),
                row.getString("reason_detail"),
                row.getString("verified_by"),
                verified == null ? null : verified.toInstant(),
                row.getString("verify_comment"),
                row.getString("instance_id"));
    }

    private static DocumentType type(String name) {
        return name == null ? null : DocumentType.valueOf(name);
    }

    private static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
