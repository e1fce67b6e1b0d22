package io.marshrut.surveys;

import io.marshrut.shared.Paged;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Adds scores up: one statement for all groups. */
@Repository
class ResultRows {

    private static final int BEST = 5;

    private static final String COMPLETED = """
              from service_request r
              left join survey_invitation i on i.request_id = r.id
              left join request_survey s on s.request_id = r.id
             where r.status = 'COMPLETED' and r.closed_at >= :from and r.closed_at < :to
               and (:desk::text is null or r.kind like :desk || '/%')
               and (:site::text is null or r.site = :site)
               and (:kind::text is null or r.kind = :kind)
               and (SCOPE)
            """;

    private final JdbcClient jdbc;

    ResultRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param scope condition on {@code service_request r}: what of it the reader answers for
     * @return lines by what they are groups of: all, desk, kind, site, month
     */
    Map<String, List<ResultLine>> of(String scope, Map<String, Object> params) {
        record Line(String group, ResultLine line) {}
        List<Line> lines = jdbc.sql("""
                        select case when grouping(d.desk) = 0 then 'desk' when grouping(d.kind) = 0 then 'kind'
                                    when grouping(d.site) = 0 then 'site' when grouping(d.month) = 0 then 'month'
                                    else 'all' end as grouped,
                               coalesce(d.desk, d.kind, d.site, d.month, '') as key,
                               count(*) as completed,
                               count(*) filter (where d.outcome in ('SENT', 'DIGEST', 'KEPT')) as asked,
                               count(d.score) as answered,
                               round(avg(d.score), 2) as average,
                               round((count(*) filter (where d.score >= 4))::numeric / nullif(count(d.score), 0), 4) as good,
                               count(*) filter (where d.score = 1) as score1, count(*) filter (where d.score = 2) as score2,
                               count(*) filter (where d.score = 3) as score3, count(*) filter (where d.score = 4) as score4,
                               count(*) filter (where d.score = 5) as score5
                          from (select split_part(r.kind, '/', 1) as desk, r.kind, r.site,
                                       to_char(r.closed_at at time zone :zone, 'YYYY-MM') as month, i.outcome, s.score
                        COMPLETED) d
                         group by grouping sets ((), (d.desk), (d.kind), (d.site), (d.month))
                         order by 1, 2
                        """.replace("COMPLETED", COMPLETED.replace("SCOPE", scope)))
                .params(params)
                .query((row, number) -> new Line(row.getString("grouped"), line(row)))
                .list();
        return lines.stream()
                .collect(Collectors.groupingBy(Line::group, Collectors.mapping(Line::line, Collectors.toList())));
    }

    /** @param readable condition on {@code service_request r}: what the reader may read */
    Paged<ScoreComment> comments(String scope, String readable, Map<String, Object> params, Paged.Request page) {
        String from = COMPLETED.replace("SCOPE", scope) + " and s.comment is not null and (" + readable + ")";
        Map<String, Object> all = new HashMap<>(params);
        all.put("size", page.size());
        all.put("offset", page.offset());
        long total = jdbc.sql("select count(*) " + from)
                .params(all)
                .query(Long.class)
                .single();
        List<ScoreComment> found = jdbc.sql("""
                        select r.id, r.number, r.title, r.site, s.score, s.comment, s.answered_by, s.answered_at
                        FOUND order by s.answered_at desc, r.id limit :size offset :offset
                        """.replace("FOUND", from))
                .params(all)
                .query((row, number) -> new ScoreComment(
                        row.getObject("id", UUID.class),
                        row.getString("number"),
                        row.getString("title"),
                        row.getString("site"),
                        row.getInt("score"),
                        row.getString("comment"),
                        row.getString("answered_by"),
                        row.getTimestamp("answered_at").toInstant()))
                .list();
        return page.with(found, total);
    }

    private static ResultLine line(ResultSet row) throws SQLException {
        BigDecimal average = row.getBigDecimal("average");
        BigDecimal good = row.getBigDecimal("good");
        List<Long> distribution = new java.util.ArrayList<>();
        for (int score : IntStream.rangeClosed(1, BEST).toArray()) {
            distribution.add(row.getLong("score" + score));
        }
        return new ResultLine(
                row.getString("key"),
                row.getLong("completed"),
                row.getLong("asked"),
                row.getLong("answered"),
                average,
                good,
                List.copyOf(distribution));
    }
}
