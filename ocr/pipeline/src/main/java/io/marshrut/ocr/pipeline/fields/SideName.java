package io.marshrut.ocr.pipeline.fields;

import io.marshrut.ocr.pipeline.language.FoldedWords;
import io.marshrut.ocr.pipeline.language.LookAlikes;
import io.marshrut.ocr.pipeline.layout.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the name of a side out of the lines that describe it. */
final class SideName {

    private static final Set<String> ENDS = Set.of("инн", "кпп", "иннкпп", "адрес", "огрн", "огрнип", "тел", "юр");
    private static final Set<String> FORM_ENDS = Set.of(
            "ответственностью",
            "ограниченной",
            "с",
            "общество",
            "акционерное",
            "публичное",
            "непубличное",
            "индивидуальный",
            "предприниматель",
            "предприятие",
            "учреждение");
    private static final Pattern SMALL_FORM = Pattern.compile("(?:ип|ооо|ао|пао|зао|оао|нао) (?=[\\p{Lu}«\"“])");
    /** The number of a form's line, its brackets misread: «АО «Северный комплект» {2)». */
    private static final Pattern FORM_LINE = Pattern.compile("(?<=[»\"”])\\s*[({\\[]\\s*\\d{1,2}[абa]?\\s*[)}\\]]?$");

    private static final int POSTCODE_DIGITS = 6;
    /** White space before another column, in letters' widths. */
    private static final double ANOTHER_COLUMN = 5;
    /** A bracket, the number, a bracket. */
    private static final int FORM_LINE_TOKENS = 3;

    private static final int MOST_LINES = 4;

    private SideName() {}

    static boolean beginsWithLegalForm(SideZone zone) {
        return zone.lines().stream()
                .flatMap(line -> behindLabel(line).stream())
                .filter(token -> !token.isMark())
                .findFirst()
                .filter(token -> LegalForm.isOne(token.text()))
                .isPresent();
    }

    /** «Наименование: ООО «Вектор»» */
    private static List<Token> behindLabel(List<Token> line) {
        return !line.isEmpty() && FoldedWords.is(line.get(0), "наименование") ? line.subList(1, line.size()) : line;
    }

    static Optional<Found> in(SideZone zone, boolean recognised) {
        List<Token> name = new ArrayList<>();
        int lines = 0;
        for (List<Token> whole : zone.lines()) {
            List<Token> line = behindLabel(whole);
            if (line.isEmpty()) {
                continue;
            }
            if (lines > 0 && !goesOn(name, line)) {
                break;
            }
            int end = end(line);
            name.addAll(line.subList(0, end));
            lines++;
            boolean more = end < line.size() && !(isFormLineNumber(line, end) && end + FORM_LINE_TOKENS == line.size());
            if (more || lines == MOST_LINES) {
                break;
            }
        }
        return found(name, zone.page(), recognised);
    }

    static Optional<Found> found(List<Token> name, int page, boolean recognised) {
        List<Token> trimmed = new ArrayList<>(name);
        while (!trimmed.isEmpty() && isLoose(trimmed.get(trimmed.size() - 1))) {
            trimmed.remove(trimmed.size() - 1);
        }
        while (!trimmed.isEmpty() && trimmed.get(0).isMark() && !isQuote(trimmed.get(0))) {
            trimmed.remove(0);
        }
        String text = Token.join(trimmed);
        if (text.chars().filter(Character::isLetter).count() < 2) {
            return Optional.empty();
        }
        return Optional.of(Found.text(recognised ? russian(text) : text, page, Found.wordsOf(trimmed)));
    }

    /** Index of the token with which something other than the name begins. */
    private static int end(List<Token> line) {
        for (int i = 0; i < line.size(); i++) {
            if (isFormLineNumber(line, i)
                    || isPostcode(line.get(i))
                    || isFarFromTheOneBefore(line, i)
                    || (!line.get(i).isMark() && isEnd(line, i))) {
                return i;
            }
            boolean comma = line.get(i).isMark(',') || line.get(i).isMark(';');
            // a stamp beside a name begins with a dash: no company is called «ООО «Вектор» – …»
            boolean dash = i > 0 && isQuote(line.get(i - 1)) && isDash(line.get(i));
            if ((comma || dash) && !isOpen(line.subList(0, i))) {
                return i;
            }
        }
        return line.size();
    }

