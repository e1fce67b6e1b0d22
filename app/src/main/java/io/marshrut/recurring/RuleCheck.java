package io.marshrut.recurring;

import io.marshrut.recurring.Repetition.Counting;
import io.marshrut.recurring.Rhythm.Unit;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/** Makes a rule of what somebody said. */
final class RuleCheck {

    private static final int MOST_REPETITIONS = 1_000;
    private static final int LONGEST_LEAD = 180;

    private RuleCheck() {}

    /**
     * @param said takes what is wrong
     * @param today for a plan that does not say when it starts
     */
    static Repetition of(PlanDraft draft, LocalDate today, Said said) {
        Unit unit = said.word("unit", draft.unit(), Unit.class, Unit.MONTH);
        Integer every = said.number("every", draft.every(), 1, longest(unit));
        LocalDate startsOn = said.day("startsOn", draft.startsOn());
        LocalDate until = said.day("endsOn", draft.endsOn());
        Counting counting = said.word("counting", draft.counting(), Counting.class, Counting.PLAN);
        LocalDate start = startsOn == null ? today : startsOn;
        if (until != null && until.isBefore(start)) {
            said.wrong("endsOn", "plan_ends_before");
        }
        Integer most = said.number("most", draft.most(), 1, MOST_REPETITIONS);
        Integer lead = said.number("leadDays", draft.leadDays(), 0, LONGEST_LEAD);
        DayOff dayOff = said.word("dayOff", draft.dayOff(), DayOff.class, DayOff.AS_IS);
        Rhythm rhythm = rhythm(draft, unit, every == null || every < 1 ? 1 : every, start, counting, said);
        return new Repetition(rhythm, until, most, dayOff, lead == null ? 0 : lead, counting);
    }

    /** What is counted from the last request is so long and says no days. */
    private static Rhythm rhythm(PlanDraft draft, Unit unit, int every, LocalDate start, Counting counting, Said said) {
        boolean isByDays = counting == Counting.PLAN;
        Set<DayOfWeek> weekdays = EnumSet.noneOf(DayOfWeek.class);
        if (isByDays && unit == Unit.WEEK) {
            draft.weekdays().forEach(one -> {
                DayOfWeek day = said.word("weekdays", one, DayOfWeek.class, null);
                if (day != null) {
                    weekdays.add(day);
                }
            });
        }
        boolean isOfMonth = isByDays && unit == Unit.MONTH;
        Integer ordinal = isOfMonth ? said.number("ordinal", draft.ordinal(), Rhythm.LAST, 4) : null;
        if (ordinal != null && ordinal == 0) {
            said.wrong("ordinal", "option");
        }
        DayOfWeek weekday =
                ordinal == null ? null : said.word("weekday", draft.weekday(), DayOfWeek.class, start.getDayOfWeek());
        Integer monthDay = isOfMonth && ordinal == null ? said.number("monthDay", draft.monthDay(), 1, 31) : null;
        return new Rhythm(unit, every, weekdays, monthDay, ordinal, weekday, start);
    }

    private static int longest(Unit unit) {
        return switch (unit) {
            case DAY -> 3_650;
            case WEEK -> 520;
            case MONTH -> 120;
            case YEAR -> 10;
        };
    }
}
