package io.marshrut.shared.web;

import com.ibm.icu.text.DecimalFormat;
import com.ibm.icu.text.NumberFormat;
import io.marshrut.shared.Caller;
import io.marshrut.shared.LocalText;
import io.marshrut.shared.Texts;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * How moments, amounts and sizes are written for one reader, {@code fmt} on every page. Templates call it, so its
 * methods take null and answer with an empty text.
 */
public class Formats {

    private static final Duration HOURS_UP_TO = Duration.ofHours(48);

    private final Texts texts;
    private final Locale language;
    private final ZoneId zone;
    private final Instant now;

    public Formats(Texts texts, Caller reader, Instant now) {
        this(texts, reader.locale(), reader.zone(), now);
    }

    public Formats(Texts texts, Locale language, ZoneId zone, Instant now) {
        this.texts = texts;
        this.language = language;
        this.zone = zone;
        this.now = now;
    }

    /** 12 марта 2026, 14:05 */
    public String moment(Instant moment) {
        return moment == null ? "" : pattern("d MMMM yyyy, HH:mm", moment.atZone(zone));
    }

    /** «сегодня, 14:05», else with the date, the year only where it is not this one. */
    public String shortMoment(Instant moment) {
        if (moment == null) {
            return "";
        }
        ZonedDateTime local = moment.atZone(zone);
        LocalDate today = now.atZone(zone).toLocalDate();
        String time = pattern("HH:mm", local);
        if (local.toLocalDate().equals(today)) {
            return texts.get("shared.today", language, time);
        }
        if (local.toLocalDate().equals(today.minusDays(1))) {
            return texts.get("shared.yesterday", language, time);
        }
        return pattern(local.getYear() == today.getYear() ? "d MMM, HH:mm" : "d MMM yyyy, HH:mm", local);
    }

    /** 12.03.2026 */
    public String date(LocalDate date) {
        return date == null ? "" : DateTimeFormatter.ofPattern("dd.MM.yyyy").format(date);
    }

    /** As {@link #date(LocalDate)}, of an ISO date. */
    public String date(String iso) {
        return iso == null || iso.isBlank() ? "" : date(LocalDate.parse(iso));
    }

    /** «осталось 3 ч», «просрочено на 2 дня» */
    public String due(Instant due) {
        if (due == null) {
            return texts.get("sla.due.none", language);
        }
        boolean late = now.isAfter(due);
        Duration distance = late ? Duration.between(due, now) : Duration.between(now, due);
        String words;
        if (distance.compareTo(Duration.ofHours(1)) < 0) {
            words = texts.get(
                    late ? "sla.due.late-minutes" : "sla.due.minutes", language, Math.max(1, distance.toMinutes()));
        } else if (distance.compareTo(HOURS_UP_TO) < 0) {
            words = texts.get("sla.due.hours", language, distance.toHours());
        } else {
            words = texts.get("sla.due.days", language, distance.toDays());
        }
        return texts.get(late ? "sla.due.late" : "sla.due.left", language, words);
    }

    /** 1 250 000,00 ₽ */
    public String money(BigDecimal amount, String currency) {
        if (amount == null) {
            return "";
        }
        DecimalFormat format = (DecimalFormat) NumberFormat.getInstance(language);
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        String sign = currency == null || currency.equals("RUB") ? "₽" : currency;
        return format.format(amount) + "\u00a0" + sign;
    }

    public String money(String amount, String currency) {
        return amount == null || amount.isBlank() ? "" : money(new BigDecimal(amount), currency);
    }

    /** An amount without its currency, for a column that names it. */
    public String amount(String amount) {
        String withSign = money(amount, "RUB");
        return withSign.isEmpty() ? "" : withSign.substring(0, withSign.length() - 2);
    }

    /** A decimal string as people write it, with as many digits: «25,551». */
    public String number(String decimal) {
        if (decimal == null || decimal.isBlank()) {
            return "";
        }
        BigDecimal number = new BigDecimal(decimal);
        NumberFormat format = NumberFormat.getInstance(language);
        format.setMinimumFractionDigits(number.scale());
        format.setMaximumFractionDigits(number.scale());
        return format.format(number);
    }

    /** 1,2 МБ */
    public String size(long bytes) {
        NumberFormat format = NumberFormat.getInstance(language);
        format.setMaximumFractionDigits(1);
        if (bytes < 1024) {
            return texts.get("shared.bytes", language, bytes);
        }
        if (bytes < 1024 * 1024) {
            return texts.get("shared.kilobytes", language, format.format(bytes / 1024.0));
        }
        return texts.get("shared.megabytes", language, format.format(bytes / 1024.0 / 1024.0));
    }

    public String text(LocalText text) {
        return text == null ? "" : text.in(language);
    }

    public Locale language() {
        return language;
    }

    private String pattern(String pattern, ZonedDateTime moment) {
        return DateTimeFormatter.ofPattern(pattern, language).format(moment);
    }
}
