package io.marshrut.ocr.pipeline.fields;

import io.marshrut.ocr.pipeline.language.Label;
import io.marshrut.ocr.pipeline.language.LabelHit;
import io.marshrut.ocr.pipeline.language.LabelledRow;
import io.marshrut.ocr.pipeline.language.Phrase;
import io.marshrut.ocr.pipeline.language.RowWord;
import io.marshrut.ocr.pipeline.types.Paper;
import java.util.List;
import java.util.stream.Stream;

/** The requisites of the parties at the end of a contract (реквизиты сторон). */
final class Requisites {

    private static final List<Phrase> HEADINGS = Stream.of(
                    "реквизиты",
                    "адреса и реквизиты",
                    "адреса реквизиты",
                    "подписи сторон",
                    "юридические адреса",
                    "адреса сторон")
            .map(Phrase::of)
            .toList();

    private static final int WORDS_OF_A_HEADING = 9;

    private Requisites() {}

    /** Rows behind the last heading of that kind under which codes stand; empty where there is none. */
    static List<LabelledRow> of(Paper paper) {
        List<LabelledRow> rows = paper.rows();
        for (int i = rows.size() - 1; i >= 0; i--) {
            if (isHeading(rows.get(i)) && hasCodes(rows.subList(i, rows.size()))) {
                return rows.subList(i + 1, rows.size());
            }
        }
        return lastBlock(rows);
    }

    /** «Стороны», or no heading at all: from where each side's requisites begin in the last part of the text. */
    private static List<LabelledRow> lastBlock(List<LabelledRow> rows) {
        for (int i = rows.size() / 2; i < rows.size(); i++) {
            LabelledRow row = rows.get(i);
            boolean opens = row.labels().stream()
                    .anyMatch(hit -> hit.label().isSide()
                                    && hit.opensCell()
                                    && hit.rest().isEmpty()
                            || hit.label().isSide()
                                    && hit.opensCell()
                                    && row.labels().size() > 1);
            if (opens && hasCodes(rows.subList(i, rows.size()))) {
                return rows.subList(i, rows.size());
            }
        }
        return List.of();
    }

    private static boolean isHeading(LabelledRow row) {
        List<String> words = RowWord.of(row.row()).stream().map(RowWord::text).toList();
        return words.size() <= WORDS_OF_A_HEADING && HEADINGS.stream().anyMatch(heading -> heading.isIn(words));
    }

    private static boolean hasCodes(List<LabelledRow> rows) {
        return rows.stream()
                .flatMap(row -> row.labels().stream())
                .map(LabelHit::label)
                .anyMatch(label -> label == Label.INN || label == Label.INN_KPP);
    }
}
