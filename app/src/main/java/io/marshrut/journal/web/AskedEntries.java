package io.marshrut.journal.web;

import io.marshrut.journal.EventGroup;
import io.marshrut.journal.JournalFilter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The filters of the page as its address holds them.
 *
 * @param from the first day in the reader's zone, {@code to} the last
 */
record AskedEntries(
        String person,
        EventGroup group,
        String type,
        String subject,
        String words,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to) {

    JournalFilter filter(ZoneId zone) {
        return new JournalFilter(
                person,
                group,
                type,
                subject,
                words,
                start(from, zone),
                to == null ? null : start(to.plusDays(1), zone));
    }

    public boolean isEmpty() {
        return filter(ZoneId.of("UTC")).isEmpty();
    }

    /** As the end of an address, with its question mark. */
    String query() {
        return UriComponentsBuilder.newInstance()
                .queryParamIfPresent("person", filled(person))
                .queryParamIfPresent("group", Optional.ofNullable(group))
                .queryParamIfPresent("type", filled(type))
                .queryParamIfPresent("subject", filled(subject))
                .queryParamIfPresent("words", filled(words))
                .queryParamIfPresent("from", Optional.ofNullable(from))
                .queryParamIfPresent("to", Optional.ofNullable(to))
                .encode()
                .build()
                .toUriString();
    }

    private static Optional<String> filled(String text) {
        return Optional.ofNullable(text).filter(value -> !value.isBlank());
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day == null ? null : day.atStartOfDay(zone).toInstant();
    }
}
