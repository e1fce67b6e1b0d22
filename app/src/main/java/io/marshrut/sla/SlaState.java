package io.marshrut.sla;

import java.time.Instant;

/** How it stands with a deadline, as people see it. */
public enum SlaState {
    ON_TIME,
    AT_RISK,
    OVERDUE,
    PAUSED,
    MET,
    MISSED;

    /** Of something that is still open; without a due moment it is always on time. */
    public static SlaState of(Instant dueAt, Instant warnAt, boolean paused, Instant now) {
        if (paused) {
            return PAUSED;
        }
        if (dueAt == null || now.isBefore(warnAt)) {
            return ON_TIME;
        }
        return now.isAfter(dueAt) ? OVERDUE : AT_RISK;
    }
}
