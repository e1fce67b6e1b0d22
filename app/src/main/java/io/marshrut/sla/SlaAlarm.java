package io.marshrut.sla;

/**
 * A clock came to a moment at which somebody must be told; published in the transaction that writes the fact.
 *
 * @param level of an escalation, from 1; 0 else
 */
public record SlaAlarm(SlaClock clock, Kind kind, int level) {

    /** What the moment is. */
    public enum Kind {
        WARNING,
        BREACH,
        ESCALATION
    }
}
