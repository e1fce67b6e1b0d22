package io.marshrut.ocr.pipeline.fields;

import io.marshrut.ocr.pipeline.language.AmountRun;
import io.marshrut.ocr.pipeline.language.FoldedWords;
import io.marshrut.ocr.pipeline.language.Label;
import io.marshrut.ocr.pipeline.language.LabelledRow;
import io.marshrut.ocr.pipeline.layout.Token;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The currency by its name, sign or code (ОКВ): first where a line names it, then wherever it is mentioned. */
final class CurrencyReader {

    private static final Map<String, String> CODES =
            Map.of("643", "RUB", "810", "RUB", "840", "USD", "978", "EUR", "156", "CNY");
    private static final Map<String, String> ROUBLES = Map.of("руб", "RUB", "копе", "RUB");
    private static final Map<String, String> OTHERS =
            Map.of("доллар", "USD", "usd", "USD", "евро", "EUR", "eur", "EUR", "юан", "CNY", "cny", "CNY");
    private static final Map<String, String> SIGNS = Map.of("₽", "RUB", "$", "USD", "€", "EUR", "¥", "CNY");

    /** Of a company or an entrepreneur: classes 405 to 408 of the chart of accounts. */
    private static final Pattern ACCOUNT = Pattern.compile("40[5-8]\\d{17}");

    private CurrencyReader() {}

    static Optional<Found> in(List<LabelledRow> rows) {
        return first(rows, CurrencyReader::named)
                .or(() -> first(rows, row -> words(row, ROUBLES)))
                .or(() -> first(rows, row -> words(row, OTHERS)))
                .or(() -> first(rows, CurrencyReader::signs))
                .or(() -> first(rows, CurrencyReader::shortRoubles))
                .or(() -> ofAccounts(rows));
    }

    /**
     * Where no word tells it, the currency in which the accounts are kept: digits 6 to 8 of their number (Положение Банка
     * России № 809-П), 810 for roubles. Accounts in several currencies tell nothing.
     */
    private static Optional<Found> ofAccounts(List<LabelledRow> rows) {
        List<Found> found = rows.stream()
                .flatMap(row -> row.row().tokens().stream()
                        .filter(token -> ACCOUNT.matcher(token.text()).matches())
                        .flatMap(token ->
                                found(Optional.ofNullable(CODES.get(token.text().substring(5, 8))), token, row)))
                .toList();
        return found.stream().map(Found::value).distinct().count() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static Optional<Found> first(List<LabelledRow> rows, Function<LabelledRow, Stream<Found>> look) {
        return rows.stream().flatMap(look).findFirst();
    }

    /** Behind the label «Валюта» the code alone will do. */
    private static Stream<Found> named(LabelledRow row) {
        return row.label(Label.CURRENCY).stream()
                .flatMap(hit -> row.valueOf(hit).stream())
                .flatMap(token -> found(
                        byStem(token, ROUBLES)
                                .or(() -> byStem(token, OTHERS))
                                .or(() -> Optional.ofNullable(CODES.get(token.text()))),
                        token,
                        row));
    }

    private static Stream<Found> words(LabelledRow row, Map<String, String> stems) {
        return row.row().tokens().stream().flatMap(token -> found(byStem(token, stems), token, row));
    }

    /** A sign counts beside a sum only: recognition makes such signs out of letters. */
    private static Stream<Found> signs(LabelledRow row) {
        boolean sum = AmountRun.in(row.row()).stream().anyMatch(AmountRun::hasKopecks);
        return row.row().tokens().stream()
                .filter(token -> sum && token.word().text().equals(token.text()))
                .flatMap(token -> found(Optional.ofNullable(SIGNS.get(token.text())), token, row));
    }

    /** «1 700-00 р.»: the letter counts right behind a number only. */
    private static Stream<Found> shortRoubles(LabelledRow row) {
        List<Token> tokens = row.row().tokens();
        return IntStream.range(1, Math.max(1, tokens.size() - 1))
                .filter(i -> FoldedWords.is(tokens.get(i), "р")
                        && tokens.get(i + 1).isMark('.')
                        && tokens.get(i - 1).isNumber())
                .mapToObj(tokens::get)
                .flatMap(token -> found(Optional.of("RUB"), token, row));
    }

    private static Stream<Found> found(Optional<String> currency, Token token, LabelledRow row) {
        return currency.map(code -> Found.exact(code, row.row().page(), List.of(token.word()))).stream();
    }

    private static Optional<String> byStem(Token token, Map<String, String> stems) {
        String word = FoldedWords.of(List.of(token));
        return stems.entrySet().stream()
                .filter(stem -> word.startsWith(stem.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
