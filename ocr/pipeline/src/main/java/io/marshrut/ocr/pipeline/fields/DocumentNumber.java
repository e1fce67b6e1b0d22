package io.marshrut.ocr.pipeline.fields;

import io.marshrut.ocr.pipeline.language.Dates;
import io.marshrut.ocr.pipeline.language.FoldedWords;
import io.marshrut.ocr.pipeline.layout.Token;
import io.marshrut.ocr.pipeline.types.NumberSign;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The number behind a title: behind its sign, or, without one, the first thing with a digit in it. */
final class DocumentNumber {

    private static final int MOST_WORDS_WITHOUT_SIGN = 6;
    private static final int SHORTEST_WORD = 4;
    /** What documents are called, as it stands between «№» and the number, in capitals too. */
    private static final Set<String> NAMES = Set.of(
            "акта", "счета", "договора", "контракта", "документа", "накладнои", "доверенности", "претензии", "упд");

    /** Names of forms (альбомы Госкомстата), which stand beside titles as numbers do. */
    private static final Set<String> FORMS =
            Set.of("торг 12", "м 2", "м 2а", "м 15", "кс 2", "кс 3", "1 т", "инв 3", "ос 1");

    private DocumentNumber() {}

    /**
     * Finds the number.
     *
     * @param onlySigned whether a number without its sign counts for nothing
     */
    static Optional<List<Token>> in(List<Token> tokens, boolean onlySigned) {
        int sign = sign(tokens);
        if (sign >= 0) {
            List<Token> number = from(tokens, sign + 1);
            return number.isEmpty() ? Optional.empty() : Optional.of(number);
        }
        return onlySigned ? Optional.empty() : unsigned(tokens);
    }

    private static int sign(List<Token> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            if (FoldedWords.is(tokens.get(i), "от")) {
                return -1;
            }
            if (NumberSign.is(tokens.get(i)) || i == 0 && NumberSign.isWord(tokens.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static Optional<List<Token>> unsigned(List<Token> tokens) {
        int first = 0;
        while (first < tokens.size() && first < MOST_WORDS_WITHOUT_SIGN && !hasDigit(tokens.get(first))) {
            // «Универсальный передаточный документ   Статус: 2»
            if (FoldedWords.is(tokens.get(first), "от") || FoldedWords.is(tokens.get(first), "статус")) {
                return Optional.empty();
            }
            first++;
        }
        if (first >= Math.min(tokens.size(), MOST_WORDS_WITHOUT_SIGN)) {
            return Optional.empty();
        }
        while (first > 0 && tokens.get(first - 1).word() == tokens.get(first).word()) {
            first--;
        }
        boolean isDate = Dates.find(Token.join(tokens.subList(first, tokens.size())))
                .filter(date -> date.start() == 0)
                .isPresent();
        List<Token> number = from(tokens, first);
        return isDate || number.isEmpty() ? Optional.empty() : Optional.of(number);
    }

    /** The first word, with what strokes and dashes join to it; letters before the digits may stand apart: «УТ 42». */
    private static List<Token> from(List<Token> tokens, int start) {
        List<Token> number = new ArrayList<>();
        for (Token token : tokens.subList(start, tokens.size())) {
            if (number.isEmpty() && (token.isMark() || isOfLabel(token))) {
                continue;
            }
            if (!number.isEmpty() && !continues(number, token)) {
                break;
            }
            number.add(number.isEmpty() && NumberSign.isGlued(token) ? token.from(1) : token);
        }
        while (!number.isEmpty() && number.get(number.size() - 1).isMark()) {
            number.remove(number.size() - 1);
        }
        boolean some = number.stream().anyMatch(DocumentNumber::hasDigit) || isShortName(number);
        return some && !FORMS.contains(FoldedWords.of(number)) ? number : List.of();
    }

    /** «Номер акта 42», «№ документа 42» */
    private static boolean isOfLabel(Token token) {
        return token.text().length() >= SHORTEST_WORD
                && token.text().chars().allMatch(Character::isLetter)
                && (Character.isLowerCase(token.text().charAt(0)) || NAMES.contains(FoldedWords.of(List.of(token))));
    }

    private static boolean continues(List<Token> number, Token token) {
        Token last = number.get(number.size() - 1);
        if (FoldedWords.is(token, "от") || token.isMark('(') || token.isMark(',') || token.isMark('«')) {
            return false;
        }
        if (token.word() == last.word() || isJoint(token) || isJoint(last)) {
            return true;
        }
        return number.stream().noneMatch(DocumentNumber::hasDigit) && hasDigit(token);
    }

    private static boolean isJoint(Token token) {
        return token.isMark('-') || token.isMark('/') || token.isMark('–');
    }

    private static boolean hasDigit(Token token) {
        return token.text().chars().anyMatch(Character::isDigit);
    }

    /** «№ б/н» is no number, «№ А» can be one. */
    private static boolean isShortName(List<Token> number) {
        return number.size() == 1
                && number.get(0).text().length() <= 4
                && !number.get(0).isMark();
    }
}
