package io.marshrut.claims;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Which claims a list shows; null or blank leaves a side open.
 *
 * @param dueUntil unanswered, and due until this day
 * @param overdueOn unanswered, and due before this day
 * @param words of number, claimant, ИНН or what it is about
 */
public record ClaimFilter(
        ClaimState state,
        boolean unanswered,
        LocalDate dueUntil,
        LocalDate overdueOn,
        BigDecimal amountFrom,
        boolean mine,
        String words) {}
