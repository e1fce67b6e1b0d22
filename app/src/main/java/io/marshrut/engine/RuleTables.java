package io.marshrut.engine;

import io.marshrut.shared.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableRuleImpl;
import org.camunda.bpm.dmn.engine.impl.DmnExpressionImpl;

/** The decision tables of DMN files, read once and asked many times; nothing of an answer is kept. */
public final class RuleTables {

    private record Row(int number, Set<String> asked) {}

    private final DmnEngine engine;
    private final FiredRules fired;
    private final Map<String, DmnDecision> tables = new LinkedHashMap<>();
    private final Map<String, Map<String, Row>> rows = new LinkedHashMap<>();

    RuleTables(DmnEngine engine, FiredRules fired, List<DmnDecision> decisions) {
        this.engine = engine;
        this.fired = fired;
        for (DmnDecision decision : decisions) {
            DmnDecisionTableImpl table = (DmnDecisionTableImpl) decision.getDecisionLogic();
            requireFeel(table);
            tables.put(decision.getKey(), decision);
            rows.put(decision.getKey(), rows(table));
        }
    }

    /** Ids of the decisions. */
    public Set<String> tables() {
        return Set.copyOf(tables.keySet());
    }

    /**
     * The rules that fire for these facts, as many as the table's hit policy lets through.
     *
     * @throws Problem 422 where there is no such table, or where it does not take the facts
     */
    public List<FiredRule> ask(String table, Map<String, Object> facts) {
        DmnDecision decision = tables.get(table);
        if (decision == null) {
            throw Problem.invalid("table_missing", table);
        }
        try {
            return fired.of(table, () -> engine.evaluateDecisionTable(decision, facts)).getMatchingRules().stream()
                    .map(rule -> fired(rule, rows.get(table).get(rule.getId())))
                    .toList();
        } catch (DmnEngineException e) {
            throw Problem.invalid("table_failed", table, String.valueOf(e.getMessage()));
        }
    }

    /**
     * Scripts in a table would run: every expression must be FEEL.
     *
     * @throws Problem 422 with the language that is asked for instead
     */
    private static void requireFeel(DmnDecisionTableImpl table) {
        Stream.concat(
                        table.getInputs().stream().map(input -> input.getExpression()),
                        table.getRules().stream()
                                .flatMap(rule ->
                                        Stream.concat(rule.getConditions().stream(), rule.getConclusions().stream())))
                .map(DmnExpressionImpl::getExpressionLanguage)
                .filter(language ->
                        language != null && !language.toLowerCase(Locale.ROOT).contains("feel"))
                .findFirst()
                .ifPresent(language -> {
                    throw Problem.invalid("table_language", language);
                });
    }

    private static FiredRule fired(DmnEvaluatedDecisionRule rule, Row row) {
        Map<String, Object> outputs = new LinkedHashMap<>();
        rule.getOutputEntries()
                .forEach((column, value) -> outputs.put(column, value.getValue().getValue()));
        return new FiredRule(rule.getId(), row.number(), row.asked(), outputs);
    }

    private static Map<String, Row> rows(DmnDecisionTableImpl table) {
        List<String> inputs = table.getInputs().stream()
                .map(input -> input.getExpression().getExpression().strip())
                .toList();
        Map<String, Row> rows = new LinkedHashMap<>();
        for (DmnDecisionTableRuleImpl rule : table.getRules()) {
            rows.put(rule.getId(), new Row(rows.size() + 1, asked(inputs, rule.getConditions())));
        }
        return rows;
    }

    private static Set<String> asked(List<String> inputs, List<DmnExpressionImpl> tests) {
        List<String> asked = new ArrayList<>();
        for (int column = 0; column < tests.size(); column++) {
            String test = tests.get(column).getExpression();
            if (test != null && !test.isBlank() && !test.strip().equals("-")) {
                asked.add(inputs.get(column));
            }
        }
        return new LinkedHashSet<>(asked);
    }
}
