package io.marshrut.ocr.pipeline.language;

import io.marshrut.ocr.model.Word;
import io.marshrut.ocr.pipeline.layout.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds sums in words: «Один миллион двести тысяч (1 200 000) рублей 00 копеек».
 *
 * <p>A sum of which a word cannot be read is none: what is left of it would be another sum. So nothing may stand between
 * its words but marks and the same sum in figures, and it must begin where a sum can begin.
 */
public final class WrittenSums {

    /** What a sum that begins with a small letter may follow. */
    private static final Set<String> LEADS = Set.of(
                    "сумму",
                    "сумма",
                    "сумме",
                    "составляет",
                    "составила",
                    "размере",
                    "прописью",
                    "оплате",
                    "итого",
                    "всего")
            .stream()
            .map(Folding::fold)
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> BETWEEN = Set.of("россииских", "рф", "сша");
    private static final int LEAD_WORDS = 6;

    private final List<Token> tokens;

    private WrittenSums(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** Sums in text that may run over several rows, in its order. */
    public static List<WrittenSum> in(List<Token> tokens) {
        WrittenSums sums = new WrittenSums(tokens);
        List<WrittenSum> found = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            Optional<Read> read = sums.canBegin(at) ? sums.read(at) : Optional.empty();
            read.ifPresent(sum -> found.add(sum.sum()));
            at = read.map(Read::end).orElse(at + 1);
        }
        return found;
    }

    private record Read(WrittenSum sum, int end) {}

    private boolean canBegin(int at) {
        if (tokens.get(at).isMark() || tokens.get(at).isNumber()) {
            return false;
        }
        boolean numeral = numeral(at).isPresent();
        if (!numeral || Character.isUpperCase(tokens.get(at).text().charAt(0))) {
            return numeral;
        }
        if (at == 0) {
            return false;
        }
        Token before = tokens.get(at - 1);
        return before.isMark('(') || before.isMark(':') || LEADS.contains(Folding.fold(before.text()));
    }

    private Optional<NumberWord> numeral(int at) {
        return word(at, 1)
                .or(() -> word(at, 2))
                .filter(word -> word.isDigits() || word.kind() == NumberWord.Kind.SCALE);
    }

    /** The number word that one token, or two into which it fell, make up. */
    private Optional<NumberWord> word(int at, int pieces) {
        if (pieces == 1) {
            return NumberWords.near(Folding.fold(tokens.get(at).text()));
        }
        int next = afterHyphen(at + 1);
        return next < tokens.size() && !tokens.get(next).isMark()
                ? NumberWords.exact(
                        Folding.fold(tokens.get(at).text() + tokens.get(next).text()))
                : Optional.empty();
    }

    private int afterHyphen(int at) {
        return at < tokens.size() && tokens.get(at).isMark('-') ? at + 1 : at;
    }

    private Optional<Read> read(int start) {
        WrittenNumber number = new WrittenNumber();
        int at = start;
        while (at < tokens.size()) {
            if (tokens.get(at).isMark()) {
                at = behindMark(at);
                continue;
            }
            Optional<NumberWord> two = word(at, 2).filter(NumberWord::isDigits);
            boolean split = two.isPresent() && !reads(at + 1);
            Optional<NumberWord> word = split ? two : word(at, 1);
            if (word.isPresent() && word.get().kind() == NumberWord.Kind.CURRENCY) {
                return number.value().isPresent()
                        ? Optional.of(sum(number.value().getAsLong(), start, at + 1))
                        : Optional.empty();
            }
            if (word.isEmpty() || !number.take(word.get())) {
                return Optional.empty();
            }
            at = split ? afterHyphen(at + 1) + 1 : at + 1;
        }
        return Optional.empty();
    }

    private boolean reads(int at) {
        int next = afterHyphen(at);
        return next < tokens.size() && word(next, 1).isPresent();
    }

    /** Figures in brackets say the same once more. */
    private int behindMark(int at) {
        int close = at + 1;
        if (tokens.get(at).isMark('(')) {
            while (close < tokens.size() && (tokens.get(close).isNumber() || isPoint(tokens.get(close)))) {
                close++;
            }
        }
        return close < tokens.size() && tokens.get(close).isMark(')') ? close + 1 : at + 1;
    }

    private static boolean isPoint(Token token) {
        return token.isMark(',') || token.isMark('.') || token.isMark('-');
    }

    private Read sum(long roubles, int start, int behindCurrency) {
        int at = behindCurrency;
        while (at < tokens.size()
                && (tokens.get(at).isMark()
                        || BETWEEN.contains(Folding.fold(tokens.get(at).text())))) {
            at++;
        }
        Kopecks kopecks = at < tokens.size() ? kopecks(at) : new Kopecks(OptionalInt.empty(), behindCurrency);
        int end = kopecks.value().isPresent() ? kopecks.end() : behindCurrency;
        List<Word> words =
                tokens.subList(start, end).stream().map(Token::word).distinct().toList();
        return new Read(new WrittenSum(roubles, kopecks.value(), lead(start), words), end);
    }

    private record Kopecks(OptionalInt value, int end) {}

    /** «00 копеек», «ноль копеек»; without the word behind it a number is something else. */
    private Kopecks kopecks(int from) {
        WrittenNumber number = new WrittenNumber();
        String figures = LookAlikes.digits(tokens.get(from).text());
        int at = from;
        boolean inFigures = figures.matches("\\d{2}");
        while (!inFigures && at < tokens.size() && word(at, 1).map(number::take).orElse(false)) {
            at++;
        }
        int unit = inFigures ? from + 1 : at;
        while (unit < tokens.size() && tokens.get(unit).isMark()) {
            unit++;
        }
        boolean closed = unit < tokens.size()
                && word(unit, 1)
                        .filter(word -> word.kind() == NumberWord.Kind.SMALL_CURRENCY)
                        .isPresent();
        if (!closed || !inFigures && (number.value().isEmpty() || number.value().getAsLong() > 99)) {
            return new Kopecks(OptionalInt.empty(), from);
        }
        int value = inFigures ? Integer.parseInt(figures) : (int) number.value().getAsLong();
        return new Kopecks(OptionalInt.of(value), unit + 1);
    }

    private String lead(int start) {
        return FoldedWords.of(tokens.subList(Math.max(0, start - LEAD_WORDS), start));
    }
}
