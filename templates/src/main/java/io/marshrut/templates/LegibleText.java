package io.marshrut.templates;

import java.text.Normalizer;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/**
 * Makes texts that people typed fit for a printed document. Letters with their accents are composed (file names from
 * macOS come decomposed), invisible characters go, and what no font can show becomes a visible {@link #MARK}: nothing
 * vanishes unseen. Characters that turn the direction of writing are marked too, because they can make a text read as
 * its opposite.
 */
final class LegibleText {

    /** Stands for a character that cannot be shown. */
    static final String MARK = "\u25A1";

    private static final String TAB = "    ";
    private static final Pattern MANY_BLANK_LINES = Pattern.compile("\\n{4,}");

    private final IntPredicate shown;

    /** @param shown whether the fonts have a glyph for this code point */
    LegibleText(IntPredicate shown) {
        this.shown = shown;
    }

    String of(String typed) {
        StringBuilder text = new StringBuilder(typed.length());
        prepared(typed).codePoints().forEach(one -> text.append(glyph(one)));
        return MANY_BLANK_LINES.matcher(text).replaceAll("\n\n\n");
    }

    /** Whether something in it has to be replaced by the mark. */
    boolean marks(String typed) {
        return prepared(typed).codePoints().anyMatch(one -> glyph(one).equals(MARK) && one != MARK.codePointAt(0));
    }

    private static String prepared(String typed) {
        return Normalizer.normalize(typed.replace("\r\n", "\n"), Normalizer.Form.NFC);
    }

    private String glyph(int one) {
        if (one == '\t') {
            return TAB;
        }
        if (isLineBreak(one)) {
            return "\n";
        }
        if (isInvisible(one)) {
            return "";
        }
        return isPrintable(one) && shown.test(one) ? Character.toString(one) : MARK;
    }

    private static boolean isLineBreak(int one) {
        return one >= '\n' && one <= '\r' || one == 0x85 || one == 0x2028 || one == 0x2029;
    }

    private static boolean isInvisible(int one) {
        boolean selectsVariant = one >= 0xFE00 && one <= 0xFE0F || one >= 0xE0100 && one <= 0xE01EF;
        return selectsVariant || Character.getType(one) == Character.FORMAT && !turnsDirection(one);
    }

    private static boolean turnsDirection(int one) {
        return one >= 0x202A && one <= 0x202E || one >= 0x2066 && one <= 0x2069;
    }

    private static boolean isPrintable(int one) {
        if (one == 0xFFFC) {
            // fonts have a glyph for it, the renderer leaves it out
            return false;
        }
        return switch (Character.getType(one)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
