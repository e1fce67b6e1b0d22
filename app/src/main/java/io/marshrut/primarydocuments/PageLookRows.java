package io.marshrut.primarydocuments;

import io.marshrut.recognition.PageLook;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The looks of pages, and which of them are near one another. Of four bands of a hash one has at most two bits that
 * differ wherever eleven or fewer do: the near ones are looked up by what each band may be, not compared one by one.
 */
@Repository
class PageLookRows {

    /** A page of another document. */
    record Near(UUID document, PageLook look) {}

    /** What four bands with two bits each can promise: 4 × 3 − 1. */
    static final int FARTHEST = 11;

    private static final int BANDS = 4;
    private static final int BITS = 16;
    private static final int MOST = 40;

    private final JdbcClient jdbc;

    PageLookRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void save(UUID document, List<PageLook> looks) {
        jdbc.sql("delete from page_look where document_id = :document")
                .param("document", document)
                .update();
        looks.forEach(look -> jdbc.sql("""
                        insert into page_look (document_id, page, hash, words, figures)
                        values (:document, :page, :hash, :words::int[], :figures::int[])
                        """)
                .param("document", document)
                .param("page", look.page())
                .param("hash", look.hash())
                .param("words", look.words())
                .param("figures", look.figures())
                .update());
    }

    List<PageLook> of(UUID document) {
        return jdbc.sql("select * from page_look where document_id = :document order by page")
                .param("document", document)
                .query((row, number) -> look(row))
                .list();
    }

    /** Pages of other documents, the likeliest first: of the same number or total, then the nearest. */
    List<Near> near(UUID document, PageLook look, String number, BigDecimal total) {
        return jdbc.sql("""
                        select l.* from page_look l join primary_document p on p.id = l.document_id
                         where l.document_id <> :document and p.status not in ('REJECTED', 'UNREADABLE', 'JOINED')
                           and (l.band_0 = any(:band0) or l.band_1 = any(:band1)
                                or l.band_2 = any(:band2) or l.band_3 = any(:band3))
                           and bit_count((l.hash # :hash)::bit(64)) <= :farthest
                         order by coalesce(p.number_key = document_number_key(:number), false) desc,
                                  coalesce(p.total_amount = :total, false) desc,
                                  bit_count((l.hash # :hash)::bit(64)), p.created_at, p.id, l.page
                         limit :most
                        """)
                .param("document", document)
                .param("hash", look.hash())
                .param("band0", band(look.hash(), 0))
                .param("band1", band(look.hash(), 1))
                .param("band2", band(look.hash(), 2))
                .param("band3", band(look.hash(), 3))
                .param("farthest", FARTHEST)
                .param("number", number, Types.VARCHAR)
                .param("total", total, Types.NUMERIC)
                .param("most", MOST)
                .query((row, index) -> new Near(row.getObject("document_id", UUID.class), look(row)))
                .list();
    }

    /** What a band can be with at most two bits changed: 137 numbers. */
    static int[] band(long hash, int band) {
        int bits = (int) (hash >>> (BITS * (BANDS - 1 - band))) & 0xffff;
        IntStream two = IntStream.range(0, BITS)
                .flatMap(one -> IntStream.range(0, one).map(other -> bits ^ 1 << one ^ 1 << other));
        return IntStream.concat(
                        IntStream.of(bits),
                        IntStream.concat(IntStream.range(0, BITS).map(one -> bits ^ 1 << one), two))
                .toArray();
    }

    private static PageLook look(ResultSet row) throws SQLException {
        return new PageLook(
                row.getInt("page"),
                row.getLong("hash"),
                numbers(row.getArray("words")),
                numbers(row.getArray("figures")));
    }

    private static int[] numbers(Array array) throws SQLException {
        return Arrays.stream((Integer[]) array.getArray())
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
