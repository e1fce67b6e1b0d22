package io.marshrut.engine;

import io.marshrut.shared.LocalText;

/** One of the decisions that a stage offers (решение). */
public record StageDecision(String key, LocalText title, Outcome outcome, boolean commentRequired) {

    /** What a decision means for the work. */
    public enum Outcome {
        POSITIVE,
        NEGATIVE,
        RETURN,
        QUESTION
    }
}
