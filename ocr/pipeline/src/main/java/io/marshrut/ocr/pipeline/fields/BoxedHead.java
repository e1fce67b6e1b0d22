package io.marshrut.ocr.pipeline.fields;

import io.marshrut.ocr.model.FieldName;
import io.marshrut.ocr.pipeline.language.Dates;
import io.marshrut.ocr.pipeline.language.LabelledRow;
import io.marshrut.ocr.pipeline.language.LookAlikes;
import io.marshrut.ocr.pipeline.language.SpannedText;
import io.marshrut.ocr.pipeline.layout.Token;
import io.marshrut.ocr.pipeline.types.Paper;
import io.marshrut.ocr.pipeline.types.Title;
import java.util.List;
import java.util.Optional;

/**
 * Number and date of a ТОРГ-12 or a КС-2: in two boxes beside the title, under «Номер документа» and «Дата составления», or behind
 * the title as in other documents.
 */
final class BoxedHead {

    /** Rows around the title's in which the boxes beside it may have been read. */
    private static final int ROWS_AROUND = 2;

    private final Paper paper;
    private final Title title;

    BoxedHead(Paper paper, Title title) {
        this.paper = paper;
        this.title = title;
    }

    void read(Findings findings) {
        if (title == null) {
            return;
        }
        TitleReader reader = new TitleReader(paper, title);
        readBoxes(findings);
        findings.put(FieldName.NUMBER, reader.number()).put(FieldName.DATE, reader.date());
    }

    /** Only what stands in the boxes. */
    void readBoxes(Findings findings) {
        for (int distance = 0; title != null && distance <= ROWS_AROUND; distance++) {
            boxes(title.rowIndex() + distance, findings);
            boxes(title.rowIndex() - distance, findings);
        }
    }

    /** A date right of the title, and what stands before it. */
    private void boxes(int index, Findings findings) {
        if (index < 0 || index >= paper.rows().size() || findings.has(FieldName.DATE)) {
            return;
        }
        LabelledRow row = paper.rows().get(index);
        List<Token> beside = row.row().tokens().stream()
                .filter(token -> token.box().left() >= title.box().right())
                .toList();
        SpannedText text = SpannedText.of(beside);
        Optional<Dates.Hit> date = Dates.find(text.text());
        if (date.isEmpty() || row.row().page() != title.row().page()) {
            return;
        }
        List<Token> before = beside.stream()
                .filter(token -> token.box().right()
                        <= text.words(date.get().start(), date.get().end())
                                .get(0)
                                .box()
                                .left())
                .toList();
        Optional<List<Token>> number = DocumentNumber.in(before, false);
        if (number.isEmpty() && index != title.rowIndex()) {
            return;
        }
        findings.put(FieldName.DATE, Optional.of(date(text, date.get())))
                .put(FieldName.NUMBER, number.map(this::number));
    }

    private Found date(SpannedText text, Dates.Hit hit) {
        return Found.exact(hit.date().toString(), title.row().page(), text.words(hit.start(), hit.end()));
    }

    private Found number(List<Token> tokens) {
        String text = Token.join(tokens).replaceAll("\\s*([-/])\\s*", "$1");
        return Found.exact(
                paper.recognised() ? LookAlikes.cyrillic(text) : text,
                title.row().page(),
                Found.wordsOf(tokens));
    }
}
