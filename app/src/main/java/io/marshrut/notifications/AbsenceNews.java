package io.marshrut.notifications;

import io.marshrut.absences.AbsenceChanged;
import io.marshrut.absences.WorkAreas;
import io.marshrut.directory.Absence;
import io.marshrut.directory.Directory;
import io.marshrut.directory.Employee;
import io.marshrut.notifications.Notifier.Told;
import io.marshrut.shared.Texts;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who is named as a deputy learns it at once, and also that it changes or ends. */
@Component
class AbsenceNews {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final Notifier notifier;
    private final Directory directory;
    private final WorkAreas areas;

    AbsenceNews(Notifier notifier, Directory directory, WorkAreas areas) {
        this.notifier = notifier;
        this.directory = directory;
        this.areas = areas;
    }

    @EventListener
    void changed(AbsenceChanged change) {
        Absence absence = change.absence();
        String whom =
                directory.find(absence.employee()).map(Employee::shortName).orElse(absence.employee());
        absence.deputies().stream()
                .map(Absence.Deputy::employee)
                .distinct()
                .filter(deputy -> !deputy.equals(change.by()))
                .forEach(deputy -> notifier.tell(
                        List.of(deputy),
                        new Told(
                                code(change.change()),
                                "/absences",
                                whom,
                                DAY.format(absence.firstDay()),
                                DAY.format(absence.lastDay()),
                                areas(absence, deputy, Texts.RUSSIAN),
                                areas(absence, deputy, Locale.ENGLISH))));
    }

    private String areas(Absence absence, String deputy, Locale language) {
        return absence.deputies().stream()
                .filter(one -> one.employee().equals(deputy))
                .map(one -> areas.name(one.area(), language))
                .collect(Collectors.joining(", "));
    }

    private static String code(AbsenceChanged.Change change) {
        return switch (change) {
            case ADDED -> "absence.named";
            case ENDED -> "absence.shortened";
            case REMOVED -> "absence.taken-back";
        };
    }
}
