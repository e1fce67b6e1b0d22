package io.marshrut.cases;

import io.marshrut.sla.Pause;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the journal tells of a case, read from its table. */
record CaseJournal(JdbcClient jdbc) {

    record Entry(String event, String stage, String outcome, Timestamp at) {}

    List<Entry> of(Case one) {
        return jdbc.sql("""
                        select event, stage_key as stage, details ->> 'outcome' as outcome, at from journal_entry
                         where subject_type = :type and subject_id = :id order by id
                        """)
                .param("type", one.type())
                .param("id", one.id().toString())
                .query(Entry.class)
                .list();
    }

    /** From each moment at which the case was put aside to that at which it went on. */
    List<Pause> aside(Case one) {
        List<Pause> aside = new ArrayList<>();
        Instant since = null;
        for (Entry entry : of(one)) {
            if (entry.event().equals("request.merged") && since == null) {
                since = entry.at().toInstant();
            } else if (entry.event().equals("request.separated")) {
                aside.add(new Pause(since, entry.at().toInstant()));
                since = null;
            }
        }
        return aside;
    }

    /** Time between questions and their answers; a question that nobody has answered yet does not count. */
    Duration askedToAnswered(Case one) {
        Duration total = Duration.ZERO;
        Map<String, Instant> asked = new HashMap<>();
        for (Entry entry : of(one)) {
            if ("QUESTION".equals(entry.outcome())) {
                asked.put(entry.stage(), entry.at().toInstant());
            } else if (entry.event().equals("request.answered")) {
                total = total.plus(
                        Duration.between(asked.remove(entry.stage()), entry.at().toInstant()));
            }
        }
        return total;
    }
}
