package io.marshrut.ocr.pipeline.types;

import io.marshrut.ocr.model.Box;
import io.marshrut.ocr.pipeline.language.Dates;
import io.marshrut.ocr.pipeline.language.FoldedWords;
import io.marshrut.ocr.pipeline.layout.PageLayout;
import io.marshrut.ocr.pipeline.layout.Row;
import io.marshrut.ocr.pipeline.layout.Token;
import java.util.List;
import java.util.regex.Pattern;

/** How words that could be a title stand: numbered, large, in capitals, in the middle, or in the midst of a sentence. */
final class TitlePlace {

    private static final int TOKENS_BEFORE_A_NUMBER = 14;
    private static final int WORDS_OF_A_TITLE = 16;
    private static final int ROWS_BELOW = 2;
    private static final int FEW_WORDS = 4;
    /** «ЦБ-009086», «счета 42» */
    private static final int TOKENS_OF_A_NUMBER = 3;
    /** White space that ends the part of a line, in letters' heights. */
    private static final double GAP_BETWEEN_PARTS = 4;

    /** «БП-02131», without a sign. */
    private static final Pattern NUMBER = Pattern.compile("\\p{Lu}{0,4}[-/]?\\d[\\p{Lu}\\d/-]*");

    private static final double TALL = 1.18;

    private final Paper paper;
    private final int rowIndex;
    private final Row row;
    private final int first;
    private final int last;

    TitlePlace(Paper paper, int rowIndex, int first, int last) {
        this.paper = paper;
        this.rowIndex = rowIndex;
        this.row = paper.rows().get(rowIndex).row();
        this.first = first;
        this.last = last;
    }

    double prominence() {
        List<Token> part = part();
        double prominence = 0.35
                + (isNumbered() || isNumberedBelow() ? 0.3 : 0)
                + (isDated(part) ? 0.1 : 0)
                + (isTall() ? 0.15 : 0)
                + (isInCapitals() ? 0.2 : 0)
                + (isCentred(part) ? 0.1 : 0)
                - (isInSmallLetters() ? 0.45 : 0)
                - (wordsOf(part) > WORDS_OF_A_TITLE ? 0.3 : 0)
                - (isFollowedBySentence() ? 0.25 : 0);
        return Math.max(0, Math.min(1, prominence));
    }

    /** «№ 42» or «42» behind the title, with a few words between («Акт сдачи-приемки работ № 42»). */
    boolean isNumbered() {
        List<Token> rest = row.tokens().subList(last + 1, row.tokens().size());
        return rest.stream().limit(TOKENS_BEFORE_A_NUMBER).anyMatch(NumberSign::is)
                || rest.stream().limit(2).anyMatch(token -> token.isNumber() || NumberSign.isGlued(token))
                || !rest.isEmpty() && NUMBER.matcher(rest.get(0).word().text()).matches()
                || rest.isEmpty() && first == 0 && isNumberedRightBelow();
    }

    /** «Счёт» as a heading, «Номер 7101» on the row below it. */
    private boolean isNumberedRightBelow() {
        if (rowIndex + 1 == paper.rows().size()) {
            return false;
        }
        List<Token> below = paper.rows().get(rowIndex + 1).row().tokens();
        if (NumberSign.isDated(below)) {
            return true;
        }
        return (NumberSign.is(below.get(0)) || NumberSign.isWord(below.get(0)))
                && below.stream()
                        .skip(1)
                        .filter(token -> !token.isMark())
                        .limit(TOKENS_OF_A_NUMBER)
                        .anyMatch(token -> token.text().chars().anyMatch(Character::isDigit));
    }

    private boolean isNumberedBelow() {
        for (int i = 1; i <= ROWS_BELOW && rowIndex + i < paper.rows().size(); i++) {
            List<Token> below = paper.rows().get(rowIndex + i).row().tokens();
            if (NumberSign.is(below.get(0))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDated(List<Token> part) {
        return Dates.find(Token.join(part)).isPresent() || part.stream().anyMatch(token -> FoldedWords.is(token, "от"));
    }

    private List<Token> part() {
        List<Token> tokens = row.tokens();
        int end = first + 1;
        while (end < tokens.size() && row.gapBefore(end) < GAP_BETWEEN_PARTS) {
            end++;
        }
        return tokens.subList(first, end);
    }

    private static long wordsOf(List<Token> part) {
        return part.stream().filter(token -> !token.isMark()).count();
    }

    private boolean isTall() {
        double typical = page().words().stream()
                .mapToDouble(word -> word.box().height())
                .sorted()
                .skip(page().words().size() / 2)
                .findFirst()
                .orElse(1);
        return row.tokens().get(first).box().height() > TALL * typical;
    }

    private PageLayout page() {
        return paper.pages().stream()
                .filter(page -> page.number() == row.page())
                .findFirst()
                .orElseThrow();
    }

    private boolean isInCapitals() {
        return row.tokens().subList(first, last + 1).stream()
                .flatMapToInt(token -> token.text().chars())
                .filter(Character::isLetter)
                .allMatch(Character::isUpperCase);
    }

    private boolean isInSmallLetters() {
        return Character.isLowerCase(row.tokens().get(first).text().charAt(0));
    }

    private static boolean isCentred(List<Token> part) {
        Box box = part.stream().map(Token::box).reduce(Box::union).orElseThrow();
        return box.left() > 0.2 && box.centreX() > 0.38 && box.centreX() < 0.62;
    }

    /** A full stop or a comma with more words behind it. */
    private boolean isFollowedBySentence() {
        List<Token> rest = row.tokens().subList(last + 1, row.tokens().size());
        // «…, статус документа 1»
        boolean few = rest.size() <= FEW_WORDS;
        return !few && (rest.get(0).isMark(',') || rest.get(0).isMark('.'));
    }
}
