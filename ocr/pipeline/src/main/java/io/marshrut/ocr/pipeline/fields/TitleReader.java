package io.marshrut.ocr.pipeline.fields;

import io.marshrut.ocr.model.FieldName;
import io.marshrut.ocr.pipeline.language.LabelledRow;
import io.marshrut.ocr.pipeline.language.LookAlikes;
import io.marshrut.ocr.pipeline.layout.Token;
import io.marshrut.ocr.pipeline.types.NumberSign;
import io.marshrut.ocr.pipeline.types.Paper;
import io.marshrut.ocr.pipeline.types.Title;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Number and date behind the title: «… № 42 от 12 марта 2026 г.», or on the next rows. */
final class TitleReader {

    /** The number of «ДОГОВОР ПОСТАВКИ» may stand below it. */
    private static final int ROWS_BELOW = 2;
    /** The date of «Счет-договор № 42» stands below it, that of a contract beside the town. */
    private static final int ROWS_TO_A_DATE = 4;

    private static final double END_OF_TITLE = 4;

    private final List<LabelledRow> rows;
    private final Title title;
    private final boolean recognised;

    /** @param title null where it could not be read */
    TitleReader(Paper paper, Title title) {
        this.rows = paper.rows();
        this.title = title;
        this.recognised = paper.recognised();
    }

    void read(Map<FieldName, Found> fields) {
        number().ifPresent(found -> fields.put(FieldName.NUMBER, found));
        date().ifPresent(found -> fields.put(FieldName.DATE, found));
    }

    Optional<Found> number() {
        if (title == null) {
            return Optional.empty();
        }
        Optional<Found> beside = number(titleTokens(), false)
                // in the rows below a sign may be a house's or another document's
                .or(() -> new HeadFacts(rows, title).number().map(this::found));
        for (int i = 1; beside.isEmpty() && i <= ROWS_BELOW && title.rowIndex() + i < rows.size(); i++) {
            List<Token> below = rows.get(title.rowIndex() + i).row().tokens();
            boolean dated = i == 1 && NumberSign.isDated(below);
            beside = DocumentDate.isAnothers(below) ? Optional.empty() : number(below, !dated);
        }
        return beside;
    }

    private Optional<Found> number(List<Token> tokens, boolean onlySigned) {
        return DocumentNumber.in(tokens, onlySigned).map(this::found);
    }

    private Found found(List<Token> number) {
        return Found.exact(clean(Token.join(number)), page(), Found.wordsOf(number));
    }

    /** Tokens behind the title as long as they stand close to each other: a form's line number is not part of it. */
    private List<Token> titleTokens() {
        List<Token> tokens = new ArrayList<>();
        double em = title.row().em(title.box());
        double right = title.box().right();
        for (Token token : title.rest()) {
            boolean far = token.box().left() - right > END_OF_TITLE * em;
            // in a cell of its own the sign says whose number it is; behind the sign the number may have a tab of its
            // own
            boolean behindSign = tokens.size() == 1 && NumberSign.is(tokens.get(0));
            if (far && !behindSign && !(tokens.isEmpty() && NumberSign.is(token))) {
                break;
            }
            tokens.add(token);
            right = Math.max(right, token.box().right());
        }
        return tokens;
    }

    /** The letters of a number are Russian unless one of them can only be Latin. */
    private String clean(String text) {
        String compact = text.replaceAll("\\s*([-/])\\s*", "$1");
        return recognised ? LookAlikes.cyrillic(compact) : compact;
    }

    Optional<Found> date() {
        if (title == null) {
            return Optional.empty();
        }
        Optional<Found> beside = DocumentDate.in(titleTokens(), page());
        for (int i = 1; beside.isEmpty() && i <= ROWS_TO_A_DATE && title.rowIndex() + i < rows.size(); i++) {
            LabelledRow row = rows.get(title.rowIndex() + i);
            beside = DocumentDate.below(row);
        }
        return beside.or(() -> new HeadFacts(rows, title).date());
    }

    private int page() {
        return title.row().page();
    }
}
