package io.marshrut.sla;

import io.marshrut.shared.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Tells in words how a due moment came about, a sentence a step. */
@Component
class DueDateSteps {

    /** Longer stretches are told as a number of days. */
    private static final int DAYS_IN_FULL = 7;

    private final Texts texts;

    DueDateSteps(Texts texts) {
        this.texts = texts;
    }

    List<String> tell(
            SiteTime time,
            Instant start,
            SlaPolicy policy,
            List<Pause> pauses,
            DueDateCalculator.DueDate due,
            Locale locale) {
        Words words = new Words(time, locale);
        List<String> steps = new ArrayList<>();
        steps.add(words.say("start", words.moment(start)));
        steps.add(words.say(
                "calendar", time.calendar().name().in(locale), time.zone().getId()));
        Instant unpushed = new DueDateCalculator()
                .compute(time, start, policy, 1, List.of())
                .dueAt();
        if (policy instanceof SlaPolicy.WorkingDays days) {
            steps.add(words.say("days", days.days()));
            daysOff(words, start, unpushed, steps);
        } else if (policy instanceof SlaPolicy.WorkingTime working) {
            steps.add(words.say("time", words.duration(working.time())));
            eachDay(words, start, unpushed, steps);
        }
        for (Pause pause : Pause.merged(pauses)) {
            steps.add(words.say(
                    "pause",
                    words.moment(pause.from()),
                    words.moment(pause.to()),
                    words.duration(time.between(pause.from(), pause.to()))));
        }
        provisional(words, start, due.dueAt(), steps);
        steps.add(words.say("due", words.moment(due.dueAt())));
        return steps;
    }

    private void eachDay(Words words, Instant start, Instant due, List<String> steps) {
        SiteTime time = words.time;
        LocalDate last = time.dateOf(due);
        int told = 0;
        Duration rest = Duration.ZERO;
        int restDays = 0;
        for (LocalDate day = time.dateOf(start); !day.isAfter(last); day = day.plusDays(1)) {
            Instant from = later(start, day.atStartOfDay(time.zone()).toInstant());
            Instant to = earlier(due, day.plusDays(1).atStartOfDay(time.zone()).toInstant());
            Duration used = time.between(from, to);
            if (used.isZero()) {
                continue;
            }
            if (told++ < DAYS_IN_FULL) {
                steps.add(words.say("day", words.date(day), words.duration(used)));
            } else {
                rest = rest.plus(used);
                restDays++;
            }
        }
        if (restDays > 0) {
            steps.add(words.say("more-days", restDays, words.duration(rest)));
        }
        daysOff(words, start, due, steps);
    }

    private void daysOff(Words words, Instant start, Instant due, List<String> steps) {
        int off = 0;
        LocalDate last = words.time.dateOf(due);
        for (LocalDate day = words.time.dateOf(start).plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
            off += words.time.calendar().isWorking(day) ? 0 : 1;
        }
        if (off > 0) {
            steps.add(words.say("days-off", off));
        }
    }

    private void provisional(Words words, Instant start, Instant due, List<String> steps) {
        int last = words.time.dateOf(due).getYear();
        for (int year = words.time.dateOf(start).getYear(); year <= last; year++) {
            if (words.time.calendar().isProvisional(year)) {
                steps.add(words.say("provisional", String.valueOf(year)));
            }
        }
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    private final class Words {

        private final SiteTime time;
        private final Locale locale;

        private Words(SiteTime time, Locale locale) {
            this.time = time;
            this.locale = locale;
        }

        private String say(String step, Object... args) {
            return texts.get("sla.step." + step, locale, args);
        }

        private String moment(Instant instant) {
            return DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", locale).format(instant.atZone(time.zone()));
        }

        private String date(LocalDate day) {
            return DateTimeFormatter.ofPattern("d MMMM yyyy", locale).format(day);
        }

        private String duration(Duration duration) {
            return texts.get("sla.duration", locale, duration.toHours(), duration.toMinutesPart());
        }
    }
}
