package io.marshrut.ocr.pipeline.fields;

import io.marshrut.ocr.pipeline.language.LookAlikes;
import io.marshrut.ocr.pipeline.layout.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Digits of one code, in one token or in several that spaces or points made of it; mended where a key allows it. */
final class CodeDigits {

    /** Digits that recognition takes for one another on poor paper. */
    private static final List<String> ALIKE = List.of("08", "68", "38", "56", "17", "14", "06", "35", "98", "90");
    /** A clearly read digit that breaks the key is the sender's mistake, not ours. */
    private static final double CLEARLY_READ = 0.9;

    private static final int INN_LENGTH = 10;
    private static final int KPP_LENGTH = 9;

    private final CodeKind kind;

    CodeDigits(CodeKind kind) {
        this.kind = kind;
    }

    /** Tokens of the code and what comes behind them. */
    record Taken(Found found, List<Token> tokens, List<Token> rest) {}

    /**
     * Takes the first code from the front of the tokens.
     *
     * @param em size of a letter: digits further apart are not one code
     */
    Optional<Taken> take(List<Token> tokens, double em, int page) {
        int from = 0;
        while (from < tokens.size() && !isDigits(tokens.get(from))) {
            from++;
        }
        List<Token> digits = new ArrayList<>();
        int length = 0;
        int at = from;
        while (at < tokens.size() && length < kind.shortest() && joins(digits, tokens.get(at), em)) {
            if (!tokens.get(at).isMark()) {
                digits.add(tokens.get(at));
                length += tokens.get(at).text().length();
            }
            at++;
        }
        if (!kind.hasLength(length)) {
            return fused(tokens, from, page);
        }
        return Optional.of(new Taken(found(digits, page), List.copyOf(digits), tokens.subList(at, tokens.size())));
    }

    /** ИНН and КПП with the stroke between them lost or read as a digit; the check digit tells whether it is so. */
    private Optional<Taken> fused(List<Token> tokens, int from, int page) {
        if (kind != CodeKind.INN || from == tokens.size() || !isDigits(tokens.get(from))) {
            return Optional.empty();
        }
        Token token = tokens.get(from);
        String digits = LookAlikes.digits(token.text());
        int surplus = digits.length() - INN_LENGTH - KPP_LENGTH;
        String inn = digits.substring(0, Math.min(INN_LENGTH, digits.length()));
        if (surplus < 0 || surplus > 1 || !kind.isValid(inn)) {
            return Optional.empty();
        }
        Token rest = token.from(INN_LENGTH + surplus);
        Found found = Found.exact(inn, page, List.of(token.word())).asRepaired();
        List<Token> behind = new ArrayList<>(tokens.subList(from, tokens.size()));
        behind.set(0, rest);
        return Optional.of(new Taken(found, List.of(token), behind));
    }

    private boolean joins(List<Token> digits, Token token, double em) {
        boolean near = digits.isEmpty()
                || token.box().left() - digits.get(digits.size() - 1).box().right() < em;
        boolean point = !digits.isEmpty() && (token.isMark('.') || token.isMark('-'));
        return near && (isDigits(token) || point);
    }

    private static boolean isDigits(Token token) {
        return !token.isMark() && LookAlikes.digits(token.text()).chars().allMatch(Character::isDigit);
    }

    private Found found(List<Token> tokens, int page) {
        String text = tokens.stream().map(Token::text).collect(Collectors.joining());
        String digits =
                tokens.stream().map(token -> LookAlikes.digits(token.text())).collect(Collectors.joining());
        Found found = Found.exact(digits, page, Found.wordsOf(tokens));
        if (!text.equals(digits)) {
            return found.asRepaired();
        }
        if (!kind.hasCheckDigit() || kind.isValid(digits) || found.confidence() > CLEARLY_READ) {
            return found;
        }
        List<String> mended = mended(digits).filter(kind::isValid).distinct().toList();
        return mended.size() == 1 ? found.withValue(mended.get(0)).asRepaired() : found;
    }

    /** Every code that differs in one digit from this one, by a digit that looks like it. */
    private static Stream<String> mended(String digits) {
        return IntStream.range(0, digits.length())
                .boxed()
                .flatMap(at -> alike(digits.charAt(at))
                        .map(other -> digits.substring(0, at) + other + digits.substring(at + 1)));
    }

    private static Stream<Character> alike(char digit) {
        return ALIKE.stream()
                .filter(pair -> pair.indexOf(digit) >= 0)
                .map(pair -> pair.charAt(0) == digit ? pair.charAt(1) : pair.charAt(0));
    }
}
