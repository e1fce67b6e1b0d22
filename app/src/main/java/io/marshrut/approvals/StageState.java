package io.marshrut.approvals;

/** Where a stage of a round is. */
public enum StageState {
    WAITING,
    OPEN,
    PASSED,
    RETURNED,
    REJECTED,
    /** People were told and may say something; nothing waits for it. */
    INFORMED,
    /** The round ended before its turn. */
    CANCELLED
}
