package io.marshrut.worklist;

/**
 * The numbers beside the inbox.
 *
 * @param mineOverdue as {@code mineAtRisk} and {@code groupOverdue} at most {@value #MOST_LATE}: from there on it makes no
 *     difference to anybody, and counting them all would
 */
public record WorkItemCounts(long mine, long mineOverdue, long mineAtRisk, long group, long groupOverdue) {

    static final int MOST_LATE = 1_000;
}
