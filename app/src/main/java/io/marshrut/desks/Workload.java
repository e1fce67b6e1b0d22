package io.marshrut.desks;

import java.time.LocalDate;

/**
 * What somebody has to do in a desk (нагрузка).
 *
 * @param overdue as {@code risky} at most {@link BoardColumn#MANY}
 * @param awayUntil last day of their absence, null where they are there
 * @param overloaded whether it is much more than what the others have who are there
 */
public record Workload(String login, long open, long overdue, long risky, LocalDate awayUntil, boolean overloaded) {

    Workload away(LocalDate until) {
        return new Workload(login, open, overdue, risky, until, overloaded);
    }

    Workload overloaded(boolean is) {
        return new Workload(login, open, overdue, risky, awayUntil, is);
    }
}
