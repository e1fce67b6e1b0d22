package io.marshrut.sla;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Working time at a site: its calendar in its time zone. */
record SiteTime(WorkingCalendar calendar, ZoneId zone) {

    /** Further than any deadline: a calendar without working days must not loop for ever. */
    private static final int HORIZON_DAYS = 5_000;

    /** A span of work in absolute time. */
    record Span(Instant from, Instant to) {

        Duration length() {
            return Duration.between(from, to);
        }
    }

    LocalDate dateOf(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }

    List<Span> spans(LocalDate day) {
        Instant midnight = day.atStartOfDay(zone).toInstant();
        return calendar.on(day).stream()
                .map(hours -> new Span(
                        midnight.plus(Duration.ofMinutes(hours.from())), midnight.plus(Duration.ofMinutes(hours.to()))))
                .toList();
    }

    /** When work ends on the n-th working day after the date of a moment; that date itself never counts. */
    Instant closingOfWorkingDay(Instant start, int number) {
        LocalDate day = dateOf(start);
        int left = number;
        for (int i = 0; i < HORIZON_DAYS; i++) {
            day = day.plusDays(1);
            if (calendar.isWorking(day) && --left == 0) {
                List<Span> spans = spans(day);
                return spans.get(spans.size() - 1).to();
            }
        }
        throw new IllegalStateException("The calendar " + calendar.code() + " has no working days");
    }

    /** The moment at which so much working time is used up; exactly at closing is due at closing. */
    Instant plus(Instant start, Duration time) {
        if (time.isZero()) {
            return start;
        }
        Duration left = time;
        LocalDate day = dateOf(start);
        for (int i = 0; i < HORIZON_DAYS; i++, day = day.plusDays(1)) {
            for (Span span : spans(day)) {
                Instant from = span.from().isAfter(start) ? span.from() : start;
                if (from.isBefore(span.to())) {
                    Duration available = Duration.between(from, span.to());
                    if (left.compareTo(available) <= 0) {
                        return from.plus(left);
                    }
                    left = left.minus(available);
                }
            }
        }
        throw new IllegalStateException("The calendar " + calendar.code() + " has no working hours");
    }

    /** How much working time lies between two moments. */
    Duration between(Instant from, Instant to) {
        Duration total = Duration.ZERO;
        if (!from.isBefore(to)) {
            return total;
        }
        LocalDate last = dateOf(to);
        for (LocalDate day = dateOf(from); !day.isAfter(last); day = day.plusDays(1)) {
            for (Span span : spans(day)) {
                Instant begin = span.from().isAfter(from) ? span.from() : from;
                Instant end = span.to().isBefore(to) ? span.to() : to;
                if (begin.isBefore(end)) {
                    total = total.plus(Duration.between(begin, end));
                }
            }
        }
        return total;
    }
}
