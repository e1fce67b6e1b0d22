package io.marshrut.sla;

import java.time.Instant;

/**
 * An entry of a clock's ledger.
 *
 * @param detail the policy that a start or a change set, the reason of a pause, the level of an escalation
 */
public record SlaFact(Instant at, Kind fact, String detail) {

    /** What happened to the clock. */
    public enum Kind {
        STARTED,
        PAUSED,
        RESUMED,
        POLICY_CHANGED,
        WARNED,
        BREACHED,
        ESCALATED,
        MET,
        MISSED,
        CANCELLED
    }
}
