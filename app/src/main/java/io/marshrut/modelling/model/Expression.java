package io.marshrut.modelling.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An expression as models may write it. All that there is:
 *
 * <pre>
 * ${variable}
 * ${decision == 'accept' || amount &gt;= 1000 &amp;&amp; !urgent}
 * ${steps.run('name', execution)}
 * </pre>
 *
 * @param variables that it reads
 * @param comparisons of a variable with a text
 * @param step that it runs, null where it runs none
 */
public record Expression(List<String> variables, List<Comparison> comparisons, String step) {

    /** {@code decision == 'accept'}. */
    public record Comparison(String variable, String text) {}

    private static final Pattern STEP =
            Pattern.compile("\\$\\{\\s*steps\\.run\\(\\s*'([a-z0-9.-]+)'\\s*,\\s*execution\\s*\\)\\s*}");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{\\s*([a-zA-Z][a-zA-Z0-9_]*)\\s*}");

    private static final int LONGEST = 1_000;

    /** Whether a text is evaluated by the engine at all. */
    public static boolean isIn(String text) {
        return text != null && (text.contains("${") || text.contains("#{"));
    }

    /** Just one variable, as an assignee is given: {@code ${initiator}}. */
    public boolean isVariable() {
        return step == null && comparisons.isEmpty() && variables.size() == 1;
    }

    /** @throws UnreadableFile where it says more than the grammar allows */
    public static Expression parse(String text) throws UnreadableFile {
        Matcher step = STEP.matcher(text);
        if (step.matches()) {
            return new Expression(List.of(), List.of(), step.group(1));
        }
        Matcher variable = VARIABLE.matcher(text);
        if (variable.matches()) {
            return new Expression(List.of(variable.group(1)), List.of(), null);
        }
        if (text.length() > LONGEST || !text.startsWith("${") || !text.endsWith("}")) {
            throw new UnreadableFile(0, text);
        }
        Condition condition = new Condition(text.substring(2, text.length() - 1));
        condition.read();
        return new Expression(List.copyOf(condition.variables), List.copyOf(condition.comparisons), null);
    }

    /** A condition being read, word by word, by recursive descent. */
    private static final class Condition {

        private static final Pattern WORD =
                Pattern.compile("\\s*(?:('[^'$#{}\\\\]*'|\"[^\"$#{}\\\\]*\")|(\\d+(?:\\.\\d+)?)"
                        + "|([a-zA-Z][a-zA-Z0-9_]*)|(==|!=|<=|>=|<|>|&&|\\|\\||!|\\(|\\)))");
        private static final int DEEPEST = 20;

        private final List<String> words = new ArrayList<>();
        private final List<String> variables = new ArrayList<>();
        private final List<Comparison> comparisons = new ArrayList<>();
        private int at;
        private int depth;

        private Condition(String text) throws UnreadableFile {
            Matcher word = WORD.matcher(text.stripTrailing());
            int end = 0;
            while (word.find() && word.start() == end) {
                words.add(word.group().strip());
                end = word.end();
            }
            if (end != text.stripTrailing().length() || words.isEmpty()) {
                throw new UnreadableFile(0, text.substring(end).strip());
            }
        }

        private void read() throws UnreadableFile {
            either();
            if (at < words.size()) {
                throw new UnreadableFile(0, words.get(at));
            }
        }

        private void either() throws UnreadableFile {
            both();
            while (takes("||", "or")) {
                both();
            }
        }

        private void both() throws UnreadableFile {
            comparison();
            while (takes("&&", "and")) {
                comparison();
            }
        }

        private void comparison() throws UnreadableFile {
            if (takes("!", "not", "empty")) {
                comparison();
                return;
            }
            String left = operand();
            if (takes("==", "!=", "<", ">", "<=", ">=")) {
                String right = operand();
                compared(left, right);
                compared(right, left);
            }
        }

        private String operand() throws UnreadableFile {
            if (takes("(")) {
                if (++depth > DEEPEST) {
                    throw new UnreadableFile(0, "(");
                }
                either();
                if (!takes(")")) {
                    throw new UnreadableFile(0, at < words.size() ? words.get(at) : ")");
                }
                return "";
            }
            String word = at < words.size() ? words.get(at++) : "";
            boolean variable = word.matches("[a-zA-Z]\\w*");
            if (!variable && !word.matches("['\"].*['\"]|\\d.*")) {
                throw new UnreadableFile(0, word);
            }
            if (variable && !word.matches("true|false|null|and|or|not|empty")) {
                variables.add(word);
            }
            return word;
        }

        private void compared(String variable, String text) {
            if (variables.contains(variable) && text.matches("['\"].*['\"]")) {
                comparisons.add(new Comparison(variable, text.substring(1, text.length() - 1)));
            }
        }

        private boolean takes(String... wanted) {
            if (at < words.size() && List.of(wanted).contains(words.get(at))) {
                at++;
                return true;
            }
            return false;
        }
    }
}
