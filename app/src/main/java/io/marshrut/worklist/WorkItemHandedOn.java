package io.marshrut.worklist;

/**
 * An item went on because nobody was left to act upon it.
 *
 * @param item as it is now; without assignee where it went back to its group
 * @param leftBy login of whose it was, null where a group ran empty
 * @param justOpened whether it was meant for nobody from the beginning; {@link WorkItemOpened} follows
 */
public record WorkItemHandedOn(WorkItem item, String leftBy, HandoverRule rule, boolean justOpened) {}
