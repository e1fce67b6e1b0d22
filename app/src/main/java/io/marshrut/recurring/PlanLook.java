package io.marshrut.recurring;

import java.time.LocalDate;

/**
 * A plan in a list.
 *
 * @param nextDay of whichever line comes first, null where nothing is to come
 * @param lines how many sites or pieces of equipment it has now
 */
public record PlanLook(RecurringPlan plan, LocalDate nextDay, int lines) {}
