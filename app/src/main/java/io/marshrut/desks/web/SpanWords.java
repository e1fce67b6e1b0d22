package io.marshrut.desks.web;

import com.ibm.icu.text.NumberFormat;
import io.marshrut.shared.Texts;
import java.util.Locale;

/** Spans of time as people read them: «40 мин», «3,5 ч», «12 дней». */
class SpanWords {

    private static final long HOUR = 3_600;
    private static final long DAY = 24 * HOUR;

    private final Texts texts;
    private final Locale language;

    SpanWords(Texts texts, Locale language) {
        this.texts = texts;
        this.language = language;
    }

    /** Of working time, which has no days of 24 hours. */
    public String working(Long seconds) {
        if (seconds == null) {
            return "—";
        }
        return seconds < HOUR
                ? texts.get("desks.minutes", language, Math.round(seconds / 60.0))
                : texts.get("desks.hours", language, tenths(seconds, HOUR));
    }

    /** Of the calendar. */
    public String calendar(Long seconds) {
        return seconds == null || seconds < 2 * DAY
                ? working(seconds)
                : texts.get("desks.days", language, tenths(seconds, DAY));
    }

    private String tenths(long seconds, long unit) {
        NumberFormat format = NumberFormat.getInstance(language);
        format.setMaximumFractionDigits(1);
        return format.format((double) seconds / unit);
    }
}
