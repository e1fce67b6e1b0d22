package io.marshrut.primarydocuments;

import io.marshrut.ocr.model.DocumentPart;
import io.marshrut.shared.SqlTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of documents that were found within files. */
@Repository
class PartRows {

    /** A further document: which of which file. */
    record Filed(UUID wholeId, int number, UUID partId) {}

    private final JdbcClient jdbc;

    PartRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID whole, DocumentPart part, UUID id, Instant now) {
        jdbc.sql("""
                        insert into document_part (part_id, whole_id, number, first_page, last_page, filed_at)
                        values (:id, :whole, :number, nullif(:first, 0), nullif(:last, 0), :now)
                        """)
                .param("id", id)
                .param("whole", whole)
                .param("number", part.number())
                .param("first", part.firstPage())
                .param("last", part.lastPage())
                .param("now", SqlTime.of(now))
                .update();
    }

    /** The numbers under which further documents of a file were filed. */
    Set<Integer> numbers(UUID whole) {
        return Set.copyOf(jdbc.sql("select number from document_part where whole_id = :whole")
                .param("whole", whole)
                .query(Integer.class)
                .list());
    }

    /** In the file's order, without the first. */
    List<Filed> of(UUID whole) {
        return jdbc.sql("select whole_id, number, part_id from document_part where whole_id = :whole order by number")
                .param("whole", whole)
                .query(Filed.class)
                .list();
    }

    Optional<Filed> asPart(UUID part) {
        return jdbc.sql("select whole_id, number, part_id from document_part where part_id = :part")
                .param("part", part)
                .query(Filed.class)
                .optional();
    }
}
