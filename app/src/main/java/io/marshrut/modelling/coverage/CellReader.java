package io.marshrut.modelling.coverage;

import io.marshrut.modelling.coverage.CellTest.Alternative;
import io.marshrut.modelling.coverage.CellTest.Between;
import io.marshrut.modelling.coverage.CellTest.Equal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the cells of a table: words, numbers and truth values, lists of them, comparisons, intervals,
 * {@code not(…)} and the dash. Whatever else FEEL allows is not read.
 */
public final class CellReader {

    private static final String NUMBER = "(-?\\d+(?:\\.\\d+)?)";
    private static final Pattern NOT = Pattern.compile("not\\s*\\((.*)\\)", Pattern.DOTALL);
    private static final Pattern COMPARISON = Pattern.compile("(<=|>=|<|>)\\s*" + NUMBER);
    private static final Pattern INTERVAL =
            Pattern.compile("([\\[(\\]])\\s*" + NUMBER + "\\s*\\.\\.\\s*" + NUMBER + "\\s*([])\\[])");
    private static final Pattern WORD = Pattern.compile("\"([^\"\\\\]*)\"");
    private static final Pattern LITERAL = Pattern.compile(NUMBER);

    private CellReader() {}

    /** The test that a cell makes; nothing where it is more than can be analysed. */
    public static Optional<CellTest> test(String cell) {
        String text = cell == null ? "" : cell.strip();
        if (text.isEmpty() || text.equals("-")) {
            return Optional.of(CellTest.ANY);
        }
        Matcher not = NOT.matcher(text);
        boolean negated = not.matches();
        List<Alternative> alternatives = new ArrayList<>();
        for (String part : parts(negated ? not.group(1) : text)) {
            Optional<Alternative> read = alternative(part.strip());
            if (read.isEmpty()) {
                return Optional.empty();
            }
            alternatives.add(read.get());
        }
        return Optional.of(new CellTest(negated, List.copyOf(alternatives)));
    }

    /** The value that a cell of an output states; nothing where it is an expression, or null. */
    public static Optional<Object> value(String cell) {
        return literal(cell == null ? "" : cell.strip());
    }

    private static Optional<Alternative> alternative(String text) {
        Matcher comparison = COMPARISON.matcher(text);
        if (comparison.matches()) {
            boolean included = comparison.group(1).endsWith("=");
            BigDecimal end = new BigDecimal(comparison.group(2));
            return Optional.of(
                    comparison.group(1).startsWith("<")
                            ? new Between(null, false, end, included)
                            : new Between(end, included, null, false));
        }
        Matcher interval = INTERVAL.matcher(text);
        if (interval.matches()) {
            return Optional.of(new Between(
                    new BigDecimal(interval.group(2)),
                    interval.group(1).equals("["),
                    new BigDecimal(interval.group(3)),
                    interval.group(4).equals("]")));
        }
        return literal(text).map(Equal::new);
    }

    private static Optional<Object> literal(String text) {
        Matcher word = WORD.matcher(text);
        if (word.matches()) {
            return Optional.of(word.group(1));
        }
        if (text.equals("true") || text.equals("false")) {
            return Optional.of(Boolean.valueOf(text));
        }
        return LITERAL.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    /** Divides at commas that stand in no word. */
    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        boolean inWord = false;
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) == '"') {
                inWord = !inWord;
            } else if (text.charAt(at) == ',' && !inWord) {
                parts.add(text.substring(from, at));
                from = at + 1;
            }
        }
        parts.add(text.substring(from));
        return parts;
    }
}
