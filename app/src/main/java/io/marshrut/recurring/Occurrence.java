package io.marshrut.recurring;

import java.time.LocalDate;

/**
 * One repetition (повтор).
 *
 * @param ruleOn the day by the rule, which names it
 * @param day the same, moved off a day off
 */
public record Occurrence(LocalDate ruleOn, LocalDate day) {}
