package io.marshrut.engine;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;

/** Catches which rules fired: the engine's answer has their outputs alone. */
final class FiredRules implements DmnDecisionTableEvaluationListener {

    private final ThreadLocal<Map<String, DmnDecisionTableEvaluationEvent>> asked = new ThreadLocal<>();

    @Override
    public void notify(DmnDecisionTableEvaluationEvent event) {
        asked.get().put(event.getDecisionTable().getKey(), event);
    }

    /** What the evaluation of this table told. */
    DmnDecisionTableEvaluationEvent of(String table, Runnable evaluation) {
        asked.set(new HashMap<>());
        try {
            evaluation.run();
            return asked.get().get(table);
        } finally {
            asked.remove();
        }
    }
}
