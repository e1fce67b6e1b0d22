package io.marshrut.reliability;

import io.marshrut.shared.SqlTime;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of outcomes and of the chosen rate. */
@Repository
class OutcomeRows {

    private final JdbcClient jdbc;

    OutcomeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    ErrorRate rate() {
        return jdbc.sql("select * from verification_setting")
                .query((row, number) -> new ErrorRate(
                        row.getDouble("error_rate"),
                        row.getString("changed_by"),
                        row.getTimestamp("changed_at") == null
                                ? null
                                : row.getTimestamp("changed_at").toInstant()))
                .single();
    }

    void choose(double rate, String by, Instant at) {
        jdbc.sql("update verification_setting set error_rate = :rate, changed_by = :by, changed_at = :at")
                .param("rate", rate)
                .param("by", by)
                .param("at", SqlTime.of(at))
                .update();
    }

    void replace(UUID document, Collection<ReadingOutcome> outcomes, Instant at) {
        jdbc.sql("delete from reading_outcome where document_id = :document")
                .param("document", document)
                .update();
        outcomes.forEach(outcome -> jdbc.sql("""
                        insert into reading_outcome (document_id, field, document_type, seller_inn, read_value, stated,
                            disputed, marked, left_value, wrong, settled_at)
                        values (:document, :field, :type, :inn, :read, :stated, :disputed, :marked, :left, :wrong, :at)
                        """)
                .param("document", document)
                .param("field", outcome.field())
                .param("type", outcome.documentType())
                .param("inn", outcome.sellerInn(), Types.VARCHAR)
                .param("read", outcome.readValue(), Types.VARCHAR)
                .param("stated", outcome.stated(), Types.DOUBLE)
                .param("disputed", outcome.disputed())
                .param("marked", outcome.marked())
                .param("left", outcome.leftValue(), Types.VARCHAR)
                .param("wrong", outcome.isWrong())
                .param("at", SqlTime.of(at))
                .update());
    }

    /** By field and class of stated confidence; what is disputed is looked at whatever was stated. */
    Map<String, Map<Integer, Tally>> classes(String documentType, Instant since) {
        Map<String, Map<Integer, Tally>> classes = new HashMap<>();
        jdbc.sql("""
                        select field, width_bucket(stated, :edges::float8[]) - 1 as class,
                               count(*) as of, count(*) filter (where wrong) as wrong
                          from reading_outcome
                         where document_type = :type and settled_at >= :since and stated is not null and not disputed
                         group by 1, 2
                        """)
                .param("edges", Confidence.edges())
                .param("type", documentType)
                .param("since", SqlTime.of(since))
                .query(row -> {
                    classes.computeIfAbsent(row.getString("field"), any -> new HashMap<>())
                            .put(row.getInt("class"), new Tally(row.getLong("of"), row.getLong("wrong")));
                });
        return classes;
    }

    /** By field, of the values of one supplier that nobody was asked to look at. */
    Map<String, Tally> supplier(String inn, Instant since) {
        Map<String, Tally> tallies = new HashMap<>();
        jdbc.sql("""
                        select field, count(*) as of, count(*) filter (where wrong) as wrong from reading_outcome
                         where seller_inn = :inn and settled_at >= :since and stated is not null and not marked
                         group by field
                        """).param("inn", inn).param("since", SqlTime.of(since)).query(row -> {
            tallies.put(row.getString("field"), new Tally(row.getLong("of"), row.getLong("wrong")));
        });
        return tallies;
    }
}
