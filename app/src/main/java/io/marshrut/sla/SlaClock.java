package io.marshrut.sla;

import java.time.Instant;
import java.util.UUID;

/**
 * A clock that runs over a stage.
 *
 * @param policy {@code P3D}, {@code PT8H}
 * @param calendarVersion of the calendar when the clock was started, 0 for a calendar of the product
 * @param zone of the site when the clock was started, null where nobody wrote it down
 * @param state {@code RUNNING}, {@code PAUSED}, {@code MET}, {@code MISSED} or {@code CANCELLED}
 */
public record SlaClock(
        UUID id,
        String subjectType,
        String subjectId,
        String stageKey,
        String policy,
        String site,
        String calendar,
        int calendarVersion,
        String zone,
        double warnShare,
        State state,
        Instant startedAt,
        Instant dueAt,
        Instant warnAt,
        Instant endedAt,
        String escalateTo,
        String escalateEvery) {

    /** Where a clock is in its life. */
    public enum State {
        RUNNING,
        PAUSED,
        MET,
        MISSED,
        CANCELLED
    }

    public SlaState standing(Instant now) {
        return switch (state) {
            case RUNNING, CANCELLED -> SlaState.of(dueAt, warnAt, false, now);
            case PAUSED -> SlaState.PAUSED;
            case MET -> SlaState.MET;
            case MISSED -> SlaState.MISSED;
        };
    }
}
