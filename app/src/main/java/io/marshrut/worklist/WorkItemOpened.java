package io.marshrut.worklist;

/** Something began to wait for somebody. */
public record WorkItemOpened(WorkItem item) {}
