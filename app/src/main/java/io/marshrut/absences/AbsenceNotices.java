package io.marshrut.absences;

import io.marshrut.directory.Absence;
import io.marshrut.directory.AbsenceRecords;
import io.marshrut.directory.Directory;
import io.marshrut.directory.Employee;
import io.marshrut.directory.Site;
import io.marshrut.directory.StandIn;
import io.marshrut.directory.Substitutions;
import io.marshrut.shared.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the author of an absence should know at once: a deputy who is away on a day of it, and who is there instead. */
@Component
class AbsenceNotices {

    private final AbsenceRecords records;
    private final Substitutions substitutions;
    private final Directory directory;
    private final Texts texts;

    AbsenceNotices(AbsenceRecords records, Substitutions substitutions, Directory directory, Texts texts) {
        this.records = records;
        this.substitutions = substitutions;
        this.directory = directory;
        this.texts = texts;
    }

    /** @param absence as it stands in the book by now */
    List<String> of(Absence absence, Locale language) {
        ZoneId zone = directory
                .find(absence.employee())
                .flatMap(person -> directory.findSite(person.site()))
                .map(Site::zone)
                .orElse(ZoneOffset.UTC);
        List<String> notices = new ArrayList<>();
        Set<String> deputies = absence.deputies().stream()
                .map(Absence.Deputy::employee)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        for (String deputy : deputies) {
            records.of(deputy, absence.firstDay()).stream()
                    .filter(other -> !other.firstDay().isAfter(absence.lastDay()))
                    .findFirst()
                    .ifPresent(other -> notices.add(
                            away(absence, deputy, noon(later(absence.firstDay(), other.firstDay()), zone), language)));
        }
        if (substitutions.of(absence.employee(), noon(absence.firstDay(), zone)).isEmpty()) {
            notices.add(texts.get("absences.notice.nobody", language));
        }
        return notices;
    }

    private String away(Absence absence, String deputy, Instant at, Locale language) {
        String instead = substitutions.of(absence.employee(), at).stream()
                .filter(one -> one.through().contains(deputy) || one.by() == StandIn.Cause.SUPERIOR)
                .map(one -> name(one.login()))
                .distinct()
                .collect(Collectors.joining(", "));
        return instead.isEmpty()
                ? texts.get("absences.notice.away", language, name(deputy))
                : texts.get("absences.notice.away-instead", language, name(deputy), instead);
    }

    private String name(String login) {
        return directory.find(login).map(Employee::shortName).orElse(login);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant noon(LocalDate day, ZoneId zone) {
        return day.atTime(LocalTime.NOON).atZone(zone).toInstant();
    }
}
