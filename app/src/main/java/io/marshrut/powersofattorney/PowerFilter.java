package io.marshrut.powersofattorney;

import java.time.LocalDate;

/**
 * Which powers of attorney a list shows; null or blank leaves a side open.
 *
 * @param holder login, or words of the name
 * @param endsUntil in force, and ending until this day
 */
public record PowerFilter(PowerState state, String holder, LocalDate endsUntil, boolean mine, String words) {}
