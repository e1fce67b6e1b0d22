package io.marshrut.ocr.pipeline.fields;

import io.marshrut.ocr.model.FieldName;
import io.marshrut.ocr.model.Word;
import io.marshrut.ocr.pipeline.language.Dates;
import io.marshrut.ocr.pipeline.language.FoldedWords;
import io.marshrut.ocr.pipeline.language.LookAlikes;
import io.marshrut.ocr.pipeline.language.SpannedText;
import io.marshrut.ocr.pipeline.layout.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Number and date behind the title: «… № 42 от 12 марта 2026 г.», the date perhaps on the next row. */
final class TitleReader {

    /** The date of «Счет-договор № 42» may stand below it. */
    private static final int ROWS_BELOW = 2;

    private static final double END_OF_TITLE = 4;

    private final List<LabelledRow> rows;
    private final Title title;
    private final boolean recognised;

    TitleReader(List<LabelledRow> rows, Title title, boolean recognised) {
        this.rows = rows;
        this.title = title;
        this.recognised = recognised;
    }

    void read(Map<FieldName, Found> fields) {
        number().ifPresent(found -> fields.put(FieldName.NUMBER, found));
        date().ifPresent(found -> fields.put(FieldName.DATE, found));
    }

    private Optional<Found> number() {
        List<Token> number = new ArrayList<>();
        boolean numberSign = false;
        for (Token token : titleTokens()) {
            if (number.isEmpty() && isNumberSign(token)) {
                numberSign = true;
            } else if (endsNumber(token, number)) {
                break;
            } else if (!number.isEmpty() || !token.isMark()) {
                number.add(token);
            }
        }
        while (!number.isEmpty() && number.get(number.size() - 1).isMark()) {
            number.remove(number.size() - 1);
        }
        boolean hasDigit =
                number.stream().anyMatch(token -> token.text().chars().anyMatch(Character::isDigit));
        if (number.isEmpty() || !hasDigit && !numberSign) {
            return Optional.empty();
        }
        return Optional.of(Found.exact(clean(Token.join(number)), page(), Found.wordsOf(number)));
    }

    /** Tokens behind the title as long as they stand close to each other: a form's line number is not part of it. */
    private List<Token> titleTokens() {
        List<Token> tokens = new ArrayList<>();
        double em = title.hit().row().em(title.hit().box());
        double right = title.hit().box().right();
        for (Token token : title.hit().rest()) {
            if (token.box().left() - right > END_OF_TITLE * em) {
                break;
            }
            tokens.add(token);
            right = Math.max(right, token.box().right());
        }
        return tokens;
    }

    private static boolean isNumberSign(Token token) {
        return token.isMark('№')
                || token.isMark('#')
                || List.of("N", "No", "Nо", "Ne", "Nе", "NО", "NO").contains(token.text());
    }

    private static boolean endsNumber(Token token, List<Token> number) {
        return FoldedWords.is(token, "от") || (token.isMark('(') && !number.isEmpty());
    }

    /** The letters of a number are Russian unless one of them can only be Latin. */
    private String clean(String text) {
        String compact = text.replaceAll("\\s*([-/])\\s*", "$1");
        return recognised ? LookAlikes.cyrillic(compact) : compact;
    }

    private Optional<Found> date() {
        Optional<Found> beside = date(titleTokens());
        for (int i = 1; beside.isEmpty() && i <= ROWS_BELOW && title.rowIndex() + i < rows.size(); i++) {
            beside = date(rows.get(title.rowIndex() + i).row().tokens());
        }
        return beside;
    }

    private Optional<Found> date(List<Token> tokens) {
        int from = 0;
        while (from < tokens.size() && !FoldedWords.is(tokens.get(from), "от")) {
            from++;
        }
        SpannedText text = SpannedText.of(from < tokens.size() ? tokens.subList(from, tokens.size()) : tokens);
        return Dates.find(text.text()).map(hit -> {
            List<Word> words = text.words(hit.start(), hit.end());
            return Found.exact(hit.date().toString(), page(), words);
        });
    }

    private int page() {
        return title.hit().row().page();
    }
}
