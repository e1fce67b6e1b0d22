package io.marshrut.worklist;

/**
 * An item was handed to somebody.
 *
 * @param by login of who did; the assignee's own where they took it themselves
 */
public record WorkItemAssigned(WorkItem item, String by, String comment) {}
