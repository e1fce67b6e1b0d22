package io.marshrut.tables;

import java.util.regex.Pattern;

/** Texts of cells: what must not become a formula when it is taken away, and what was only put before it. */
final class CellText {

    /** What makes spreadsheet programs calculate, or look at the next cell; apostrophes before it are counted. */
    private static final Pattern FORMULA = Pattern.compile("'*(?:\\s*[=+\\-@]|[\\t\\r\\n])");

    private static final Pattern SHOWS_NOTHING = Pattern.compile("[\\p{Cntrl}\\p{Cf}&&[^\\t\\n]]|[\\uFFFE\\uFFFF]");

    private CellText() {}

    /** An apostrophe before it keeps it a text. */
    static String harmless(String text) {
        return text != null && FORMULA.matcher(text).lookingAt() ? "'" + text : text;
    }

    /** Takes back what {@link #harmless} did, and what people do themselves for the same reason. */
    static String original(String text) {
        return text.startsWith("'") && FORMULA.matcher(text).lookingAt() ? text.substring(1) : text;
    }

    /** Without blanks around, and without characters that show nothing and that a database refuses. */
    static String clean(String text) {
        String lines = text.replace("\r\n", "\n").replace('\r', '\n').replace('\u00a0', ' ');
        return SHOWS_NOTHING.matcher(lines).replaceAll("").strip();
    }
}
