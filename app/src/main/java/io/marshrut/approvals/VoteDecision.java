package io.marshrut.approvals;

import io.marshrut.engine.StageDecision;
import io.marshrut.engine.StageDecision.Outcome;
import io.marshrut.shared.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What an approver may decide (решение). */
public enum VoteDecision {
    APPROVE("approve", Outcome.POSITIVE, false),
    APPROVE_WITH_REMARKS("approve-with-remarks", Outcome.POSITIVE, true),
    REWORK("return", Outcome.RETURN, true),
    REJECT("reject", Outcome.NEGATIVE, true),
    /** Of somebody who is only informed. */
    ACKNOWLEDGE("acknowledge", Outcome.POSITIVE, false);

    /** A question to the initiator: no decision yet. */
    static final String QUESTION = "need-info";

    private final String key;
    private final Outcome outcome;
    private final boolean commentRequired;

    VoteDecision(String key, Outcome outcome, boolean commentRequired) {
        this.key = key;
        this.outcome = outcome;
        this.commentRequired = commentRequired;
    }

    /** As the inbox and the API know it. */
    public String key() {
        return key;
    }

    public boolean isPositive() {
        return outcome == Outcome.POSITIVE;
    }

    static Optional<VoteDecision> of(String key) {
        return Arrays.stream(values()).filter(one -> one.key.equals(key)).findFirst();
    }

    /** What the item of a vote offers, in the order of the buttons. */
    static List<StageDecision> offered(boolean required, Texts texts) {
        StageDecision question =
                new StageDecision(QUESTION, texts.both("approvals.decision.need-info"), Outcome.QUESTION, true);
        return required
                ? List.of(
                        APPROVE.offered(texts),
                        APPROVE_WITH_REMARKS.offered(texts),
                        REWORK.offered(texts),
                        question,
                        REJECT.offered(texts))
                : List.of(ACKNOWLEDGE.offered(texts), question);
    }

    private StageDecision offered(Texts texts) {
        return new StageDecision(key, texts.both("approvals.decision." + key), outcome, commentRequired);
    }
}
