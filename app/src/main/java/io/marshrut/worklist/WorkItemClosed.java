package io.marshrut.worklist;

/** An item waits for nobody any more. */
public record WorkItemClosed(WorkItem item) {}
