package io.marshrut.recurring;

/** Why a line of a plan has come to its end (почему строка закончилась). */
public enum LineEnd {
    WRITTEN_OFF,
    /** It stands at a site now, or is of a type, that the plan does not cover. */
    MOVED,
    /** The plan was changed. */
    REMOVED,
    /** There are no further days. */
    OVER
}
