package io.marshrut.powersofattorney;

import java.time.LocalDate;

/**
 * What whoever holds the paper is told of it, and nothing else.
 *
 * @param holder as it stands on the paper
 * @param issuedOn as it stands on the paper
 */
public record CheckedPaper(
        String number, LocalDate issuedOn, String holder, LocalDate from, LocalDate until, PowerStanding standing) {}
