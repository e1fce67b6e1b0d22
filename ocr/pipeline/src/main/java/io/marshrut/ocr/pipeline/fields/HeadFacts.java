package io.marshrut.ocr.pipeline.fields;

import io.marshrut.ocr.model.DocumentType;
import io.marshrut.ocr.pipeline.language.LabelledRow;
import io.marshrut.ocr.pipeline.language.Phrase;
import io.marshrut.ocr.pipeline.language.RowWord;
import io.marshrut.ocr.pipeline.layout.Row;
import io.marshrut.ocr.pipeline.layout.Token;
import io.marshrut.ocr.pipeline.types.Title;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Number and date that stand in cells of their own around the title: «Номер счёта  42», «Дата заключения  12.03.2026».
 * In an invoice «Номер договора» is another document's, so that each type has its own words.
 */
final class HeadFacts {

    private static final List<String> NUMBERS = List.of("номер документа", "№ документа", "документ №");
    private static final Map<DocumentType, List<String>> OWN_NUMBERS = Map.of(
            DocumentType.INVOICE, List.of("номер счета", "№ счета"),
            DocumentType.ACCEPTANCE_ACT, List.of("номер акта", "№ акта"),
            DocumentType.CONTRACT, List.of("номер договора", "номер контракта", "№ договора"),
            DocumentType.WAYBILL, List.of("номер накладной", "№ накладной"),
            DocumentType.POWER_OF_ATTORNEY, List.of("номер доверенности"));

    private static final List<String> DATES =
            List.of("дата документа", "дата составления", "дата выставления", "дата выписки", "дата оформления");
    private static final Map<DocumentType, List<String>> OWN_DATES = Map.of(
            DocumentType.INVOICE, List.of("дата счета", "выставлен", "счет выставлен"),
            DocumentType.ACCEPTANCE_ACT, List.of("дата акта", "дата подписания"),
            DocumentType.CONTRACT, List.of("дата заключения", "дата договора", "дата подписания"),
            DocumentType.WAYBILL, List.of("дата накладной", "дата отгрузки"),
            DocumentType.POWER_OF_ATTORNEY, List.of("дата выдачи"));
    private static final String BARE_DATE = "дата";
    private static final String BARE_NUMBER = "номер";

    private static final int ROWS_AROUND = 12;
    private static final int ROWS_TO_A_BARE_DATE = 3;
    private static final int ROWS_TO_A_BARE_NUMBER = 5;
    /** White space before a cell, in letters' heights. */
    private static final double GAP_BETWEEN_CELLS = 1.2;
    /** White space that ends a value. */
    private static final double END_OF_VALUE = 2.5;

    private final List<LabelledRow> rows;
    private final Title title;

    HeadFacts(List<LabelledRow> rows, Title title) {
        this.rows = rows;
        this.title = title;
    }

    /** Tokens of the number. */
    Optional<List<Token>> number() {
        return Stream.concat(
                        values(words(NUMBERS, OWN_NUMBERS), ROWS_AROUND),
                        values(List.of(BARE_NUMBER), ROWS_TO_A_BARE_NUMBER).filter(HeadFacts::isCell))
                .flatMap(value -> DocumentNumber.in(value, false).stream())
                .findFirst();
    }

    Optional<Found> date() {
        int page = title.row().page();
        return Stream.concat(
                        values(words(DATES, OWN_DATES), ROWS_AROUND), values(List.of(BARE_DATE), ROWS_TO_A_BARE_DATE))
                .flatMap(value -> DocumentDate.in(value, page).stream())
                .findFirst();
    }

    private List<String> words(List<String> general, Map<DocumentType, List<String>> own) {
        return Stream.concat(own.getOrDefault(title.type(), List.of()).stream(), general.stream())
                .toList();
    }

    /** What stands behind one of the labels in its row. */
    private Stream<List<Token>> values(List<String> labels, int around) {
        List<Phrase> phrases = labels.stream().map(Phrase::of).toList();
        List<List<Token>> values = new ArrayList<>();
        int from = Math.max(0, title.rowIndex() - around);
        int to = Math.min(rows.size(), title.rowIndex() + around + 1);
        for (LabelledRow labelled : rows.subList(from, to)) {
            if (labelled.row().page() == title.row().page()) {
                values.addAll(values(labelled.row(), phrases));
            }
        }
        return values.stream();
    }

    private static List<List<Token>> values(Row row, List<Phrase> phrases) {
        List<RowWord> words = RowWord.of(row);
        List<String> texts = words.stream().map(RowWord::text).toList();
        List<List<Token>> values = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            boolean opens = row.gapBefore(words.get(at).first()) > GAP_BETWEEN_CELLS;
            for (Phrase phrase : phrases) {
                if (opens && phrase.isAt(texts, at)) {
                    values.add(behind(row, words.get(at + phrase.length() - 1).last()));
                }
            }
        }
        return values;
    }

    /** «Номер   42», not «Номер банковского счета   42». */
    private static boolean isCell(List<Token> value) {
        return !value.isEmpty() && !Character.isLowerCase(value.get(0).text().charAt(0));
    }

    private static List<Token> behind(Row row, int label) {
        List<Token> tokens = row.tokens();
        int from = label + 1;
        while (from < tokens.size() && tokens.get(from).isMark(':')) {
            from++;
        }
        int end = from;
        while (end < tokens.size() && (end == from || row.gapBefore(end) < END_OF_VALUE)) {
            end++;
        }
        return tokens.subList(from, end);
    }
}
