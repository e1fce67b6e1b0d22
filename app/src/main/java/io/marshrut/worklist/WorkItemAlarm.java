package io.marshrut.worklist;

import io.marshrut.sla.SlaAlarm;

/**
 * The time of an item is running out, has run out, or has run out for so long that others must know.
 *
 * @param level of an escalation, from 1; 0 else
 * @param escalateTo as the stage says: {@code superior}, {@code head}, {@code role:<role>}; null for nobody
 */
public record WorkItemAlarm(WorkItem item, SlaAlarm.Kind kind, int level, String escalateTo) {}