    /** What stands that far to the right is another column's, though its label is not known. */
    private static boolean isFarFromTheOneBefore(List<Token> line, int i) {
        if (i == 0 || line.subList(0, i).stream().allMatch(Token::isMark)) {
            return false;
        }
        return line.get(i).box().left() - line.get(i - 1).box().right() > ANOTHER_COLUMN * letter(line);
    }

    /** How wide a letter is in the mean; single ones and marks say little. */
    private static double letter(List<Token> line) {
        double width = line.stream().mapToDouble(token -> token.box().width()).sum();
        return width / line.stream().mapToInt(token -> token.text().length()).sum();
    }

    private static boolean isEnd(List<Token> line, int i) {
        boolean account = FoldedWords.is(line.get(i), "р")
                && i + 1 < line.size()
                && line.get(i + 1).isMark('/');
        return account || ENDS.stream().anyMatch(end -> FoldedWords.is(line.get(i), end));
    }

    /** «(2)», «(6а)» at the end of a line of a form. */
    private static boolean isFormLineNumber(List<Token> line, int i) {
        return i > 0
                && line.get(i).isMark('(')
                && i + 2 < line.size()
                && line.get(i + 2).isMark(')')
                && Character.isDigit(line.get(i + 1).text().charAt(0))
                && line.get(i + 1).text().length() <= 2;
    }

    private static boolean isPostcode(Token token) {
        return token.isNumber() && token.text().length() == POSTCODE_DIGITS;
    }

    private static boolean goesOn(List<Token> name, List<Token> next) {
        return isOpen(name) && !closesBoth(name, next) || isOnlyForm(name) || PersonName.goesOn(name, next);
    }

    /** A quotation that is not closed goes on in the next line. */
    private static boolean isOpen(List<Token> tokens) {
        String text = Token.join(tokens);
        long straight = text.chars().filter(c -> c == '"').count();
        long opened = text.chars().filter(c -> c == '«' || c == '“').count();
        long closed = text.chars().filter(c -> c == '»' || c == '”').count();
        return straight % 2 == 1 || opened > closed;
    }

    /** One sign ends a quotation and the one within it, «Компания «Север», unless the other follows on the next line. */
    private static boolean closesBoth(List<Token> name, List<Token> next) {
        Token last = name.get(name.size() - 1);
        boolean closes = last.isMark('»') || last.isMark('”');
        return closes
                && next.stream()
                        .filter(SideName::isQuote)
                        .findFirst()
                        .map(quote -> quote.isMark('«') || quote.isMark('“'))
                        .orElse(true);
    }

    /** «Общество с ограниченной ответственностью», its name on the next line. */
    private static boolean isOnlyForm(List<Token> name) {
        return !name.isEmpty() && FORM_ENDS.stream().anyMatch(end -> FoldedWords.is(name.get(name.size() - 1), end));
    }

    private static boolean isLoose(Token token) {
        return token.isMark() && !isQuote(token) && !token.isMark(')') && !token.isMark('.');
    }

    private static boolean isDash(Token token) {
        return token.isMark('—') || token.isMark('–');
    }

    private static boolean isQuote(Token token) {
        return token.isMark('»') || token.isMark('«') || token.isMark('"') || token.isMark('“') || token.isMark('”');
    }

    /** Words made of letters that exist in both scripts are Russian in a Russian name. */
    static String russian(String text) {
        StringBuilder words = new StringBuilder();
        for (String word : text.split(" ")) {
            words.append(words.isEmpty() ? "" : " ").append(LookAlikes.cyrillic(word));
        }
        // no company is called by a number: three round letters were taken for zeros
        String name = FORM_LINE.matcher(words).replaceFirst("").replaceFirst("^[0ОO]{3} (?=[«\"“\\p{Lu}])", "ООО ");
        // short legal forms are capitals, which differ from small letters in their height alone
        Matcher form = SMALL_FORM.matcher(name);
        return form.lookingAt() ? form.group().toUpperCase(Locale.ROOT) + name.substring(form.end()) : name;
    }
}
