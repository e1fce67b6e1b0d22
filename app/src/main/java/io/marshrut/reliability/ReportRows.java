package io.marshrut.reliability;

import io.marshrut.shared.SqlTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts of outcomes for the report: four questions, whatever the number of documents. */
@Repository
class ReportRows {

    private final JdbcClient jdbc;

    ReportRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    ReliabilityReport report(ReliabilityFilter filter, Instant since) {
        Map<String, Object> params = new HashMap<>(Map.of("since", SqlTime.of(since)));
        StringBuilder where = new StringBuilder(" from reading_outcome where settled_at >= :since");
        equal(where, params, "field", filter.field());
        equal(where, params, "document_type", filter.documentType());
        return jdbc.sql("""
                        select count(distinct document_id) as documents, count(stated) as of,
                               count(*) filter (where wrong and stated is not null) as wrong,
                               count(*) filter (where stated is null) as missed""" + where)
                .params(params)
                .query((row, number) -> new ReliabilityReport(
                        row.getLong("documents"),
                        new Tally(row.getLong("of"), row.getLong("wrong")),
                        row.getLong("missed"),
                        curve(where + " and stated is not null", params),
                        rows(where + " and stated is not null", params),
                        ErrorRate.CHOICES.stream()
                                .map(rate -> choice(rate, where + " and stated is not null", params))
                                .toList()))
                .single();
    }

    private List<ReliabilityReport.Point> curve(String where, Map<String, Object> params) {
        return jdbc.sql("""
                        select width_bucket(stated, :edges::float8[]) - 1 as class, avg(stated) as stated,
                               count(*) as of, count(*) filter (where wrong) as wrong""" + where + " group by 1 order by 1")
                .params(params)
                .param("edges", Confidence.edges())
                .query((row, number) -> new ReliabilityReport.Point(
                        Confidence.FROM.get(Math.max(0, row.getInt("class"))),
                        row.getDouble("stated"),
                        new Tally(row.getLong("of"), row.getLong("wrong"))))
                .list();
    }

    private List<ReliabilityReport.Row> rows(String where, Map<String, Object> params) {
        return jdbc.sql("""
                        select field, document_type, count(*) as of, count(*) filter (where wrong) as wrong,
                               count(*) filter (where marked) as marked,
                               count(*) filter (where wrong and not marked) as silent""" + where + " group by field, document_type order by field, document_type")
                .params(params)
                .query((row, number) -> new ReliabilityReport.Row(
                        row.getString("field"),
                        row.getString("document_type"),
                        new Tally(row.getLong("of"), row.getLong("wrong")),
                        row.getLong("marked"),
                        new Tally(row.getLong("of") - row.getLong("marked"), row.getLong("silent"))))
                .list();
    }

    private ReliabilityReport.Choice choice(double rate, String where, Map<String, Object> params) {
        return jdbc.sql("""
                        select count(*) as all_values, count(*) filter (where passes) as passing,
                               count(*) filter (where passes and wrong) as wrong,
                               avg(1 - stated) filter (where passes) as expected
                          from (select stated, wrong, not disputed and stated >= 1 - :rate - 1e-9 as passes""" + where + ") as judged")
                .params(params)
                .param("rate", rate)
                .query((row, number) -> {
                    long all = row.getLong("all_values");
                    long passing = row.getLong("passing");
                    return new ReliabilityReport.Choice(
                            rate,
                            all == 0 ? 0 : 1 - (double) passing / all,
                            passing == 0 ? null : 1000 * row.getDouble("expected"),
                            new Tally(passing, row.getLong("wrong")));
                })
                .single();
    }

    private static void equal(StringBuilder where, Map<String, Object> params, String column, String value) {
        if (value != null) {
            where.append(" and ").append(column).append(" = :").append(column);
            params.put(column, value);
        }
    }
}
