package io.marshrut.approvals;

/** In which order and how many of a stage's approvers decide (порядок согласования). */
public enum StageMode {
    /** All at once; all are needed. */
    PARALLEL,
    /** One after the other; all are needed. */
    SEQUENTIAL,
    /** Whoever decides first decides for all. */
    ANY,
    /** So many of them as the stage says. */
    QUORUM
}
