package io.marshrut.worklist;

/** The numbers beside the inbox. */
public record WorkItemCounts(long mine, long mineOverdue, long mineAtRisk, long group, long groupOverdue) {}
