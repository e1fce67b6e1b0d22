package io.marshrut.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.ParsedExpression;

/**
 * FEEL that evaluates nothing twice: the engine's own parses each cell anew and builds all functions of the language for
 * every one. What mentions no variable and no function has the same answer for ever.
 */
final class ParsedFeel implements FeelEngine {

    /** Texts of a dozen large tables, and what was asked about them; uploaded ones come and go. */
    private static final int TEXTS = 10_000;

    private static final int ANSWERS = 100_000;

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern WORD = Pattern.compile("[\\p{L}_?@][\\p{L}\\d_]*");
    private static final Set<String> NO_NAMES = Set.of("not", "true", "false", "null");

    private record Asked(String test, Object value) {}

    private final FeelEngineApi feel = FeelEngineBuilder.forJava().build();
    private final Cache<String, ParsedExpression> expressions = cache(TEXTS);
    private final Cache<String, ParsedExpression> tests = cache(TEXTS);
    private final Cache<String, Boolean> closed = cache(TEXTS);
    private final Cache<String, Optional<Object>> constants = cache(TEXTS);
    private final Cache<Asked, Boolean> answers = cache(ANSWERS);

    private static <K, V> Cache<K, V> cache(int size) {
        return Caffeine.newBuilder().maximumSize(size).build();
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T evaluateSimpleExpression(String text, VariableContext variables) {
        if (NAME.matcher(text).matches() && variables.containsVariable(text)) {
            return (T) variables.resolve(text).getValue();
        }
        return (T)
                (isClosed(text)
                        ? constants
                                .get(text, constant -> Optional.ofNullable(evaluated(constant, Map.of())))
                                .orElse(null)
                        : evaluated(text, values(variables)));
    }

    @Override
    public boolean evaluateSimpleUnaryTests(String text, String tested, VariableContext variables) {
        Object value = variables.resolve(tested).getValue();
        return isClosed(text)
                ? answers.get(new Asked(text, value), asked -> taken(text, value, Map.of()))
                : taken(text, value, values(variables));
    }

    private Object evaluated(String text, Map<String, Object> values) {
        ParsedExpression parsed = expressions.get(text, expression -> parsed(feel.parseExpression(expression)));
        return result(feel.evaluate(parsed, values));
    }

    private boolean taken(String text, Object value, Map<String, Object> values) {
        ParsedExpression parsed = tests.get(text, test -> parsed(feel.parseUnaryTests(test)));
        // what cannot be compared (null > 5) is null and not false
        return Boolean.TRUE.equals(result(feel.evaluateWithInput(parsed, value, values)));
    }

    private boolean isClosed(String text) {
        return closed.get(
                text,
                any -> WORD.matcher(QUOTED.matcher(any).replaceAll(" "))
                        .results()
                        .allMatch(word -> NO_NAMES.contains(word.group())));
    }

    private static Map<String, Object> values(VariableContext variables) {
        Map<String, Object> values = new HashMap<>();
        variables
                .keySet()
                .forEach(name -> values.put(name, variables.resolve(name).getValue()));
        return values;
    }

    private static ParsedExpression parsed(ParseResult result) {
        if (result.isFailure()) {
            throw new DmnEngineException(result.failure().message());
        }
        return result.parsedExpression();
    }

    private static Object result(EvaluationResult result) {
        if (result.isFailure()) {
            throw new DmnEngineException(result.failure().message());
        }
        return result.result();
    }
}
