package io.marshrut.recurring;

/** What a plan does (состояние плана). */
public enum PlanState {
    ACTIVE,
    /** By a person, for a while. */
    PAUSED,
    /** By itself: somebody has to mend something. */
    STOPPED,
    ENDED;

    public boolean isOver() {
        return this == ENDED;
    }
}
