package io.marshrut.recurring;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * When requests of a plan are filed (расписание): the rule, its end, days off, and how long before.
 *
 * @param until the last day by the rule, null without one
 * @param most how many repetitions there are, null without a limit
 * @param leadDays the request is filed so many days before the day
 * @param counting from what the next day is counted
 */
public record Repetition(Rhythm rhythm, LocalDate until, Integer most, DayOff dayOff, int leadDays, Counting counting) {

    /** From what the next day is counted. */
    public enum Counting {
        /** By the rule, whatever became of the last one. */
        PLAN,
        /** So long after the last one was closed. */
        COMPLETION
    }

    /** On the day of filing people find the request when they come to work. */
    private static final LocalTime MORNING = LocalTime.of(6, 0);

    /** Days that fall together after moving are one; more than so many in a row do not. */
    private static final int LONGEST = 1_000;

    /** The next one by the rule, nothing where the plan is over. */
    Optional<Occurrence> next(Progress progress, Predicate<LocalDate> isWorking) {
        LocalDate on = progress.lastOn();
        for (int i = 0; i < LONGEST; i++) {
            on = rhythm.after(on);
            Optional<Occurrence> found = at(on, progress, isWorking);
            if (found.isEmpty()
                    || progress.lastDay() == null
                    || found.get().day().isAfter(progress.lastDay())) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The next one after the last was closed. */
    Optional<Occurrence> nextAfterClosing(LocalDate closedOn, Progress progress, Predicate<LocalDate> isWorking) {
        LocalDate on = rhythm.intervalAfter(closedOn);
        // it was filed long before its day and closed at once
        return at(on.isAfter(progress.lastOn()) ? on : progress.lastOn().plusDays(1), progress, isWorking);
    }

    /** Those that come, as far as they can be told today. */
    List<Occurrence> coming(Progress from, int number, Predicate<LocalDate> isWorking) {
        List<Occurrence> coming = new ArrayList<>();
        Progress progress = from;
        while (coming.size() < number) {
            Optional<Occurrence> next = next(progress, isWorking);
            if (next.isEmpty()) {
                break;
            }
            coming.add(next.get());
            progress = progress.past(next.get());
        }
        return coming;
    }

    Instant fileAt(Occurrence occurrence, ZoneId zone) {
        return occurrence.day().minusDays(leadDays).atTime(MORNING).atZone(zone).toInstant();
    }

    private Optional<Occurrence> at(LocalDate on, Progress progress, Predicate<LocalDate> isWorking) {
        boolean over = most != null && progress.done() >= most || until != null && on.isAfter(until);
        return over ? Optional.empty() : Optional.of(new Occurrence(on, dayOff.shift(on, isWorking)));
    }
}
