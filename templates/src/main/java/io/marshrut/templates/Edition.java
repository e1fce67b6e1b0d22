package io.marshrut.templates;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * In which language, in whose time zone and when a document is made. The same data in the same edition give the same
 * bytes.
 */
public record Edition(Locale language, ZoneId zone, Instant at) {

    /** How moments are told: {@code 12.03.2026 14:05} or {@code 12 Mar 2026 14:05}. */
    DateTimeFormatter moments() {
        String pattern = "ru".equals(language.getLanguage()) ? "dd.MM.yyyy HH:mm" : "d MMM yyyy HH:mm";
        return DateTimeFormatter.ofPattern(pattern, language).withZone(zone);
    }
}
