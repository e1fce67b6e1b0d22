package io.marshrut.learnedplaces;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.marshrut.ocr.model.FieldName;
import io.marshrut.ocr.model.RecognitionJson;
import io.marshrut.shared.SqlTime;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of learned places and of what was read there. */
@Repository
class LearnedPlaceRows {

    private static final TypeReference<List<Anchor>> ANCHORS = new TypeReference<>() {};

    /** Of one supplier; forms change, the oldest go. */
    private static final int MOST = 200;

    record Kept(UUID place, String value) {}

    private final JdbcClient jdbc;

    LearnedPlaceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest first. */
    List<LearnedPlace> of(String sellerInn) {
        return jdbc.sql("select * from learned_place where seller_inn = :inn order by learned_at desc, id limit :most")
                .param("inn", sellerInn)
                .param("most", MOST)
                .query(LearnedPlaceRows::place)
                .list();
    }

    void insert(LearnedPlace place) {
        try {
            jdbc.sql("""
                            insert into learned_place (id, seller_inn, field, form_words, anchors, words, learned_at,
                                learned_by)
                            values (:id, :inn, :field, :form::int[], :anchors::jsonb, :words, :at, :by)
                            """)
                    .param("id", place.id())
                    .param("inn", place.sellerInn())
                    .param("field", place.field().key())
                    .param("form", place.formWords())
                    .param("anchors", RecognitionJson.mapper().writeValueAsString(place.anchors()))
                    .param("words", place.words())
                    .param("at", SqlTime.of(place.learnedAt()))
                    .param("by", place.learnedBy())
                    .update();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    void keep(UUID document, Map<FieldName, LearnedReading> found, Set<FieldName> taken) {
        forget(document);
        found.forEach((field, reading) -> jdbc.sql("""
                        insert into learned_reading (document_id, field, place_id, value, taken)
                        values (:document, :field, :place, :value, :taken)
                        """)
                .param("document", document)
                .param("field", field.key())
                .param("place", reading.place())
                .param("value", reading.value())
                .param("taken", taken.contains(field))
                .update());
    }

    Map<FieldName, Kept> readings(UUID document) {
        Map<FieldName, Kept> readings = new EnumMap<>(FieldName.class);
        jdbc.sql("select field, place_id, value from learned_reading where document_id = :document")
                .param("document", document)
                .query(row -> {
                    readings.put(
                            FieldName.ofKey(row.getString("field")),
                            new Kept(row.getObject("place_id", UUID.class), row.getString("value")));
                });
        return readings;
    }

    Map<FieldName, Instant> taken(UUID document) {
        Map<FieldName, Instant> taken = new EnumMap<>(FieldName.class);
        jdbc.sql("""
                        select r.field, p.learned_at from learned_reading r join learned_place p on p.id = r.place_id
                         where r.document_id = :document and r.taken
                        """).param("document", document).query(row -> {
            taken.put(
                    FieldName.ofKey(row.getString("field")),
                    row.getTimestamp("learned_at").toInstant());
        });
        return taken;
    }

    void count(UUID place, boolean held) {
        jdbc.sql("update learned_place set held = held + :held, failed = failed + :failed where id = :id")
                .param("held", held ? 1 : 0)
                .param("failed", held ? 0 : 1)
                .param("id", place)
                .update();
    }

    void forget(UUID document) {
        jdbc.sql("delete from learned_reading where document_id = :document")
                .param("document", document)
                .update();
    }

    private static LearnedPlace place(ResultSet row, int number) throws SQLException {
        try {
            return new LearnedPlace(
                    row.getObject("id", UUID.class),
                    row.getString("seller_inn"),
                    FieldName.ofKey(row.getString("field")),
                    Arrays.stream((Integer[]) row.getArray("form_words").getArray())
                            .mapToInt(Integer::intValue)
                            .toArray(),
                    RecognitionJson.mapper().readValue(row.getString("anchors"), ANCHORS),
                    row.getInt("words"),
                    row.getTimestamp("learned_at").toInstant(),
                    row.getString("learned_by"),
                    row.getInt("held"),
                    row.getInt("failed"));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
