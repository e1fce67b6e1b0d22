package io.marshrut.ocr.pipeline.fields;

import io.marshrut.ocr.model.Box;
import io.marshrut.ocr.model.Word;
import io.marshrut.ocr.pipeline.language.Dates;
import io.marshrut.ocr.pipeline.language.FoldedWords;
import io.marshrut.ocr.pipeline.language.Label;
import io.marshrut.ocr.pipeline.language.LabelledRow;
import io.marshrut.ocr.pipeline.language.SpannedText;
import io.marshrut.ocr.pipeline.layout.Token;
import io.marshrut.ocr.pipeline.types.Paper;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The contract or order behind «Основание». */
final class BasisReader {

    private static final Pattern CONTRACT = Pattern.compile(
            "(?<![а-я])(?!(?:договор|контракт|заказ)[а-я]{0,2}:?\\s+(?:договор|контракт|заказ|заявк|соглашени))"
                    + "(?:договор|контракт|заказ|заявк|соглашени)[а-я]*(?:\\s[а-я-]+){0,4}\\s*№\\s*[\\p{L}\\d][\\p{L}\\d/\\-–.]*");

    private static final Pattern YEAR = Pattern.compile("\\d{2,4}г");

    private static final List<String> LABEL_GOES_ON =
            List.of("передачи", "сдачи", "получения", "приемки", "отгрузки", "поставки", "оплаты", "для");

    private static final List<String> NONE = List.of("без", "отсутствует", "нет");

    /** White space between boxes, in letters' heights (as fractions of the page's, so that they are less than they seem). */
    private static final double FAR = 4.5;

    private static final Set<String> DASHES = Set.of("-", "–", "—");

    private BasisReader() {}

    static Optional<Found> in(List<LabelledRow> rows) {
        return rows.stream()
                .flatMap(row -> row.label(Label.BASIS).stream()
                        .filter(hit -> hit.opensCell())
                        .map(hit -> value(row.valueOf(hit)))
                        .flatMap(tokens -> found(tokens, row.row().page()).stream()))
                .findFirst();
    }

    /** «… по договору № 5 от 12.03.2026» in the text under the title. */
    static Optional<Found> inProse(Paper paper, int titleRow) {
        Passage text = new Passage(
                TextLine.of(paper.pages(), paper.rows().get(titleRow).row()));
        return Citation.first(text, CONTRACT);
    }

    /** Up to the number of the form's line: «[8]». */
    private static List<Token> value(List<Token> tokens) {
        int end = 0;
        while (end < tokens.size() && !tokens.get(end).isMark('[') && !isFar(tokens, end)) {
            end++;
        }
        return withoutMarks(tokens.subList(0, end));
    }

    private static List<Token> withoutMarks(List<Token> tokens) {
        int end = tokens.size();
        while (end > 0 && tokens.get(end - 1).isMark() && !tokens.get(end - 1).isMark('»') && !endsYear(tokens, end)) {
            end--;
        }
        return tokens.subList(0, end);
    }

    /** «от 6 февраля 2024 г.», «от 06.02.2024г.» */
    private static boolean endsYear(List<Token> tokens, int end) {
        return end > 1
                && tokens.get(end - 1).isMark('.')
                && (FoldedWords.is(tokens.get(end - 2), "г")
                        || YEAR.matcher(tokens.get(end - 2).text()).matches());
    }

    /** Another box stands beside it: «номер», «дата» of a ТОРГ-12. */
    private static boolean isFar(List<Token> tokens, int at) {
        if (at == 0) {
            return false;
        }
        Box last = tokens.get(at - 1).box();
        return tokens.get(at).box().left() - last.right() > FAR * last.height();
    }

    private static Optional<Found> found(List<Token> tokens, int page) {
        // «(договор, заказ-наряд)» is what forms print under the line
        boolean hint = !tokens.isEmpty() && tokens.get(0).isMark('(');
        if (hint || !tokens.isEmpty() && DASHES.contains(tokens.get(0).text())) {
            return Optional.empty();
        }
        List<Token> basis = withoutMarks(upToItsDate(withoutRepeatedWord(behindLabel(tokens))));
        boolean says = basis.stream().anyMatch(token -> !token.isMark());
        boolean saysNone = !basis.isEmpty() && NONE.stream().anyMatch(word -> FoldedWords.is(basis.get(0), word));
        return says && !saysNone
                ? Optional.of(Found.text(Token.join(basis), page, Found.wordsOf(basis)))
                : Optional.empty();
    }

    /** «Договор № 5 от 12.03.2026 Рейс 13»: behind number and date stands something else. */
    private static List<Token> upToItsDate(List<Token> tokens) {
        SpannedText text = SpannedText.of(tokens);
        int sign = text.folded().indexOf(" от ");
        Optional<Dates.Hit> date = Dates.find(text.text()).filter(hit -> sign > 0 && hit.start() >= sign);
        if (date.isEmpty()) {
            return tokens;
        }
        List<Word> dated = text.words(date.get().start(), date.get().end());
        int end = tokens.size();
        while (end > 0 && tokens.get(end - 1).word() != dated.get(dated.size() - 1)) {
            end--;
        }
        if (end < tokens.size() && FoldedWords.is(tokens.get(end), "г")) {
            end++;
            end += end < tokens.size() && tokens.get(end).isMark('.') ? 1 : 0;
        }
        boolean named = end < tokens.size()
                && !tokens.get(end).isMark()
                && Character.isUpperCase(tokens.get(end).text().charAt(0));
        return named ? tokens.subList(0, end) : tokens;
    }

    /** «Основание передачи (сдачи) / получения (приемки):» and what programs make of it. */
    private static List<Token> behindLabel(List<Token> tokens) {
        int end = 0;
        boolean goesOn = false;
        while (end < tokens.size() && (tokens.get(end).isMark() || isOfLabel(tokens.get(end)))) {
            goesOn |= !tokens.get(end).isMark();
            end++;
        }
        return goesOn ? tokens.subList(end, tokens.size()) : tokens;
    }

    private static boolean isOfLabel(Token token) {
        return LABEL_GOES_ON.stream().anyMatch(word -> FoldedWords.is(token, word));
    }

    /** «Договор: Договор поставки № 5»: the form says what it is, and so does who filled it in. */
    private static List<Token> withoutRepeatedWord(List<Token> tokens) {
        int next = tokens.size() > 1 && tokens.get(1).isMark() ? 2 : 1;
        boolean repeated = next < tokens.size()
                && !tokens.get(0).isMark()
                && tokens.get(0).text().equalsIgnoreCase(tokens.get(next).text());
        return repeated ? tokens.subList(next, tokens.size()) : tokens;
    }
}
